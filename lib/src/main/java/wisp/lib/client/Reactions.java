package wisp.lib.client;

import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/**
 * One emoji from each of the two, or an empty text, and when it was written (ms, ring time): the
 * latest counts.
 */
public record Reactions(String mine, long mineAtMillis, String theirs, long theirsAtMillis) {
  static final Reactions NONE = new Reactions("", 0, "", 0);
  static final int EMOJI_MAX_BYTES = 64;

  Reactions mine(String emoji, long atMillis) {
    return new Reactions(emoji, atMillis, theirs, theirsAtMillis);
  }

  /** The same if a later one is there. */
  Reactions theirs(String emoji, long atMillis) {
    return atMillis <= theirsAtMillis ? this : new Reactions(mine, mineAtMillis, emoji, atMillis);
  }

  static Reactions read(Reader reader) {
    return new Reactions(
        reader.text(EMOJI_MAX_BYTES),
        reader.millis(),
        reader.text(EMOJI_MAX_BYTES),
        reader.millis());
  }

  void write(Writer writer) {
    writer.text(mine).millis(mineAtMillis).text(theirs).millis(theirsAtMillis);
  }
}
