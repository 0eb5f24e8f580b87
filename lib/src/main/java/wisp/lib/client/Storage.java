package wisp.lib.client;

import java.util.List;
import java.util.function.Consumer;

/** Keeps keys and values. */
public interface Storage {
  /**
   * All changes or none, durable, if the stored version is {@code version - 1}; then {@code done}
   * with true. False: it was not. Calls {@code done} once, on the driver's thread.
   */
  void commit(long version, List<Effect.Change> changes, Consumer<Boolean> done);
}
