package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** One person of a history, whose session is always durable. */
final class Side {
  private Session session;

  Side(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }

  Bytes send(Bytes plaintext, Recorder entropy) {
    Session.Sealed sealed = session.encrypt(plaintext, entropy);
    session = sealed.next();
    return sealed.message();
  }

  Bytes receive(long nowMillis, Bytes message) {
    Session.Opened opened = session.decrypt(nowMillis, message);
    session = opened.next();
    return opened.plaintext();
  }

  Bytes stored() {
    Writer writer = new Writer();
    session.write(writer);
    return writer.toBytes();
  }

  void restart() {
    session = Reader.readAll(stored(), reader -> Session.read(Pair.PURPOSES, reader));
  }
}
