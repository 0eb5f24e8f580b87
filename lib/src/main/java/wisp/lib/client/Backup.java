package wisp.lib.client;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Entropy;

/** An account in one piece. */
public final class Backup {
  private Backup() {}

  /** What an empty home is to store. */
  public static List<Effect.Change> restore(Bytes content, Entropy entropy) {
    if (!content.isEmpty()) {
      throw new Malformed("backup");
    }
    return List.of();
  }
}
