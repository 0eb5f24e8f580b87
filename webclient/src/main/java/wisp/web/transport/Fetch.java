package wisp.web.transport;

import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;

/** HTTP requests without credentials, cache or redirects. */
public interface Fetch {
  /** Sends {@code body}; see {@link #get} for the rest. */
  Call post(String url, Bytes body, int timeoutMillis, Consumer<Outcome> done);

  /** {@code done} is called exactly once, or never after {@link Call#abort}. */
  Call get(String url, int timeoutMillis, Consumer<Outcome> done);

  /** A request under way. */
  interface Call {
    void abort();
  }

  /** How a request ended. */
  sealed interface Outcome {}

  /** Any status, the whole body. */
  record Answered(int status, Bytes body) implements Outcome {}

  /** No answer in time. */
  record TimedOut() implements Outcome {}

  /** No connection, or it broke, or the other origin does not permit it. */
  record Unreachable() implements Outcome {}

  /** The browser's. */
  static Fetch inBrowser() {
    return new BrowserFetch();
  }
}
