package wisp.web.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;

/** Keys and values that survive, with a version that grows by one at every commit. */
public interface Database {
  /** Everything that an open database holds: version 0 and no values in a new one. */
  record Opened(Database database, long version, Map<String, Bytes> values) {}

  /** A value put, or deleted where it is empty. */
  record Change(String key, Optional<Bytes> value) {}

  /**
   * One transaction, all or nothing, that fails unless the stored version is {@code version - 1}.
   * {@code done} is called exactly once; {@code true}: it is on disk.
   */
  void commit(long version, List<Change> changes, Consumer<Boolean> done);

  /** The browser's IndexedDB; {@code failed} where it gives none (private mode, full disk). */
  static void openInBrowser(String name, Consumer<Opened> opened, Runnable failed) {
    IndexedDatabase.open(name, opened, failed);
  }
}
