package wisp.lib.client;

import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** How a person wants one conversation. */
public record Preferences(boolean pinned, boolean muted, boolean archived, Trying trying) {
  public static final Preferences DEFAULT = new Preferences(false, false, false, Trying.AS_ACCOUNT);

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
    return new Preferences(now, muted, archived, trying);
  }

  public Preferences muted(boolean now) {
    return new Preferences(pinned, now, archived, trying);
  }

  public Preferences archived(boolean now) {
    return new Preferences(pinned, muted, now, trying);
  }

  public Preferences trying(Trying now) {
    return new Preferences(pinned, muted, archived, now);
  }

  static Preferences read(Reader reader) {
    return new Preferences(reader.flag(), reader.flag(), reader.flag(), Trying.of(reader.u8()));
  }

  void write(Writer writer) {
    writer.flag(pinned).flag(muted).flag(archived).u8(trying.code());
  }
}
