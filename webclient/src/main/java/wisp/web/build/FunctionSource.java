package wisp.web.build;

import java.util.List;

/** The source of a JavaScript function as TeaVM put it into the module: parameters and body. */
record FunctionSource(List<String> parameters, String body) {
  /** A function without a name, as an entry of the runtime's table. */
  String literal() {
    return "function(" + String.join(",", parameters) + "){" + body + "\n}";
  }
}
