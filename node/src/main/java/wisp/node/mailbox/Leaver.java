package wisp.node.mailbox;

import java.util.Optional;
import wisp.lib.message.Peer;

/** A neighbour that left, and how far it was asked for what it had. */
final class Leaver {
  final Peer peer;
  final long leftMillis;

  /** All that it has there is here. */
  Optional<Arc> asked = Optional.empty();

  boolean asking;

  /** It ended its connections as well. */
  boolean hungUp;

  /** It is not waited for any more. */
  boolean gone;

  Leaver(Peer peer, long leftMillis) {
    this.peer = peer;
    this.leftMillis = leftMillis;
  }

  /** Whether it may have something of {@code held} that is not here. */
  boolean isOpen(Arc held) {
    return !gone && asked.filter(arc -> arc.covers(held)).isEmpty();
  }
}
