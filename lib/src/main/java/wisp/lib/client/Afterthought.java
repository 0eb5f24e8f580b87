package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Limits;

/**
 * What is known of a message from {@code contact} that is not here: removed here ({@code
 * forgotten}) or taken back by its writer ({@code withdrawn}), so that it is not shown when it
 * comes; or changed before it came. Kept until {@code untilMillis} (ring time).
 */
record Afterthought(
    Address contact,
    Bytes message,
    long untilMillis,
    boolean forgotten,
    boolean withdrawn,
    String text,
    long editedAtMillis,
    String emoji,
    long reactedAtMillis) {
  static final String PREFIX = "early/";
  private static final int FORMAT = 1;

  static Afterthought none(Address contact, Bytes message, long untilMillis) {
    return new Afterthought(contact, message, untilMillis, false, false, "", 0, "", 0);
  }

  boolean isGone() {
    return forgotten || withdrawn;
  }

  Afterthought asForgotten() {
    return new Afterthought(contact, message, untilMillis, true, withdrawn, "", 0, "", 0);
  }

  Afterthought asWithdrawn() {
    return new Afterthought(contact, message, untilMillis, forgotten, true, "", 0, "", 0);
  }

  Afterthought edited(String newText, long atMillis) {
    return atMillis <= editedAtMillis
        ? this
        : new Afterthought(
            contact,
            message,
            untilMillis,
            forgotten,
            withdrawn,
            newText,
            atMillis,
            emoji,
            reactedAtMillis);
  }

  Afterthought reacted(String newEmoji, long atMillis) {
    return atMillis <= reactedAtMillis
        ? this
        : new Afterthought(
            contact,
            message,
            untilMillis,
            forgotten,
            withdrawn,
            text,
            editedAtMillis,
            newEmoji,
            atMillis);
  }

  /** The message as it is after all that. */
  ChatMessage applied(ChatMessage arrived) {
    ChatMessage edited = editedAtMillis == 0 ? arrived : arrived.edited(text, editedAtMillis);
    Extras extras = edited.extras();
    return edited.with(extras.with(extras.reactions().theirs(emoji, reactedAtMillis)));
  }

  String key() {
    return key(contact, message);
  }

  static String key(Address contact, Bytes message) {
    return PREFIX + contact.text() + "/" + Hex.encode(message);
  }

  static Afterthought read(Reader reader) {
    if (reader.u8() != FORMAT) {
      throw new Malformed("afterthought format");
    }
    return new Afterthought(
        Address.read(reader),
        reader.bytes(Payload.ID_BYTES),
        reader.millis(),
        reader.flag(),
        reader.flag(),
        reader.text(Limits.ENVELOPE_MAX_BYTES),
        reader.millis(),
        reader.text(Reactions.EMOJI_MAX_BYTES),
        reader.millis());
  }

  Bytes toBytes() {
    Writer writer = new Writer().u8(FORMAT);
    contact.write(writer);
    return writer
        .bytes(message)
        .millis(untilMillis)
        .flag(forgotten)
        .flag(withdrawn)
        .text(text)
        .millis(editedAtMillis)
        .text(emoji)
        .millis(reactedAtMillis)
        .toBytes();
  }
}
