package wisp.node.transport;

import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** One line an event: when (UTC) and what. Never secrets, never what clients send. */
public record Log(PrintStream out) {
  public void line(String event) {
    out.println(time(System.currentTimeMillis()) + " " + event);
    out.flush();
  }

  private static String time(long millis) {
    int nanos = (int) (millis % 1_000) * 1_000_000;
    return LocalDateTime.ofEpochSecond(millis / 1_000, nanos, ZoneOffset.UTC) + "Z";
  }

  void fault(String event, Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    line(event + ": " + fault + where);
  }
}
