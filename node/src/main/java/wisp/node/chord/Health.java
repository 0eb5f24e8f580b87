package wisp.node.chord;

import wisp.lib.message.Peer;

/** One known peer: round trips and time-outs as in RFC 6298, misses since it last spoke. */
final class Health {
  private static final int DOUBTFUL_STRIKES = 2;
  private static final int DEADLY_STRIKES = 3;
  private final Peer peer;
  private long liveMillis = Long.MIN_VALUE;
  private int strikes;
  private long struckMillis = Long.MIN_VALUE;
  private double smoothedMillis = -1;
  private double deviationMillis;

  Health(Peer peer) {
    this.peer = peer;
  }

  Peer peer() {
    return peer;
  }

  void live(long nowMillis) {
    strikes = 0;
    liveMillis = nowMillis;
  }

  /** Whether a frame came from it not long ago, so that one may tell others of it. */
  boolean isLively(long nowMillis) {
    return liveMillis >= nowMillis - Timing.LIVELY_MILLIS;
  }

  /** When the last frame came from it; {@link Long#MIN_VALUE} if never. */
  long liveMillis() {
    return liveMillis;
  }

  /** Whether it is dead now. Questions that were open side by side count once. */
  boolean strike(Pending pending, long nowMillis) {
    if (pending.sinceMillis() >= struckMillis) {
      strikes += pending.isEarly(nowMillis) ? 2 : 1;
      struckMillis = nowMillis;
    }
    return strikes >= DEADLY_STRIKES;
  }

  boolean isSuspect() {
    return strikes > 0;
  }

  boolean isDoubtful() {
    return strikes >= DOUBTFUL_STRIKES;
  }

  /** Where it seems longer than is waited for, this node slept or its clock was set meanwhile. */
  void measure(long seemingMillis) {
    long roundTripMillis = Math.min(seemingMillis, Timing.MAX_TIMEOUT_MILLIS);
    if (smoothedMillis < 0) {
      smoothedMillis = roundTripMillis;
      deviationMillis = roundTripMillis / 2.0;
      return;
    }
    double error = roundTripMillis - smoothedMillis;
    deviationMillis += (Math.abs(error) - deviationMillis) / 4;
    smoothedMillis += error / 8;
  }

  int roundTripMillis() {
    return (int) Math.max(0, smoothedMillis);
  }

  int timeoutMillis() {
    int wanted = (int) (smoothedMillis + 4 * deviationMillis);
    int first = smoothedMillis < 0 ? Timing.FIRST_TIMEOUT_MILLIS : wanted;
    int doubled = Math.max(first, Timing.MIN_TIMEOUT_MILLIS) << Math.min(strikes, 3);
    return Math.min(doubled, Timing.MAX_TIMEOUT_MILLIS);
  }
}
