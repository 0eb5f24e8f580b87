package wisp.node.sim;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import wisp.lib.message.Message;
import wisp.lib.message.Reply;

/** All invariants, and what excuses them: the troubles that the failure model allows. */
final class Oracle {
  static final long NACK_MILLIS = 60_000;
  private static final long CERTAIN_MILLIS = 15_000;

  private final Troubles troubles;
  private final List<Invariant> invariants;

  Oracle(Troubles troubles, List<Invariant> invariants) {
    this.troubles = troubles;
    this.invariants = invariants;
  }

  /** When a NACK that is due must be there. */
  long certainMillis(Letter letter) {
    return troubles.surelyDueMillis(letter) + CERTAIN_MILLIS;
  }

  void answered(String host, LongSupplier earliestMillis, Message request, Reply reply) {
    each(invariant -> invariant.answered(host, earliestMillis, request, reply));
  }

  void acknowledged(Letter letter, Reply.Stored stored) {
    each(invariant -> invariant.acknowledged(letter, stored));
  }

  void acknowledged(Card card, Reply.Stored stored) {
    each(invariant -> invariant.acknowledged(card, stored));
  }

  void beaten(Card card) {
    each(invariant -> invariant.beaten(card));
  }

  void found(Lookup lookup, Reply.Records reply, long nowMillis) {
    each(invariant -> invariant.found(lookup, reply, nowMillis));
  }

  void read(Mailbox mailbox, Reply.Retrieved page, long askedMillis, long nowMillis) {
    each(invariant -> invariant.read(mailbox, page, askedMillis, nowMillis));
  }

  void looked(List<Letter> asked, Reply.Retrieved page) {
    each(invariant -> invariant.looked(asked, page));
  }

  void snooped(Mailbox mailbox, Reply reply) {
    each(invariant -> invariant.snooped(mailbox, reply));
  }

  void over(Letter letter) {
    each(invariant -> invariant.over(letter));
  }

  void end(Outcome outcome) {
    each(invariant -> invariant.end(outcome));
  }

  private void each(Consumer<Invariant> judged) {
    invariants.forEach(judged);
  }
}
