package wisp.lib.client;

import java.util.Optional;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/**
 * What a message has beside its text: which one it answers; when it was edited last (ms, ring time;
 * 0: never); the reactions; how long it is to stay once sent or read (ms; 0: for ever) and when it
 * goes (ms, ring time; 0 while that is open).
 */
public record Extras(
    Optional<Quote> quote,
    long editedAtMillis,
    Reactions reactions,
    long timerMillis,
    long vanishesAtMillis) {
  public static final Extras NONE = new Extras(Optional.empty(), 0, Reactions.NONE, 0, 0);

  /** The message answered, and its text as this account has it now; empty if it is not here. */
  public record Quote(MessageRef of, String text) {}

  /** Whether the writer changed the text later. */
  public boolean edited() {
    return editedAtMillis > 0;
  }

  static Extras of(Optional<MessageRef> answered, long timerMillis) {
    return new Extras(answered.map(ref -> new Quote(ref, "")), 0, Reactions.NONE, timerMillis, 0);
  }

  Extras quoting(String text) {
    return new Extras(
        quote.map(q -> new Quote(q.of, text)),
        editedAtMillis,
        reactions,
        timerMillis,
        vanishesAtMillis);
  }

  Extras edited(long atMillis) {
    return new Extras(quote, atMillis, reactions, timerMillis, vanishesAtMillis);
  }

  Extras with(Reactions changed) {
    return new Extras(quote, editedAtMillis, changed, timerMillis, vanishesAtMillis);
  }

  /** The time runs from now on, unless it does so already or there is none. */
  Extras begun(long nowMillis) {
    return timerMillis == 0 || vanishesAtMillis > 0
        ? this
        : new Extras(quote, editedAtMillis, reactions, timerMillis, nowMillis + timerMillis);
  }

  static Extras read(Reader reader) {
    Optional<Quote> quote =
        reader.flag()
            ? Optional.of(
                new Quote(new MessageRef(reader.flag(), reader.bytes(Payload.ID_BYTES)), ""))
            : Optional.empty();
    return new Extras(
        quote, reader.millis(), Reactions.read(reader), reader.millis(), reader.millis());
  }

  void write(Writer writer) {
    writer.flag(quote.isPresent());
    quote.ifPresent(q -> writer.flag(q.of.mine()).bytes(q.of.id()));
    writer.millis(editedAtMillis);
    reactions.write(writer);
    writer.millis(timerMillis).millis(vanishesAtMillis);
  }
}
