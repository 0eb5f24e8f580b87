package wisp.node.sim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wisp.lib.message.Peer;
import wisp.node.core.Status;
import wisp.node.step.Event;

/** Brings a node into a ring, or founds one, and sees that it stays in, as production does. */
final class Membership {
  private static final int KNOCK_MILLIS = 500;
  private static final int WATCH_MILLIS = 1_000;
  private static final int QUIET_WATCH_MILLIS = 16_000;
  private static final int PATIENCE_MILLIS = 15_000;
  private static final int REUNION_FIRST_MILLIS = 2_000;
  private static final int REUNION_MILLIS = 10_000;
  private static final int COMPLETE_REUNION_MILLIS = 60_000;
  private static final int PEERS_MAX = 64;

  private final World world;
  private final Life process;
  private final Host host;
  private List<Peer> known;
  private final boolean returns;
  private int apartMillis;
  private int watchMillis = WATCH_MILLIS;
  private Optional<Status> watched = Optional.empty();
  private int turn;

  /** All are asked at once; each time another one is the first to answer. */
  private int knocks;

  Membership(World world, Life process) {
    this.world = world;
    this.process = process;
    this.host = process.host;
    this.returns = !host.disk.peers.isEmpty();
    this.known =
        Stream.concat(host.disk.peers.stream(), host.bootstraps.stream()).distinct().toList();
  }

  void begin() {
    knock();
    after(REUNION_FIRST_MILLIS, this::reunite);
  }

  private void after(long millis, Runnable action) {
    world.timeline.after(millis, () -> process.when(action));
  }

  private void knock() {
    after(world.network.latencyMillis(), this::enter);
  }

  private void enter() {
    if (process.isMember()) {
      return;
    }
    hearOfOthers();
    List<Host> open = known.stream().map(peer -> world.host(peer)).filter(this::opens).toList();
    if (!open.isEmpty()) {
      met(open.get(knocks++ % open.size()));
    } else if (mayFound()) {
      begin(new Event.Create());
    } else {
      after(KNOCK_MILLIS, this::knock);
    }
  }

  /** An operator sees that all of them are gone for good. */
  private void hearOfOthers() {
    if (known.stream().map(world::host).noneMatch(Host::isThere)) {
      known = world.bootstraps(host);
    }
  }

  /** Who was in a ring before is started without being told whom to join. */
  private boolean mayFound() {
    return host.founder || returns;
  }

  private boolean opens(Host other) {
    return other != host
        && other.isUp()
        && other.process.isMember()
        && !world.isAsleep(other)
        && world.network.passes(host, other);
  }

  private void met(Host member) {
    apartMillis = 0;
    boolean onceFull = member.process.ring().onceFull();
    host.disk.onceFull |= onceFull;
    begin(new Event.Join(member.peer, onceFull));
  }

  private void begin(Event first) {
    if (process.isStarted()) {
      process.step(first);
      return;
    }
    process.start(host.disk.onceFull, first);
    watch();
  }

  private void watch() {
    Status ring = process.ring();
    remember(ring);
    boolean wasIn = watched.filter(Status::joined).isPresent();
    boolean useful = ring.joined() || (ring.gatewayOnly() && ring.ready());
    boolean apart = !useful && !wasIn;
    apartMillis = apart ? apartMillis + watchMillis : 0;
    if (apartMillis >= PATIENCE_MILLIS) {
      apartMillis = 0;
      knock();
    }
    boolean isSame = ring.joined() && watched.filter(ring::equals).isPresent();
    watched = Optional.of(ring);
    watchMillis = isSame ? Math.min(2 * watchMillis, QUIET_WATCH_MILLIS) : WATCH_MILLIS;
    after(watchMillis, this::watch);
  }

  private void remember(Status ring) {
    List<Peer> now =
        Stream.of(ring.successors(), ring.peers())
            .flatMap(List::stream)
            .distinct()
            .limit(PEERS_MAX)
            .toList();
    host.disk.peers = now.isEmpty() ? host.disk.peers : now;
  }

  /** Those whom this node knew when it started and does not see now may be in another ring. */
  private void reunite() {
    List<Peer> lost = process.isMember() ? lost(process.ring()) : known;
    after(lost.isEmpty() ? COMPLETE_REUNION_MILLIS : REUNION_MILLIS, this::reunite);
    if (!lost.isEmpty() && process.isMember()) {
      turn = (turn + 1) % lost.size();
      Host other = world.host(lost.get(turn));
      if (opens(other)) {
        process.step(new Event.Join(other.peer, other.process.ring().onceFull()));
        process.greet(other.process);
      }
    }
  }

  private List<Peer> lost(Status ring) {
    return known.stream()
        .filter(peer -> !ring.successors().contains(peer) && !ring.peers().contains(peer))
        .toList();
  }
}
