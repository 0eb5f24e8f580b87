package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Hash;

/** What is fixed for a session: its id 32, and the associated data 32 that binds both sides. */
record Conversation(Bytes id, Bytes associatedData) {
  static Conversation of(
      Purposes purposes, Party initiator, Party responder, Bytes cardHash, Bytes header) {
    Bytes id = id(purposes, initiator.agreementKey(), responder.agreementKey(), header);
    Writer bound = new Writer().bytes(purposes.conversation()).u8(Pqxdh.INNER_VERSION);
    initiator.write(bound);
    responder.write(bound);
    return new Conversation(id, Hash.sha256(bound.bytes(cardHash).bytes(id).toBytes()));
  }

  static Bytes id(Purposes purposes, Bytes initiatorKey, Bytes responderKey, Bytes header) {
    return Hash.sha256(purposes.session(), initiatorKey, responderKey, header);
  }

  static Conversation read(Reader reader) {
    return new Conversation(reader.bytes(Hash.HASH_BYTES), reader.bytes(Hash.HASH_BYTES));
  }

  void write(Writer writer) {
    writer.bytes(id).bytes(associatedData);
  }
}
