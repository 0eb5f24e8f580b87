package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Limits;

/**
 * What is kept of one conversation beside its letters: the person's wishes; how long new messages
 * stay (ms; 0: for ever) and when that was set; a text begun; when something that the other one did
 * came last (ms, ring time; 0: never).
 */
record Arrangement(
    Address contact,
    Preferences preferences,
    long timerMillis,
    long timerSetAtMillis,
    String draft,
    long heardAtMillis) {
  static final String PREFIX = "conversation/";
  private static final int FORMAT = 2;
  private static final int FIRST_FORMAT = 1;

  static Arrangement none(Address contact) {
    return new Arrangement(contact, Preferences.DEFAULT, 0, 0, "", 0);
  }

  String key() {
    return PREFIX + contact.text();
  }

  Arrangement with(Preferences chosen) {
    return new Arrangement(contact, chosen, timerMillis, timerSetAtMillis, draft, heardAtMillis);
  }

  /** What would be set later than that was set by a wrong clock: whatever comes next counts. */
  Arrangement settled(long latestMillis) {
    return timerSetAtMillis <= latestMillis
        ? this
        : new Arrangement(contact, preferences, timerMillis, 0, draft, heardAtMillis);
  }

  /** The latest counts; of two at the same moment the longer one, so that both sides agree. */
  Arrangement timed(long forMillis, long atMillis) {
    boolean isLater =
        atMillis > timerSetAtMillis || (atMillis == timerSetAtMillis && forMillis > timerMillis);
    return isLater
        ? new Arrangement(contact, preferences, forMillis, atMillis, draft, heardAtMillis)
        : this;
  }

  Arrangement drafted(String text) {
    return new Arrangement(
        contact, preferences, timerMillis, timerSetAtMillis, text, heardAtMillis);
  }

  Arrangement heard(long atMillis) {
    return new Arrangement(
        contact,
        preferences,
        timerMillis,
        timerSetAtMillis,
        draft,
        Math.max(heardAtMillis, atMillis));
  }

  static Arrangement read(Reader reader) {
    int format = reader.u8();
    if (format < FIRST_FORMAT || format > FORMAT) {
      throw new Malformed("conversation format");
    }
    return new Arrangement(
        Address.read(reader),
        Preferences.read(reader, format),
        reader.millis(),
        reader.millis(),
        reader.text(Limits.ENVELOPE_MAX_BYTES),
        reader.millis());
  }

  Bytes toBytes() {
    Writer writer = new Writer().u8(FORMAT);
    contact.write(writer);
    preferences.write(writer);
    return writer
        .millis(timerMillis)
        .millis(timerSetAtMillis)
        .text(draft)
        .millis(heardAtMillis)
        .toBytes();
  }
}
