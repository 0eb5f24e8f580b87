package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Id;

/** An envelope that came, remembered until its life ends: no key opens it a second time. */
record Arrival(Id envelope, long day, long endOfLifeMillis, Stage stage) {
  static final String PREFIX = "envelope/";
  private static final int FORMAT = 1;

  enum Stage {
    /** Not for us to open: left to its end. */
    UNOPENED,
    /** To be deleted on the ring. */
    OPENED,
    /** The ring acknowledged that. */
    DELETED;

    int code() {
      return switch (this) {
        case UNOPENED -> 0;
        case OPENED -> 1;
        case DELETED -> 2;
      };
    }

    static Stage of(int code) {
      return switch (code) {
        case 0 -> UNOPENED;
        case 1 -> OPENED;
        case 2 -> DELETED;
        default -> throw new Malformed("stage of an arrival");
      };
    }
  }

  boolean isOpened() {
    return stage == Stage.OPENED;
  }

  boolean isDeleted() {
    return stage == Stage.DELETED;
  }

  Arrival at(Stage next) {
    return new Arrival(envelope, day, endOfLifeMillis, next);
  }

  String key() {
    return PREFIX + envelope;
  }

  static Arrival read(Reader reader) {
    if (reader.u8() != FORMAT) {
      throw new Malformed("arrival format");
    }
    return new Arrival(Id.read(reader), reader.millis(), reader.millis(), Stage.of(reader.u8()));
  }

  Bytes toBytes() {
    Writer writer = new Writer().u8(FORMAT);
    envelope.write(writer);
    return writer.millis(day).millis(endOfLifeMillis).u8(stage.code()).toBytes();
  }
}
