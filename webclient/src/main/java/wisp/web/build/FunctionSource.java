package wisp.web.build;

import java.util.List;

/** The source of a JavaScript function as TeaVM put it into the module: parameters and body. */
record FunctionSource(List<String> parameters, String body) {
  /** An entry of the table in functions.js: the key is what the Function constructor would get. */
  String literal() {
    String key = parameters.isEmpty() ? body : String.join("\0", parameters) + "\0" + body;
    String all = parameters.isEmpty() ? "rethrow" : "rethrow, " + String.join(", ", parameters);
    return quote(key) + ": function (" + all + ") {" + body + "\n}";
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escape((char) c)));
    return quoted.append('"').toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '"', '\\' -> "\\" + c;
      case '\n' -> "\\n";
      default -> c >= ' ' && c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c);
    };
  }
}
