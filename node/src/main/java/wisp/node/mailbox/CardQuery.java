package wisp.node.mailbox;

import java.util.LinkedHashSet;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.SignedRecord;

/** A client's question for a card, while its holders answer. */
final class CardQuery {
  final long ticket;
  final Id place;
  final Set<SignedRecord> found = new LinkedHashSet<>();
  int searches;
  int unanswered;
  int answers;

  CardQuery(long ticket, Id place) {
    this.ticket = ticket;
    this.place = place;
  }
}
