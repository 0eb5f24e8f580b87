package wisp.node.sim;

import wisp.lib.message.Envelope;
import wisp.lib.message.Message;
import wisp.lib.message.Reply;

/** No node serves an envelope once its own time says that the end of life has passed. */
final class NotServedAfterEnd implements Invariant {
  @Override
  public void answered(String host, long hostMillis, Message request, Reply reply) {
    if (reply instanceof Reply.Retrieved page) {
      page.envelopes().forEach(envelope -> judge(host, page.timeMillis(), envelope));
    }
  }

  private void judge(String host, long hostMillis, Envelope envelope) {
    long lateMillis = hostMillis - envelope.endOfLifeMillis();
    if (lateMillis >= 0) {
      broken(host + " served an envelope " + lateMillis + " ms after its end");
    }
  }
}
