package wisp.node.sim;

import java.util.List;
import java.util.function.LongSupplier;
import wisp.lib.message.Message;
import wisp.lib.message.Reply;

/** Something that holds in every run, judged by what leaves nodes and reaches people. */
interface Invariant {
  /**
   * A node sends this reply, to a peer or a client; {@code earliestMillis} is what the clock says
   * that is last of all.
   */
  default void answered(String host, LongSupplier earliestMillis, Message request, Reply reply) {}

  /** A sender saw this acknowledgement. */
  default void acknowledged(Letter letter, Reply.Stored stored) {}

  /** The owner of a card saw this acknowledgement. */
  default void acknowledged(Card card, Reply.Stored stored) {}

  /** The owner of a card is told that there is a newer one. */
  default void beaten(Card card) {}

  /** Somebody who looked for a card got this. */
  default void found(Lookup lookup, Reply.Records reply, long nowMillis) {}

  /** The owner of a mailbox read this. */
  default void read(Mailbox mailbox, Reply.Retrieved page, long askedMillis, long nowMillis) {}

  /** A sender asked these letters' return boxes. */
  default void looked(List<Letter> asked, Reply.Retrieved page) {}

  /** Somebody who does not own the mailbox asked for it. */
  default void snooped(Mailbox mailbox, Reply reply) {}

  /** Nothing more will happen to the letter. */
  default void over(Letter letter) {}

  /** All are over. */
  default void end(Outcome outcome) {}

  default void broken(String what) {
    throw new Broken(getClass(), what);
  }
}
