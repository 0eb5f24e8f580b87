package wisp.lib.message;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;

/**
 * The payload of the handshake between nodes: Ed25519 node key, its signature over the Noise static
 * key, addresses (empty address: a gateway only), the ring's parameters, whether the ring once had
 * k members, protocol version and features.
 */
public record Hello(
    Bytes nodeKey,
    Bytes signature,
    String address,
    String http,
    Parameters parameters,
    boolean onceFull,
    int version,
    int features) {
  private static final int MEMBER = 1;

  /** Signs {@code staticKey} with the node key; {@code member}: of a ring, now. */
  public static Hello sign(
      Labels labels,
      KeyPair nodeKey,
      Bytes staticKey,
      Peer self,
      Parameters parameters,
      boolean onceFull,
      boolean member) {
    Bytes signature = Signature.sign(nodeKey, Bytes.concat(labels.nodeKey(), staticKey));
    return new Hello(
        nodeKey.publicKey(),
        signature,
        self.address(),
        self.http(),
        parameters,
        onceFull,
        Labels.VERSION,
        member ? MEMBER : 0);
  }

  /** Whether the node is a member of its ring: only through members others can join. */
  public boolean isMember() {
    return (features & MEMBER) != 0;
  }

  /** Whether the node key vouches for the static key that the handshake proved. */
  public boolean isGenuine(Labels labels, Bytes staticKey) {
    return Signature.verifyLongLived(nodeKey, Bytes.concat(labels.nodeKey(), staticKey), signature);
  }

  /** The peer that said hello, its id proved by both keys. */
  public Peer peer(Labels labels, Bytes staticKey) {
    return new Peer(Receipt.nodeId(labels, nodeKey, staticKey), address, http);
  }

  /**
   * @throws wisp.lib.bytes.Malformed if {@code payload} is not exactly a hello
   */
  public static Hello decode(Bytes payload) {
    return Reader.readAll(payload, Hello::read);
  }

  /** At most 514 bytes. */
  public Bytes encode() {
    Writer writer = new Writer().bytes(nodeKey).bytes(signature).text(address).text(http);
    parameters.write(writer);
    return writer.flag(onceFull).u8(version).u16(features).toBytes();
  }

  private static Hello read(Reader reader) {
    return new Hello(
        reader.bytes(Signature.KEY_BYTES),
        reader.bytes(Signature.SIGNATURE_BYTES),
        Peer.address(reader),
        Peer.address(reader),
        Parameters.read(reader),
        reader.flag(),
        reader.u8(),
        reader.u16());
  }
}
