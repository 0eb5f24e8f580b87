package wisp.node.chord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import wisp.lib.message.Hint;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/** The health of those whom this node talks to, hints about all others, and the lately dead. */
final class Peers {
  private static final int KNOWN_MAX = 256;
  private static final int DEAD_MAX = 64;

  private record Dead(Peer peer, long atMillis, boolean mayReturn) {}

  private final Map<Id, Health> known = new HashMap<>();
  private final LinkedHashMap<Id, Dead> dead = new LinkedHashMap<>();
  private final Hints hints;
  private final Circle circle;
  private final Id self;

  Peers(Id self, Circle circle, int cacheMaxBytes) {
    this.self = self;
    this.circle = circle;
    this.hints = new Hints(circle, cacheMaxBytes);
  }

  Hints hints() {
    return hints;
  }

  /** It joined lately. */
  void welcome(Peer peer, long nowMillis) {
    boolean hidden = peer.address().isEmpty() || peer.id().equals(self);
    if (!hidden && !isDead(peer.id(), nowMillis)) {
      hints.add(circle.prefix(peer.id()), peer.address());
    }
  }

  /** Somebody speaks of this member; when there are too many, only newcomers count. */
  void hear(Peer peer, long nowMillis) {
    if (!hints.isFull()) {
      welcome(peer, nowMillis);
    }
  }

  void hear(Collection<Peer> peers, long nowMillis) {
    peers.forEach(peer -> hear(peer, nowMillis));
  }

  void hear(Hint hint, long nowMillis) {
    Id id = circle.beginning(hint.prefix());
    boolean own = circle.prefix(self) == hint.prefix();
    boolean buried = dead.keySet().stream().anyMatch(d -> circle.prefix(d) == hint.prefix());
    boolean useful = !own && !buried && !hint.address().isEmpty() && !hints.isFull();
    if (useful && !isDead(id, nowMillis)) {
      hints.add(hint.prefix(), hint.address());
    }
  }

  /** A frame came from it. */
  void live(Id id, long nowMillis) {
    if (!dead.isEmpty()) {
      dead.remove(id);
    }
    Health health = known.get(id);
    if (health != null) {
      health.live(nowMillis);
    }
  }

  /** {@code from} is whom the answer proved to come from. */
  void answered(Pending pending, Peer from, long nowMillis) {
    dead.remove(from.id());
    Health health = health(from);
    health.live(nowMillis);
    health.measure(nowMillis - pending.sinceMillis());
  }

  /** It did not answer; whether it counts as dead now. */
  boolean strike(Pending pending, long nowMillis) {
    return health(pending.to()).strike(pending, nowMillis);
  }

  private Health health(Peer peer) {
    Health health = known.get(peer.id());
    if (health == null) {
      makeRoom();
      health = new Health(peer);
      known.put(peer.id(), health);
    }
    return health;
  }

  private void makeRoom() {
    if (known.size() >= KNOWN_MAX) {
      known.values().stream()
          .filter(health -> !health.isSuspect())
          .min(Comparator.comparingLong(Health::liveMillis))
          .ifPresent(oldest -> known.remove(oldest.peer().id()));
    }
  }

  boolean isSuspect(Id id) {
    Health health = known.get(id);
    return health != null && health.isSuspect();
  }

  /** Whether it was silent twice: once is an everyday loss. */
  boolean isDoubtful(Id id) {
    Health health = known.get(id);
    return health != null && health.isDoubtful();
  }

  /** Whether it was declared dead and nothing was heard from it since. */
  boolean isMourned(Id id) {
    Dead entry = dead.get(id);
    return entry != null && entry.mayReturn;
  }

  /** Those that may return. */
  List<Peer> mourned() {
    return dead.values().stream().filter(Dead::mayReturn).map(Dead::peer).toList();
  }

  /** Whether no frame came from it since then. */
  boolean isSilentSince(Id id, long millis) {
    Health health = known.get(id);
    return health == null || health.liveMillis() < millis;
  }

  /** Those who did not speak for long are of no use. */
  void forgetOld(long nowMillis) {
    known.values().removeIf(h -> h.liveMillis() < nowMillis - Timing.FORGOTTEN_MILLIS);
  }

  void forget(Id id) {
    known.remove(id);
    hints.remove(id);
  }

  /** Maybe only the way to it was cut. */
  void bury(Peer peer, long nowMillis) {
    remember(new Dead(peer, nowMillis, true));
  }

  void farewell(Peer peer, long nowMillis) {
    remember(new Dead(peer, nowMillis, false));
  }

  private void remember(Dead entry) {
    Id id = entry.peer.id();
    forget(id);
    dead.remove(id);
    dead.put(id, entry);
    if (dead.size() > DEAD_MAX) {
      dead.remove(dead.keySet().iterator().next());
    }
  }

  /** Whether it was declared dead so lately that others may still name it. */
  boolean isDead(Id id, long nowMillis) {
    Dead entry = dead.isEmpty() ? null : dead.get(id);
    return entry != null && nowMillis - entry.atMillis < Timing.DEAD_FOR_SURE_MILLIS;
  }

  /** The dead that may return, in turns. */
  Optional<Peer> nextDead(long nowMillis) {
    dead.values().removeIf(e -> nowMillis - e.atMillis > Timing.DEAD_REMEMBERED_MILLIS);
    Optional<Dead> next = dead.values().stream().filter(Dead::mayReturn).findFirst();
    next.ifPresent(entry -> dead.putLast(entry.peer.id(), entry));
    return next.map(Dead::peer);
  }

  int roundTripMillis(Id id) {
    Health health = known.get(id);
    return health == null ? 0 : health.roundTripMillis();
  }

  int timeoutMillis(Id id) {
    Health health = known.get(id);
    return health == null ? Timing.FIRST_TIMEOUT_MILLIS : health.timeoutMillis();
  }

  /** Some of those who spoke lately, others every time. */
  List<Peer> lively(Random random, int max, long nowMillis) {
    List<Peer> lively =
        new ArrayList<>(
            known.values().stream()
                .filter(health -> health.isLively(nowMillis))
                .map(Health::peer)
                .sorted(Comparator.comparing(Peer::id))
                .toList());
    Collections.shuffle(lively, random);
    return List.copyOf(lively.subList(0, Math.min(max, lively.size())));
  }

  /** Those with whom this node talks. */
  List<Peer> all() {
    return known.values().stream().map(Health::peer).toList();
  }
}
