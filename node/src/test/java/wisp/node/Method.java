package wisp.node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** A method as its braces show it: where it starts, its lines and how deep its blocks nest. */
record Method(String where, int lines, int nesting) {
  private static final Pattern ANNOTATION = Pattern.compile("@\\w+(?:\\s*\\([^()]*\\))?");
  private static final Pattern CONTROL =
      Pattern.compile("^(?:if|else|for|while|do|switch|try|catch|finally|synchronized)\\b");
  private static final Pattern TYPE =
      Pattern.compile("^(?:[a-z-]+\\s+)*(?:class|interface|enum|record)\\s+\\w");
  private static final Pattern ANONYMOUS_TYPE =
      Pattern.compile("\\bnew\\s+[\\w.]+(?:<[^;]*>)?\\([^;]*\\)$");
  private static final Pattern CONSTRUCTOR =
      Pattern.compile("^(?:(?:public|private|protected)\\s+)?[A-Z]\\w*$|^static$");
  private static final Pattern PLAIN =
      Pattern.compile("(?s)^$|[=,\\]]$|^(?:case\\b.*|default\\s*)->$");

  private enum Kind {
    TYPE,
    METHOD,
    BLOCK,
    PLAIN
  }

  /** An open brace: its kind, its first line, and the deepest nesting seen inside. */
  private static final class Open {
    private final Kind kind;
    private final int line;
    private int nesting;

    private Open(Kind kind, int line) {
      this.kind = kind;
      this.line = line;
    }
  }

  static List<Method> of(Source source) {
    List<Method> methods = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    String code = source.code();
    int line = 1;
    int headerLine = 1;
    int from = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (code.substring(from, i).isBlank()) {
        headerLine = line;
      }
      if (c == '{') {
        open.push(new Open(kind(code.substring(from, i), open.peek()), headerLine));
      } else if (c == '}') {
        close(source, open, line, methods);
      }
      from = c == '{' || c == '}' || c == ';' ? i + 1 : from;
    }
    return methods;
  }

  private static Kind kind(String before, Open outer) {
    String header = ANNOTATION.matcher(before).replaceAll("").strip();
    if (CONTROL.matcher(header).find()) {
      return Kind.BLOCK;
    }
    if (TYPE.matcher(header).find() || ANONYMOUS_TYPE.matcher(header).find()) {
      return Kind.TYPE;
    }
    boolean member = outer != null && outer.kind == Kind.TYPE && !header.contains("=");
    if (member && (header.contains("(") || CONSTRUCTOR.matcher(header).find())) {
      return Kind.METHOD;
    }
    return PLAIN.matcher(header).find() ? Kind.PLAIN : Kind.BLOCK;
  }

  private static void close(Source source, Deque<Open> open, int line, List<Method> methods) {
    Open closed = open.pop();
    if (closed.kind == Kind.METHOD) {
      String where = source + ":" + closed.line;
      methods.add(new Method(where, line - closed.line + 1, closed.nesting));
    }
    Open outer = open.peek();
    if (outer != null && closed.kind != Kind.METHOD && closed.kind != Kind.TYPE) {
      int own = closed.kind == Kind.BLOCK ? 1 : 0;
      outer.nesting = Math.max(outer.nesting, closed.nesting + own);
    }
  }
}
