package wisp.node.sim;

import java.util.List;
import wisp.lib.message.Envelope;
import wisp.lib.message.Nack;
import wisp.lib.message.Reply;

/** Every envelope arrives as it was sent, in its own mailbox, and every NACK at its own sender. */
final class NothingChanged implements Invariant {
  @Override
  public void read(Mailbox mailbox, Reply.Retrieved page, long askedMillis, long nowMillis) {
    for (Envelope envelope : page.envelopes()) {
      if (!envelope.header().mailbox().equals(mailbox.place)) {
        broken("mailbox " + mailbox.name + " got what belongs to another");
      }
      if (mailbox.letters.stream().noneMatch(letter -> letter.envelope.equals(envelope))) {
        broken("mailbox " + mailbox.name + " got an envelope that nobody sent");
      }
    }
  }

  @Override
  public void looked(List<Letter> asked, Reply.Retrieved page) {
    for (Nack nack : page.nacks()) {
      if (asked.stream().noneMatch(letter -> letter.envelope.nack().equals(nack))) {
        broken("a NACK for an envelope of somebody else");
      }
    }
  }
}
