package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Commands in this process, and what they print. */
final class Shell {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    errors.getBuffer().setLength(0);
    return Wisp.commandLine(arguments[0])
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }

  /** What it printed, a line each. */
  List<String> done(String... arguments) {
    assertEquals(0, run(arguments), errors.toString());
    assertEquals("", errors.toString());
    return out.toString().lines().toList();
  }

  /** What it said on standard error, a line each. */
  List<String> failsWaiting(String... arguments) {
    assertEquals(1, run(arguments), out.toString());
    return errors.toString().lines().toList();
  }

  void fails(String words, String... arguments) {
    fails(1, words, arguments);
  }

  /** With one line on standard error, and nothing else. */
  void fails(int exit, String words, String... arguments) {
    assertEquals(exit, run(arguments), out.toString());
    assertEquals("", out.toString());
    assertEquals(1, errors.toString().lines().count(), errors.toString());
    assertTrue(errors.toString().contains(words), errors.toString());
  }
}
