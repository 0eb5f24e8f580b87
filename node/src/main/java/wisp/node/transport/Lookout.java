package wisp.node.transport;

import java.util.Map;
import java.util.function.Consumer;

/** Says in the log what an operator should know and no event tells. */
final class Lookout {
  private static final long PATIENCE_MILLIS = 5_000;
  private static final long OFFSET_MILLIS = 5_000;
  private static final long OFFSET_FINE_MILLIS = 2_000;

  private final long maxBytes;
  private final Trouble incomplete;
  private final Trouble tooFew;
  private final Trouble full;
  private final Trouble wrongClock;

  Lookout(Log log, long maxBytes) {
    this(log::line, maxBytes);
  }

  Lookout(Consumer<String> log, long maxBytes) {
    this.maxBytes = maxBytes;
    incomplete = new Trouble(log, PATIENCE_MILLIS);
    tooFew = new Trouble(log, PATIENCE_MILLIS);
    full = new Trouble(log, 0);
    wrongClock = new Trouble(log, PATIENCE_MILLIS);
  }

  void look(long nowMillis, long clockOffsetMillis, Core.View view, int replicas) {
    incomplete.look(
        nowMillis,
        view.incomplete() > 0,
        "this node's range lacks confirmed copies",
        "this node's range has all its copies");
    int members = view.successors().size() + 1;
    tooFew.look(
        nowMillis,
        view.joined() && view.onceFull() && members < replicas,
        "only " + members + " members left: nothing is acknowledged with fewer than " + replicas,
        "enough members: messages are acknowledged again");
    full.look(
        nowMillis,
        view.bytes() > maxBytes / 10 * (full.isOn() ? 7 : 8),
        view.bytes() + " bytes held: new messages are refused above 80% of --max-bytes",
        "below 70% of --max-bytes: new messages are taken again");
    long bound = wrongClock.isOn() ? OFFSET_FINE_MILLIS : OFFSET_MILLIS;
    wrongClock.look(
        nowMillis,
        Math.abs(clockOffsetMillis) > bound,
        clock(clockOffsetMillis),
        "this machine's clock is right again");
  }

  Map<String, Boolean> troubles() {
    return Map.of(
        "incomplete", incomplete.on,
        "too_few_members", tooFew.on,
        "full", full.on,
        "wrong_clock", wrongClock.on);
  }

  private static String clock(long offsetMillis) {
    String side = offsetMillis > 0 ? "behind" : "ahead of";
    long seconds = Math.abs(offsetMillis) / 1_000;
    return "this machine's clock is " + seconds + " s " + side + " the ring's: going by the ring's";
  }

  /** One thing that can be wrong: said once it has lasted, and when it is over. */
  private static final class Trouble {
    private final Consumer<String> log;
    private final long patienceMillis;
    private long sinceMillis = Long.MAX_VALUE;
    private boolean on;

    Trouble(Consumer<String> log, long patienceMillis) {
      this.log = log;
      this.patienceMillis = patienceMillis;
    }

    boolean isOn() {
      return on;
    }

    void look(long nowMillis, boolean wrong, String begins, String ends) {
      sinceMillis = wrong ? Math.min(sinceMillis, nowMillis) : Long.MAX_VALUE;
      boolean lasts = wrong && nowMillis - sinceMillis >= patienceMillis;
      if (lasts && !on) {
        on = true;
        log.accept(begins);
      } else if (!wrong && on) {
        on = false;
        log.accept(ends);
      }
    }
  }
}
