package wisp.node.chord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/** Every peer heard of, as a hint, with what is known of its health; and the lately dead. */
final class Peers {
  private static final int KNOWN_MAX = 1_024;
  private static final int DEAD_MAX = 64;

  private record Dead(Peer peer, long atMillis, boolean mayReturn) {}

  private final TreeMap<Id, Health> known = new TreeMap<>();
  private final LinkedHashMap<Id, Dead> dead = new LinkedHashMap<>();
  private final Id self;

  Peers(Id self) {
    this.self = self;
  }

  /** Somebody speaks of this member. */
  void hear(Peer peer, long nowMillis) {
    if (peer.id().equals(self) || peer.address().isEmpty() || isDead(peer.id(), nowMillis)) {
      return;
    }
    known.computeIfAbsent(peer.id(), id -> new Health(peer)).heard(nowMillis);
    if (known.size() > KNOWN_MAX) {
      known.remove(farthest(peer.id()));
    }
  }

  private Id farthest(Id id) {
    Id opposite = new Id(id.a() ^ Long.MIN_VALUE, id.b(), id.c(), id.d());
    Id after = known.ceilingKey(opposite);
    return after != null ? after : known.firstKey();
  }

  void hear(Collection<Peer> peers, long nowMillis) {
    peers.forEach(peer -> hear(peer, nowMillis));
  }

  /** A frame came from it. */
  void live(Id id, long nowMillis) {
    dead.remove(id);
    find(id).ifPresent(health -> health.live(nowMillis));
  }

  void answered(Pending pending, long nowMillis) {
    Id id = pending.to().id();
    live(id, nowMillis);
    find(id).ifPresent(health -> health.measure(nowMillis - pending.sinceMillis()));
  }

  /** It did not answer; whether it counts as dead now. */
  boolean strike(Pending pending, long nowMillis) {
    Peer peer = pending.to();
    return known.computeIfAbsent(peer.id(), id -> new Health(peer)).strike(pending, nowMillis);
  }

  boolean isSuspect(Id id) {
    return find(id).map(Health::isSuspect).orElse(false);
  }

  /** Whether it was silent twice: once is an everyday loss. */
  boolean isDoubtful(Id id) {
    return find(id).map(Health::isDoubtful).orElse(false);
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

  /** Hints that nobody renewed are of no use. */
  void forgetOld(long nowMillis) {
    known.values().removeIf(health -> health.isForgotten(nowMillis));
  }

  void forget(Id id) {
    known.remove(id);
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
    known.remove(id);
    dead.remove(id);
    dead.put(id, entry);
    if (dead.size() > DEAD_MAX) {
      dead.remove(dead.keySet().iterator().next());
    }
  }

  /** Whether it was declared dead so lately that others may still name it. */
  boolean isDead(Id id, long nowMillis) {
    Dead entry = dead.get(id);
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
    return find(id).map(Health::roundTripMillis).orElse(0);
  }

  int timeoutMillis(Id id) {
    return find(id).map(Health::timeoutMillis).orElse(Timing.FIRST_TIMEOUT_MILLIS);
  }

  /** The next one clockwise that anybody spoke of. */
  Optional<Peer> after(Id id) {
    var next = known.higherEntry(id);
    var first = next != null ? next : known.firstEntry();
    return Optional.ofNullable(first).map(entry -> entry.getValue().peer());
  }

  /** Some of those who spoke lately, others every time. */
  List<Peer> lively(Random random, int max, long nowMillis) {
    List<Peer> lively =
        new ArrayList<>(
            known.values().stream()
                .filter(health -> health.isLively(nowMillis))
                .map(Health::peer)
                .toList());
    Collections.shuffle(lively, random);
    return List.copyOf(lively.subList(0, Math.min(max, lively.size())));
  }

  List<Peer> all() {
    return known.values().stream().map(Health::peer).toList();
  }

  /** Up to {@code max} known ones that precede {@code target}, closest first. */
  List<Peer> before(Id target, int max) {
    List<Peer> found = new ArrayList<>();
    addUpTo(max, found, known.headMap(target, false).descendingMap());
    addUpTo(max, found, known.tailMap(target, true).descendingMap());
    return found;
  }

  private static void addUpTo(int max, List<Peer> found, Map<Id, Health> some) {
    some.values().stream()
        .filter(health -> !health.isSuspect())
        .limit(max - found.size())
        .forEach(health -> found.add(health.peer()));
  }

  private Optional<Health> find(Id id) {
    return Optional.ofNullable(known.get(id));
  }
}
