package wisp.node.chord;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/** One lookup under way. */
final class Search {
  /** What the answer is for. */
  sealed interface Purpose {
    record Mailboxes(long search) implements Purpose {}

    record Joining() implements Purpose {}

    record Finger(int slot) implements Purpose {}

    record Merging() implements Purpose {}
  }

  final Purpose purpose;
  final Id target;
  final long deadlineMillis;
  private final List<Peer> through;
  private final Circle circle;
  private final TreeMap<Id, Peer> waiting = new TreeMap<>();
  private final Set<Id> asked = new HashSet<>();
  private Optional<Peer> likely = Optional.empty();
  private int open;
  private long lookAgainMillis;

  Search(Purpose purpose, Id target, List<Peer> through, Circle circle, long deadlineMillis) {
    this.purpose = purpose;
    this.target = target;
    this.through = List.copyOf(through);
    this.circle = circle;
    this.deadlineMillis = deadlineMillis;
    add(through);
  }

  /** Whether it goes through the peers that it was started with, and not from this node's view. */
  boolean startsElsewhere() {
    return purpose instanceof Purpose.Joining || purpose instanceof Purpose.Merging;
  }

  /** Whether it is not worth a second round. */
  boolean isOnce() {
    return purpose instanceof Purpose.Merging;
  }

  void add(List<Peer> peers) {
    for (Peer peer : peers) {
      if (!asked.contains(peer.id())) {
        waiting.put(howFarBefore(peer.id()), peer);
      }
    }
  }

  /** Of what {@code by} says what leads on; its first one may be the likely owner. */
  void follow(Id by, List<Peer> peers) {
    for (Peer peer : peers) {
      if (circle.between(by, peer.id(), target)) {
        add(List.of(peer));
      } else if (peer.equals(peers.getFirst()) && likely.isEmpty() && !asked.contains(peer.id())) {
        likely = Optional.of(peer);
      }
    }
  }

  /** Clockwise distance to the target; a peer at the target itself is the farthest. */
  private Id howFarBefore(Id id) {
    return circle.distance(circle.plus(id, 1, 0), target);
  }

  /** The likely owner, or else the closest one not asked yet. */
  Optional<Peer> next() {
    Optional<Peer> next = likely.or(this::closest);
    likely = Optional.empty();
    next.ifPresent(this::asking);
    return next;
  }

  private Optional<Peer> closest() {
    return Optional.ofNullable(waiting.pollFirstEntry()).map(Map.Entry::getValue);
  }

  private void asking(Peer peer) {
    waiting.remove(howFarBefore(peer.id()));
    asked.add(peer.id());
    open++;
  }

  void answered(Peer by) {
    open--;
    asked.add(by.id());
  }

  boolean isWaiting() {
    return open > 0;
  }

  void startOver() {
    asked.clear();
    add(through);
  }

  void lookAgainAt(long millis) {
    lookAgainMillis = millis;
  }

  boolean mustLook(long nowMillis) {
    return lookAgainMillis <= nowMillis;
  }

  long dueMillis() {
    return Math.min(deadlineMillis, lookAgainMillis);
  }

  boolean believes(Peer by, List<Peer> holders) {
    if (holders.isEmpty()) {
      return false;
    }
    Id owner = holders.get(0).id();
    return owner.equals(by.id()) || circle.within(by.id(), target, owner);
  }
}
