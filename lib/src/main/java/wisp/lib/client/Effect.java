package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;

/** What a client wants done, in order. */
public sealed interface Effect {
  /**
   * One transaction, which fails if the stored version is not {@code version - 1}. Effects behind
   * it wait until it is durable.
   */
  record Commit(long version, List<Change> changes) implements Effect {}

  /** A new value, or none: remove the key. */
  record Change(String key, Optional<Bytes> value) {}

  /** POST {@code frame} to {@code gateway + "/v1/frame"}. */
  record Ask(long call, String gateway, Bytes frame, int timeoutMillis) implements Effect {}

  /** Nobody waits for that call any more. */
  record Cancel(long call) implements Effect {}

  /** {@link Event.Tick} at that time; replaces the earlier wish. */
  record Wake(long atMillis) implements Effect {}

  record Tell(Notice notice) implements Effect {}
}
