package wisp.lib.client;

import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/**
 * How a person wants one conversation. {@code mutedUntilMillis}: nothing is heard of it before (own
 * time; 0: everything is; {@link #ALWAYS_MILLIS}: nothing ever).
 */
public record Preferences(boolean pinned, long mutedUntilMillis, boolean archived, Trying trying) {
  public static final long ALWAYS_MILLIS = Reader.MILLIS_MAX;
  public static final Preferences DEFAULT = new Preferences(false, 0, false, Trying.AS_ACCOUNT);
  private static final int FORMAT_OF_FLAG = 1;

  /** Whether what nobody collected is sent again by itself for seven days. */
  public enum Trying {
    /** As {@link Settings#keepTrying} says. */
    AS_ACCOUNT,
    ALWAYS,
    NEVER;

    int code() {
      return switch (this) {
        case AS_ACCOUNT -> 0;
        case ALWAYS -> 1;
        case NEVER -> 2;
      };
    }

    static Trying of(int code) {
      return switch (code) {
        case 0 -> AS_ACCOUNT;
        case 1 -> ALWAYS;
        case 2 -> NEVER;
        default -> throw new Malformed("trying");
      };
    }
  }

  public Preferences pinned(boolean now) {
    return new Preferences(now, mutedUntilMillis, archived, trying);
  }

  public boolean muted() {
    return mutedUntilMillis > 0;
  }

  public Preferences mutedUntil(long millis) {
    return new Preferences(pinned, millis, archived, trying);
  }

  /** What is left of them at that moment (own time). */
  Preferences at(long nowMillis) {
    return mutedUntilMillis > nowMillis ? this : mutedUntil(0);
  }

  public Preferences archived(boolean now) {
    return new Preferences(pinned, mutedUntilMillis, now, trying);
  }

  public Preferences trying(Trying now) {
    return new Preferences(pinned, mutedUntilMillis, archived, now);
  }

  /** {@code format}: the conversation's; in the first one who was muted was so for ever. */
  static Preferences read(Reader reader, int format) {
    return new Preferences(
        reader.flag(),
        format == FORMAT_OF_FLAG ? always(reader.flag()) : reader.millis(),
        reader.flag(),
        Trying.of(reader.u8()));
  }

  private static long always(boolean muted) {
    return muted ? ALWAYS_MILLIS : 0;
  }

  void write(Writer writer) {
    writer.flag(pinned).millis(mutedUntilMillis).flag(archived).u8(trying.code());
  }
}
