package wisp.node.sim;

import java.util.function.LongSupplier;
import wisp.lib.message.Message;
import wisp.lib.message.Nack;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Reply;

/**
 * Whoever gets a NACK has it within 60 s of the end of life, but not before; no node takes one
 * before the time that it writes into its receipt.
 */
final class NackInTime implements Invariant {
  private static final long LOOKED_MILLIS = 7_000;
  private final Troubles troubles;

  NackInTime(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void answered(String host, LongSupplier earliestMillis, Message request, Reply reply) {
    if (request instanceof NodeRequest.Hold hold
        && hold.item() instanceof Nack nack
        && reply instanceof Reply.Held held
        && held.receipt().timeMillis() < nack.header().endOfLifeMillis()) {
      broken(host + " took a NACK too early");
    }
  }

  @Override
  public void over(Letter letter) {
    if (!letter.isNacked()) {
      return;
    }
    if (letter.nackedMillis < letter.endMillis() - troubles.maxSkewMillis) {
      broken("too early for " + letter);
    }
    if (!letter.isTaken() && letter.nackedMillis > troubles.nackDueMillis(letter) + LOOKED_MILLIS) {
      broken("too late for " + letter);
    }
  }
}
