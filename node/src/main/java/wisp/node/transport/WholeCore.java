package wisp.node.transport;

import java.util.List;
import wisp.lib.crypto.KeyPair;
import wisp.node.core.NodeCore;
import wisp.node.mailbox.Mailboxes;
import wisp.node.mailbox.Quota;
import wisp.node.mailbox.Stock;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/** Ring and mailboxes together. */
final class WholeCore implements Core {
  private final Mailboxes mailboxes;
  private final NodeCore node;

  WholeCore(Self self, long maxBytes, long seed, Stock stock) {
    KeyPair nodeKey = self.keys().node();
    mailboxes =
        new Mailboxes(
            self.labels(),
            nodeKey,
            self.keys().agreement().publicKey(),
            self.peer(),
            self.parameters(),
            Quota.ofBytes(maxBytes),
            stock);
    node =
        new NodeCore(
            self.peer(),
            self.labels(),
            self.parameters(),
            self.isOnceFull(),
            mailboxes::step,
            seed);
  }

  @Override
  public List<Effect> step(long nowMillis, Event event) {
    return node.step(nowMillis, event);
  }

  @Override
  public long timeMillis(long nowMillis) {
    return node.timeMillis(nowMillis);
  }

  @Override
  public boolean isHandedOff() {
    return mailboxes.isHandedOff();
  }

  @Override
  public View view() {
    wisp.node.core.Status ring = node.status();
    wisp.node.mailbox.Status held = mailboxes.status();
    return new View(
        ring.predecessor(),
        ring.successors(),
        ring.peers(),
        ring.dead(),
        ring.suspected(),
        ring.joined(),
        ring.gatewayOnly(),
        ring.ready(),
        ring.onceFull(),
        held.messages(),
        held.bytes(),
        held.incomplete(),
        held.pendingNacks());
  }
}
