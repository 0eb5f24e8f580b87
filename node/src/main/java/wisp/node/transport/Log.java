package wisp.node.transport;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One line an event: when and what. Never secrets, never what clients send. */
public record Log(PrintStream out) {
  public void line(String event) {
    out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + event);
    out.flush();
  }

  void fault(String event, Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    line(event + ": " + fault + where);
  }
}
