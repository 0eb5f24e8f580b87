package wisp.node.transport;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/**
 * The proven connections by peer. One that the peer opened is used only after its address was once
 * reached from here, so that whoever introduces a peer has really dialled it back; of two the one
 * that the lower id opened is used, and the other ends idle.
 */
final class PeerChannels {
  private static final int OPEN_MAX = 256;
  private static final int REACHED_MAX = 4_096;

  private final Id self;
  private final NavigableMap<Id, PeerChannel> dialled = new TreeMap<>();
  private final NavigableMap<Id, PeerChannel> accepted = new TreeMap<>();
  private final Set<PeerChannel> leastRecentFirst = new LinkedHashSet<>();
  private final Map<Peer, Boolean> reached = new LinkedHashMap<>();

  PeerChannels(Id self) {
    this.self = self;
  }

  void add(PeerChannel channel) {
    side(channel).put(channel.peer().id(), channel);
    leastRecentFirst.add(channel);
    if (leastRecentFirst.size() > OPEN_MAX) {
      closeOne();
    }
  }

  private void closeOne() {
    PeerChannel oldest = leastRecentFirst.iterator().next();
    leastRecentFirst.stream().filter(PeerChannel::isIdle).findFirst().orElse(oldest).close();
  }

  void remove(PeerChannel channel) {
    side(channel).remove(channel.peer().id(), channel);
    leastRecentFirst.remove(channel);
  }

  boolean has(Peer peer) {
    return dialled.containsKey(peer.id()) || accepted.containsKey(peer.id());
  }

  private Map<Id, PeerChannel> side(PeerChannel channel) {
    return channel.isDialled() ? dialled : accepted;
  }

  int dialledCount() {
    return dialled.size();
  }

  int acceptedCount() {
    return accepted.size();
  }

  void reached(Peer peer) {
    reached.put(place(peer), true);
    if (reached.size() > REACHED_MAX) {
      reached.remove(reached.keySet().iterator().next());
    }
  }

  void notReached(Peer peer) {
    reached.remove(place(peer));
  }

  /** Id and address: what a dialled connection proves. */
  static Peer place(Peer peer) {
    return new Peer(peer.id(), peer.address(), "");
  }

  /** Of {@code hint} perhaps only the beginning of its id is known. */
  Optional<PeerChannel> best(Peer hint) {
    Peer to = new Peer(whole(hint.id()), hint.address(), "");
    PeerChannel mine = dialled.get(to.id());
    PeerChannel theirs = isUsable(to) ? accepted.get(to.id()) : null;
    boolean preferMine = theirs == null || (mine != null && self.compareTo(to.id()) < 0);
    Optional<PeerChannel> best = Optional.ofNullable(preferMine ? mine : theirs);
    best.ifPresent(this::used);
    return best;
  }

  private Id whole(Id beginning) {
    return Stream.of(dialled, accepted)
        .flatMap(channels -> Stream.ofNullable(channels.ceilingKey(beginning)))
        .filter(beginning::fits)
        .findFirst()
        .orElse(beginning);
  }

  private boolean isUsable(Peer to) {
    return to.address().isEmpty() || reached.containsKey(place(to));
  }

  private void used(PeerChannel channel) {
    leastRecentFirst.remove(channel);
    leastRecentFirst.add(channel);
  }
}
