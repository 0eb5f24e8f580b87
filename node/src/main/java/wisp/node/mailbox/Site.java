package wisp.node.mailbox;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Receipt;

/** Who this node is, and where it stands now. */
final class Site {
  private final Labels labels;
  private final KeyPair nodeKey;
  private final Bytes staticKey;
  private final Parameters parameters;
  private View view;
  private boolean leaving;

  Site(Labels labels, KeyPair nodeKey, Bytes staticKey, Peer self, Parameters parameters) {
    this.labels = labels;
    this.nodeKey = nodeKey;
    this.staticKey = staticKey;
    this.parameters = parameters;
    this.view = View.alone(self, parameters);
  }

  Labels labels() {
    return labels;
  }

  Parameters parameters() {
    return parameters;
  }

  View view() {
    return view;
  }

  void moveTo(View now) {
    view = now;
  }

  /** From now on it takes nothing in, and hands over what it has. */
  void leave() {
    leaving = true;
  }

  boolean isLeaving() {
    return leaving;
  }

  boolean isSelf(Peer peer) {
    return peer.id().equals(view.self().id());
  }

  Receipt receipt(Parcel parcel, List<Id> holders, long nowMillis) {
    long endOfLifeMillis = parcel.item().endOfLifeMillis();
    return Receipt.sign(
        labels, parcel.id(), endOfLifeMillis, holders, nodeKey, staticKey, nowMillis);
  }
}
