package wisp.web.transport;

import wisp.lib.bytes.Bytes;

/** WebSockets with binary messages. */
public interface Wire {
  /** Never throws; {@code listener} hears later. */
  Socket open(String url, Listener listener);

  /** One connection. */
  interface Socket {
    void send(Bytes message);

    /** Its listener hears nothing any more. */
    void close();
  }

  /** What a connection tells: opened at most once, closed exactly once unless closed here. */
  interface Listener {
    void opened();

    void message(Bytes message);

    void closed();
  }

  /** The browser's. */
  static Wire inBrowser() {
    return new BrowserWire();
  }
}
