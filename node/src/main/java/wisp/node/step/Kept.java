package wisp.node.step;

import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Id;

/**
 * What is to be there under {@code id} at {@code place} after a restart, instead of what was there
 * before; empty: nothing. From {@code untilMillis} on it may be gone, and is not missed.
 */
public record Kept(Id place, Id id, long untilMillis, Optional<Content> content) {
  /** Immutable: it may be encoded later, and by another thread. */
  public interface Content {
    /** About how many bytes it takes. */
    int bytes();

    /** The one canonical encoding. */
    Bytes encode();
  }

  /** Content as a store gives it back. */
  public record Encoded(Bytes encode) implements Content {
    @Override
    public int bytes() {
      return encode.size();
    }
  }

  /** About how many bytes it takes. */
  public int bytes() {
    return content.map(Content::bytes).orElse(0);
  }
}
