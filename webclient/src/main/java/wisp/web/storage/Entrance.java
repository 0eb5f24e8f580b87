package wisp.web.storage;

import java.util.Map;
import wisp.lib.bytes.Bytes;
import wisp.lib.vault.Lock;
import wisp.web.state.Tenancy;

/** What became of an attempt at what is stored. */
public sealed interface Entrance {
  /** Everything, readable. */
  record Open(Shelf shelf, long version, Map<String, Bytes> values) implements Entrance {}

  record Locked(Lock lock) implements Entrance {}

  /** The passphrase does not open it. */
  record Wrong() implements Entrance {}

  /** Nothing was changed, and this tab has to stop. */
  record Refused(Tenancy why) implements Entrance {}
}
