package wisp.node.mailbox;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.Nack;
import wisp.lib.message.Peer;

/** The end of one envelope that nobody collected here, until its NACK is in its return box. */
final class Closing {
  private static final int FAST_ATTEMPTS = 5;
  private static final long FAST_MILLIS = 1_000;
  private static final long SLOW_MILLIS = 5_000;

  enum Stage {
    WAITING,
    ASKING,
    RETURNING,
    OVER
  }

  final Id mailbox;
  final Id envelope;
  final Nack nack;
  Stage stage = Stage.WAITING;

  /** It is one of those that are worked on at a time. */
  boolean active;

  /** Something was asked and is not answered yet. */
  boolean working;

  /** When the first of the others was asked. */
  long askingSinceMillis;

  /** Earlier than this there is nothing to do. */
  long nextMillis;

  private final Set<Id> closed = new HashSet<>();
  private final Map<Id, Peer> open = new LinkedHashMap<>();
  private int unanswered;
  private int attempts;

  Closing(Id mailbox, Id envelope, Nack nack) {
    this.mailbox = mailbox;
    this.envelope = envelope;
    this.nack = nack;
  }

  long endOfLifeMillis() {
    return nack.header().endOfLifeMillis();
  }

  /** Begins a round: who of the present holders is still to be asked. */
  List<Peer> round(List<Peer> holders) {
    open.clear();
    holders.stream()
        .filter(peer -> !closed.contains(peer.id()))
        .forEach(peer -> open.put(peer.id(), peer));
    unanswered = open.size();
    return List.copyOf(open.values());
  }

  void closed(Peer holder) {
    closed.add(holder.id());
    open.remove(holder.id());
  }

  /** Whether that was the last answer of the round. */
  boolean endsRound() {
    unanswered--;
    return unanswered == 0;
  }

  boolean allClosed() {
    return open.isEmpty();
  }

  /** How long to wait before the next attempt. */
  long pauseMillis() {
    attempts++;
    return attempts < FAST_ATTEMPTS ? FAST_MILLIS : SLOW_MILLIS;
  }
}
