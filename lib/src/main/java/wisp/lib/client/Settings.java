package wisp.lib.client;

import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/**
 * What a person may choose: whether others learn that their messages were read; whether what nobody
 * collected is sent again by itself for seven days; after how many minutes without a touch a vault
 * locks (0: never).
 */
public record Settings(boolean readReceipts, boolean keepTrying, int lockAfterMinutes) {
  public static final Settings DEFAULT = new Settings(true, false, 15);

  static Settings read(Reader reader) {
    return new Settings(reader.flag(), reader.flag(), reader.u16());
  }

  void write(Writer writer) {
    writer.flag(readReceipts).flag(keepTrying).u16(lockAfterMinutes);
  }
}
