package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Labels;

/**
 * The inner layer, version 0: version 1 ‖ the sender's address 64 ‖ its identity key's signature
 * over the agreement key 64 ‖ payload.
 */
record Inner(Address from, Payload payload) {
  static final int VERSION = 0;
  static final int OVERHEAD_BYTES = 1 + Address.BYTES + Signature.SIGNATURE_BYTES;

  static Bytes write(Keys sender, Payload payload) {
    Writer writer = new Writer().u8(VERSION);
    sender.address().write(writer);
    payload.write(writer.bytes(sender.binding()));
    return writer.toBytes();
  }

  /**
   * @throws Malformed if it is not version 0
   * @throws Forged if {@code senderKey}, which the outer layer proved, is not that address's
   */
  static Inner read(Labels labels, Bytes senderKey, Bytes content) {
    return Reader.readAll(content, reader -> read(labels, senderKey, reader));
  }

  private static Inner read(Labels labels, Bytes senderKey, Reader reader) {
    if (reader.u8() != VERSION) {
      throw new Malformed("inner version");
    }
    Address from = Address.read(reader);
    if (!Keys.isBound(labels, from, senderKey, reader.bytes(Signature.SIGNATURE_BYTES))) {
      throw new Forged();
    }
    return new Inner(from, Payload.read(reader));
  }
}
