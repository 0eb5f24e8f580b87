package wisp.node.sim;

import java.util.function.LongSupplier;
import wisp.lib.message.Envelope;
import wisp.lib.message.Message;
import wisp.lib.message.Reply;

/**
 * No node serves an envelope once the time that it writes into the answer says that the end of life
 * has passed, nor when all clocks have said so for a while, whatever it writes.
 */
final class NotServedAfterEnd implements Invariant {
  private static final long WHILE_MILLIS = 5_000;

  @Override
  public void answered(String host, LongSupplier earliestMillis, Message request, Reply reply) {
    if (reply instanceof Reply.Retrieved page && !page.envelopes().isEmpty()) {
      long latestMillis = Math.max(page.timeMillis(), earliestMillis.getAsLong() - WHILE_MILLIS);
      page.envelopes().forEach(envelope -> judge(host, latestMillis, envelope));
    }
  }

  private void judge(String host, long latestMillis, Envelope envelope) {
    long lateMillis = latestMillis - envelope.endOfLifeMillis();
    if (lateMillis >= 0) {
      broken(host + " served an envelope " + lateMillis + " ms after its end");
    }
  }
}
