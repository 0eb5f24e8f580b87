package wisp.node.sim;

/**
 * What came of one run; written and acknowledged are letters and cards. {@code looked}: answers
 * that had to have a certain card. {@code storesAfterKill}: letters written from one second before
 * to ten seconds after nodes were killed; {@code soon}: acknowledged within 3 s, repeats included.
 */
public record Outcome(
    int written,
    int acknowledged,
    int collected,
    int nacked,
    int soon,
    int storesAfterKill,
    int soonAfterKill,
    int looked,
    long nodeSeconds,
    long events,
    long traceHash) {
  static final Outcome NONE = new Outcome(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  Outcome plus(Outcome other) {
    return new Outcome(
        written + other.written,
        acknowledged + other.acknowledged,
        collected + other.collected,
        nacked + other.nacked,
        soon + other.soon,
        storesAfterKill + other.storesAfterKill,
        soonAfterKill + other.soonAfterKill,
        looked + other.looked,
        nodeSeconds + other.nodeSeconds,
        events + other.events,
        31 * traceHash + other.traceHash);
  }
}
