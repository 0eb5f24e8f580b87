package wisp.lib.client;

import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/**
 * What a person may choose: whether others learn that their messages were read; whether what nobody
 * collected is sent again by itself for seven days; after how many minutes without a touch a vault
 * locks (0: never); whether others see that something is being typed, and it is seen of them;
 * whether it is shown when others were here last.
 */
public record Settings(
    boolean readReceipts,
    boolean keepTrying,
    int lockAfterMinutes,
    boolean typing,
    boolean lastSeen) {
  public static final Settings DEFAULT = new Settings(true, false, 15, true, true);

  public Settings readReceipts(boolean wanted) {
    return new Settings(wanted, keepTrying, lockAfterMinutes, typing, lastSeen);
  }

  public Settings keepTrying(boolean wanted) {
    return new Settings(readReceipts, wanted, lockAfterMinutes, typing, lastSeen);
  }

  public Settings lockAfterMinutes(int minutes) {
    return new Settings(readReceipts, keepTrying, minutes, typing, lastSeen);
  }

  public Settings typing(boolean wanted) {
    return new Settings(readReceipts, keepTrying, lockAfterMinutes, wanted, lastSeen);
  }

  public Settings lastSeen(boolean wanted) {
    return new Settings(readReceipts, keepTrying, lockAfterMinutes, typing, wanted);
  }

  static Settings read(Reader reader) {
    return new Settings(reader.flag(), reader.flag(), reader.u16(), reader.flag(), reader.flag());
  }

  /** As they were before there were the last two. */
  static Settings readFirst(Reader reader) {
    return new Settings(
        reader.flag(), reader.flag(), reader.u16(), DEFAULT.typing, DEFAULT.lastSeen);
  }

  void write(Writer writer) {
    writer.flag(readReceipts).flag(keepTrying).u16(lockAfterMinutes).flag(typing).flag(lastSeen);
  }
}
