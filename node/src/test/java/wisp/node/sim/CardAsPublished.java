package wisp.node.sim;

import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;

/** Every card is found as its owner published it: nothing changed, nothing forged. */
final class CardAsPublished implements Invariant {
  @Override
  public void found(Lookup lookup, Reply.Records reply, long nowMillis) {
    for (SignedRecord signed : reply.records()) {
      if (lookup.person().cards.stream().noneMatch(card -> card.signed.equals(signed))) {
        broken("a card that " + lookup.person() + " did not publish: " + signed.sequence());
      }
    }
  }
}
