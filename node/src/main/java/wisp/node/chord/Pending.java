package wisp.node.chord;

import wisp.lib.message.Peer;

/** An open call: about what, to whom, since when. */
record Pending(Question about, Peer to, long sinceMillis, int timeoutMillis) {
  /** A failure well before the time-out is a refused or broken connection. */
  boolean isEarly(long nowMillis) {
    return nowMillis - sinceMillis < timeoutMillis / 2;
  }
}
