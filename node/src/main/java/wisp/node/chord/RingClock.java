package wisp.node.chord;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.Peer;

/**
 * Ring time: the median of this node's clock and its successors'. It steps forward at once; where
 * it is ahead it goes at half its pace until it is right, so that it never runs back under what is
 * timed by it. Only who is ahead by so much that clients' requests are refused anyway steps back.
 */
final class RingClock {
  /** Less is the noise of round trips. */
  private static final long TOLERANCE_MILLIS = 100;

  private static final long LEAD_MAX_MILLIS = Limits.REQUEST_TIME_SLACK_MILLIS;

  /** Of two clocks nobody knows which one is wrong: each keeps its own. */
  private static final int VOTES_MIN = 3;

  private final Map<Id, Long> aheadMillis = new HashMap<>();
  private Set<Id> voters = Set.of();
  private boolean used;
  private long clockMillis;
  private long medianMillis;
  private long twiceLeadMillis;

  /** From now on something is timed by it. */
  void use() {
    used = true;
  }

  boolean isUsed() {
    return used;
  }

  /**
   * This node's clock was set, or went on while the machine slept. Time goes on as it did, until
   * others were heard again.
   */
  void set(long byMillis) {
    clockMillis += byMillis;
    aheadMillis.clear();
    medianMillis -= byMillis;
    judge();
  }

  /** This node's clock goes on, or went back a little. */
  void pass(long newClockMillis) {
    long passedMillis = newClockMillis - clockMillis;
    clockMillis = newClockMillis;
    if (passedMillis >= 0) {
      twiceLeadMillis = Math.max(0, twiceLeadMillis - passedMillis);
      return;
    }
    aheadMillis.replaceAll((id, ahead) -> ahead - passedMillis);
    medianMillis -= passedMillis;
    judge();
  }

  /** Whose clocks count beside this node's. */
  void follow(List<Peer> successors) {
    Set<Id> ids = new HashSet<>();
    successors.forEach(peer -> ids.add(peer.id()));
    voters = ids;
    aheadMillis.keySet().retainAll(ids);
    judge();
  }

  /** What that node's clock showed half a round trip ago. */
  void heard(Id id, long itsClockMillis, long roundTripMillis) {
    if (roundTripMillis <= Timing.MAX_TIMEOUT_MILLIS && voters.contains(id)) {
      aheadMillis.put(id, itsClockMillis + roundTripMillis / 2 - clockMillis);
      judge();
    }
  }

  boolean knows(Id id) {
    return aheadMillis.containsKey(id);
  }

  /** Whether there are so few others that each keeps its own time. */
  boolean isAlone() {
    return voters.size() + 1 < VOTES_MIN;
  }

  /** Whether others agree on the time. */
  boolean hasHeardEnough() {
    return aheadMillis.size() + 1 >= VOTES_MIN;
  }

  private void judge() {
    long changeMillis = median() - medianMillis;
    if (Math.abs(changeMillis) <= TOLERANCE_MILLIS) {
      return;
    }
    medianMillis += changeMillis;
    long leadMillis = twiceLeadMillis / 2 - changeMillis;
    boolean slowed = used && leadMillis > 0 && leadMillis <= LEAD_MAX_MILLIS;
    twiceLeadMillis = slowed ? 2 * leadMillis : 0;
  }

  /** Of an even number the lower one of the middle, so that all who hear the same agree. */
  private long median() {
    long[] votes = new long[aheadMillis.size() + 1];
    int last = 0;
    for (long ahead : aheadMillis.values()) {
      votes[++last] = ahead;
    }
    Arrays.sort(votes);
    boolean tooFew = used && votes.length < VOTES_MIN;
    return isAlone() ? 0 : tooFew ? medianMillis : votes[(votes.length - 1) / 2];
  }

  long timeMillis() {
    return timeMillis(clockMillis);
  }

  /** Ring time while this node's clock shows {@code thenMillis}. */
  long timeMillis(long thenMillis) {
    long passedMillis = Math.max(0, thenMillis - clockMillis);
    long leadMillis = Math.max(0, twiceLeadMillis - passedMillis) / 2;
    return clockMillis + passedMillis + medianMillis + leadMillis;
  }

  /** What this node's clock will show then, as things stand. */
  long onTheClock(long thenMillis) {
    long waitMillis = thenMillis - timeMillis();
    long slowedMillis = Math.clamp(waitMillis, 0, (twiceLeadMillis + 1) / 2);
    return clockMillis + waitMillis + slowedMillis;
  }
}
