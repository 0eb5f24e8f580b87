package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.ratchet.Purposes;
import wisp.lib.ratchet.Session;

/**
 * One session with a contact: the contact's instance (8 bytes), the sequence of the responder's
 * card that started it, and since when it is kept only to receive (own time; 0: it is the one to
 * send in).
 */
record Tie(Session session, Bytes instance, long cardSequence, long retiredAtMillis) {
  private static final long KEEP_MILLIS = 2 * Days.DAY_MILLIS;

  boolean isLive() {
    return retiredAtMillis == 0;
  }

  boolean isSame(Tie other) {
    return session.id().equals(other.session.id());
  }

  boolean isOver(long earlierNowMillis) {
    return !isLive() && earlierNowMillis > retiredAtMillis + KEEP_MILLIS;
  }

  Tie with(Session next) {
    return new Tie(next, instance, cardSequence, retiredAtMillis);
  }

  Tie retired(long atMillis) {
    return new Tie(session, instance, cardSequence, atMillis);
  }

  static Tie read(Purposes purposes, Reader reader) {
    return new Tie(
        Session.read(purposes, reader),
        reader.bytes(Account.INSTANCE_BYTES),
        reader.millis(),
        reader.millis());
  }

  void write(Writer writer) {
    session.write(writer);
    writer.bytes(instance).millis(cardSequence).millis(retiredAtMillis);
  }
}
