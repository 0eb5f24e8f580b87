package wisp.node.planted;

import java.util.List;

/** Lines that stand in a source exactly once, and those that take their place. */
record Hunk(List<String> before, List<String> after) {
  static Hunk of(List<String> lines) {
    return new Hunk(without('+', lines), without('-', lines));
  }

  private static List<String> without(char sign, List<String> lines) {
    return lines.stream()
        .filter(line -> line.charAt(0) != sign)
        .map(line -> line.substring(1))
        .toList();
  }

  /**
   * @throws AssertionError if the lines are not there, or more than once
   */
  String applied(String source) {
    String old = text(before);
    int first = source.indexOf(old);
    if (before.equals(after) || first < 0 || source.indexOf(old, first + 1) >= 0) {
      throw new AssertionError("does not apply:" + old);
    }
    return source.substring(0, first) + text(after) + source.substring(first + old.length());
  }

  private static String text(List<String> lines) {
    return "\n" + lines.stream().map(line -> line + "\n").reduce("", String::concat);
  }
}
