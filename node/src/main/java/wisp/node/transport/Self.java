package wisp.node.transport;

import wisp.lib.bytes.Bytes;
import wisp.lib.message.Hello;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Receipt;

/** Who this node is, and what it says about itself. */
final class Self {
  private final Labels labels;
  private final NodeKeys keys;
  private Peer peer;
  private Parameters parameters;
  private boolean onceFull;
  private boolean member;

  Self(Labels labels, NodeKeys keys, Parameters parameters, boolean onceFull) {
    this.labels = labels;
    this.keys = keys;
    this.parameters = parameters;
    this.onceFull = onceFull;
    this.peer = new Peer(id(labels, keys), "", "");
  }

  private static Id id(Labels labels, NodeKeys keys) {
    return Receipt.nodeId(labels, keys.node().publicKey(), keys.agreement().publicKey());
  }

  void isAt(String address, String http) {
    peer = new Peer(peer.id(), address, http);
  }

  /** Takes from the ring what this node was not given. */
  void agreeOn(Parameters ringWide) {
    parameters = given(ringWide);
  }

  private Parameters given(Parameters otherwise) {
    return new Parameters(
        parameters.replicas() == 0 ? otherwise.replicas() : parameters.replicas(),
        parameters.successors() == 0 ? otherwise.successors() : parameters.successors(),
        parameters.maxTtlMillis() == 0 ? otherwise.maxTtlMillis() : parameters.maxTtlMillis());
  }

  void setMember(boolean now) {
    member = now;
  }

  void setOnceFull() {
    onceFull = true;
  }

  /** Whether a ring with these parameters can be this node's ring; zero is open. */
  boolean agreesWith(Parameters other) {
    return agree(parameters.replicas(), other.replicas())
        && agree(parameters.successors(), other.successors())
        && agree(parameters.maxTtlMillis(), other.maxTtlMillis());
  }

  private static boolean agree(long mine, long theirs) {
    return mine == 0 || theirs == 0 || mine == theirs;
  }

  Labels labels() {
    return labels;
  }

  NodeKeys keys() {
    return keys;
  }

  Peer peer() {
    return peer;
  }

  Parameters parameters() {
    return parameters;
  }

  boolean isOnceFull() {
    return onceFull;
  }

  /** Label of the handshake and version: both sides must agree on it. */
  Bytes prologue() {
    return Bytes.concat(labels.nodeHandshake(), Bytes.wrap(new byte[] {Labels.VERSION}));
  }

  Bytes hello() {
    Bytes staticKey = keys.agreement().publicKey();
    return Hello.sign(labels, keys.node(), staticKey, peer, parameters, onceFull, member).encode();
  }
}
