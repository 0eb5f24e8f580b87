package wisp.node.mailbox;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.Labels;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/** Everything that a node does with messages. */
public final class Mailboxes {
  public Mailboxes(
      Labels labels,
      KeyPair nodeKey,
      Bytes staticKey,
      Peer self,
      Parameters parameters,
      Quota quota) {}

  /** What to do, in order, about {@code event}. */
  public List<Effect> step(long nowMillis, Event event) {
    return List.of();
  }

  public Status status() {
    return new Status(0, 0, 0, 0);
  }

  /** After {@link Event.Leave}: everything that the next holders lack is with them. */
  public boolean isHandedOff() {
    return true;
  }
}
