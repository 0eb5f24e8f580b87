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

  /** How a commit ended; all but the first changed nothing. */
  enum Outcome {
    KEPT,
    /** Somebody else wrote that version. */
    STALE,
    /** There is no room left for this page. */
    FULL,
    BROKEN
  }

  /** Where a database is. */
  interface Place {
    /** {@code failed} where there is none to be had (private mode, full disk). */
    void open(Consumer<Opened> opened, Runnable failed);
  }

  /**
   * One transaction, all or nothing, that is stale unless the stored version is {@code version -
   * 1}. Changes happen in their order. {@code done} is called exactly once; kept means on disk.
   */
  void commit(long version, List<Change> changes, Consumer<Outcome> done);

  /** After what is under way. */
  void close();

  /** The browser's IndexedDB of that name. */
  static Place inBrowser(String name) {
    return (opened, failed) -> IndexedDatabase.open(name, opened, failed);
  }
}
