package wisp.node.sim;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Message;
import wisp.lib.message.Reply;

/**
 * Where nodes reach each other, a deletion that a node acknowledged means that there is no NACK,
 * however late, and even if the acknowledgement did not reach the recipient.
 */
final class DeletedIsNotNacked implements Invariant {
  private final Troubles troubles;
  private final Set<Id> acknowledged = new HashSet<>();

  DeletedIsNotNacked(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void answered(String host, LongSupplier earliestMillis, Message request, Reply reply) {
    if (request instanceof ClientRequest.Delete delete && reply instanceof Reply.Stored) {
      acknowledged.add(delete.tombstone().envelopeId());
    }
  }

  @Override
  public void over(Letter letter) {
    if (letter.isNacked()
        && acknowledged.contains(letter.id)
        && !troubles.isCutBetween(letter, letter.writtenMillis, letter.nackedMillis)) {
      broken("deleted and NACKed: " + letter);
    }
  }
}
