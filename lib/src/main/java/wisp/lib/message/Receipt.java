package wisp.lib.message;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;

/**
 * A holder's promise: "I hold it until its end of life, or have handed it to a full holder set".
 * Signed by the node key over label ‖ item id ‖ end of life ‖ holders ‖ node id ‖ time.
 */
public record Receipt(
    Id itemId,
    long endOfLifeMillis,
    List<Id> holders,
    Bytes nodeKey,
    Bytes staticKey,
    long timeMillis,
    Bytes signature) {
  static final int MIN_BYTES = 32 + 8 + 2 + 32 + 32 + 8 + 64;

  /** Signs with the node key; {@code holders} must contain the node itself to be genuine. */
  public static Receipt sign(
      Labels labels,
      Id itemId,
      long endOfLifeMillis,
      List<Id> holders,
      KeyPair nodeKey,
      Bytes staticKey,
      long timeMillis) {
    Receipt unsigned =
        new Receipt(
            itemId,
            endOfLifeMillis,
            holders,
            nodeKey.publicKey(),
            staticKey,
            timeMillis,
            Bytes.EMPTY);
    return unsigned.with(Signature.sign(nodeKey, unsigned.signed(labels)));
  }

  /** The id of the node with these two keys: SHA-256(label ‖ node key ‖ static key). */
  public static Id nodeId(Labels labels, Bytes nodeKey, Bytes staticKey) {
    return Id.of(Hash.sha256(labels.nodeId(), nodeKey, staticKey));
  }

  /** The id of the signer. */
  public Id nodeId(Labels labels) {
    return nodeId(labels, nodeKey, staticKey);
  }

  /** Whether the signature fits and the signer stands in the list of holders. */
  public boolean isGenuine(Labels labels) {
    return holders.contains(nodeId(labels))
        && Signature.verifyLongLived(nodeKey, signed(labels), signature);
  }

  static Receipt read(Reader reader) {
    return new Receipt(
        Id.read(reader),
        reader.millis(),
        reader.list(Limits.HOLDERS_MAX, Limits.ID_BYTES, Id::read),
        reader.bytes(Signature.KEY_BYTES),
        reader.bytes(32),
        reader.millis(),
        reader.bytes(Signature.SIGNATURE_BYTES));
  }

  static void write(Writer writer, Receipt receipt) {
    receipt.itemId.write(writer);
    writer
        .millis(receipt.endOfLifeMillis)
        .list(receipt.holders, (w, id) -> id.write(w))
        .bytes(receipt.nodeKey)
        .bytes(receipt.staticKey)
        .millis(receipt.timeMillis)
        .bytes(receipt.signature);
  }

  private Receipt with(Bytes newSignature) {
    return new Receipt(
        itemId, endOfLifeMillis, holders, nodeKey, staticKey, timeMillis, newSignature);
  }

  private Bytes signed(Labels labels) {
    Writer writer = new Writer().bytes(labels.receipt());
    itemId.write(writer);
    writer.millis(endOfLifeMillis).list(holders, (w, id) -> id.write(w));
    nodeId(labels).write(writer);
    return writer.millis(timeMillis).toBytes();
  }
}
