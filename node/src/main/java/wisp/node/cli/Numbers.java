package wisp.node.cli;

/** Whole numbers from 1. */
final class Numbers {
  private static final int DIGITS_MAX = 18;

  private Numbers() {}

  /**
   * @throws IllegalArgumentException if {@code text} is not a whole number from 1
   */
  static long parse(String text) {
    long number = orZero(text);
    if (number == 0) {
      throw new IllegalArgumentException("'" + text + "' is not a whole number from 1");
    }
    return number;
  }

  static long orZero(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !text.isEmpty() && text.length() <= DIGITS_MAX ? Long.parseLong(text) : 0;
  }
}
