package wisp.node.sim;

import java.util.function.LongSupplier;
import wisp.lib.message.Message;
import wisp.lib.message.Reply;

/**
 * No node serves a card once the time that it writes into the answer says that it has expired, nor
 * when all clocks have said so for a while, whatever it writes.
 */
final class CardNotServedAfterEnd implements Invariant {
  private static final long WHILE_MILLIS = 5_000;

  @Override
  public void answered(String host, LongSupplier earliestMillis, Message request, Reply reply) {
    if (reply instanceof Reply.Records found && !found.records().isEmpty()) {
      long latestMillis = Math.max(found.timeMillis(), earliestMillis.getAsLong() - WHILE_MILLIS);
      found.records().stream()
          .mapToLong(signed -> latestMillis - signed.expiresAtMillis())
          .filter(late -> late >= 0)
          .forEach(late -> broken(host + " served a card " + late + " ms after its end"));
    }
  }
}
