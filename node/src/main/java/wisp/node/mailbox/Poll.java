package wisp.node.mailbox;

import java.util.List;
import wisp.lib.message.Refusal;

/** A client's Retrieve at its gateway, from the question to the answer. */
final class Poll {
  final long ticket;

  /** Until all have been read once. */
  boolean everyHolder;

  /** Once this time has come, an empty answer is an answer. */
  final long waitUntilMillis;

  /** No answer comes later than this. */
  final long endMillis;

  final List<Leg> legs;
  final Page page = new Page();
  Refusal reason = Refusal.RETRY;
  long nextMillis;
  boolean retried;
  boolean over;

  Poll(long ticket, boolean everyHolder, long waitUntilMillis, long endMillis, List<Leg> legs) {
    this.ticket = ticket;
    this.everyHolder = everyHolder;
    this.waitUntilMillis = waitUntilMillis;
    this.endMillis = endMillis;
    this.legs = legs;
  }

  boolean isIdle() {
    return legs.stream().allMatch(Leg::isIdle);
  }

  boolean isSearching() {
    return legs.stream().anyMatch(leg -> leg.searching);
  }

  List<Leg> failed() {
    return legs.stream().filter(leg -> leg.failed).toList();
  }

  List<Leg> dirty() {
    return legs.stream().filter(leg -> leg.dirty).toList();
  }

  boolean isComplete() {
    return isIdle() && failed().isEmpty();
  }

  /** Whether asking again would be refused again. */
  boolean isHopeless() {
    return !failed().isEmpty() && !reason.isTransient();
  }
}
