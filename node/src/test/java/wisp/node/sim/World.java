package wisp.node.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.node.mailbox.Quota;

/** Machines, the network between them, and the time: all that one run has. */
final class World {
  static final long START_MILLIS = 1_800_000_000_000L;
  private static final int BOOTSTRAPS_MAX = 5;
  private static final long MAX_TTL_MILLIS = 3_600_000;

  /** So few that where people have cards a range takes more than one. */
  private static final int PAGE_ENTRIES = 3;

  final Timeline timeline = new Timeline(START_MILLIS);
  final Trace trace = new Trace();
  final Random random;
  final Labels labels;
  final Parameters parameters;
  final Quota quota;
  final boolean isCrowded;
  final Checks checks;
  final Network network;
  final Oracle oracle;
  long restUntilMillis;
  private final Cast cast;
  private final Map<String, Host> byName = new TreeMap<>();
  private final Map<Id, Host> byId = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  World(Simulation simulation, Scenario scenario, Oracle oracle) {
    this.random = new Random(scenario.seed());
    this.labels = simulation.labels();
    this.cast = simulation.cast();
    this.checks = simulation.checks();
    this.parameters = new Parameters(scenario.replicas(), scenario.successors(), MAX_TTL_MILLIS);
    Quota usual = Quota.ofBytes(scenario.roomBytes());
    this.quota = scenario.hasCards() ? usual.withPages(PAGE_ENTRIES) : usual;
    this.isCrowded = scenario.isCrowded();
    this.network = new Network(this, new Random(random.nextLong()));
    this.oracle = oracle;
  }

  /** The first of a ring. */
  Host founder(String name) {
    return machine(name, true);
  }

  private Host machine(String name, boolean founder) {
    Cast.Actor actor = cast.node(name);
    Peer peer = new Peer(actor.id(), name + ":1", "http://" + name);
    Host host = new Host(name, actor, peer, founder);
    byName.put(name, host);
    byId.put(actor.id(), host);
    return host;
  }

  Cast.Actor mailbox(String name) {
    return cast.mailbox(name);
  }

  Cast.Actor person(String name) {
    return cast.person(name);
  }

  Host host(String name) {
    Host host = byName.get(name);
    return host != null ? host : machine(name, false);
  }

  Host host(Id id) {
    return byId.get(id);
  }

  /** Of a hint no more is known than where it is. */
  Host host(Peer peer) {
    return byName.get(peer.address().split(":", -1)[0]);
  }

  /** In order of id. */
  Stream<Host> hosts() {
    return byName.values().stream();
  }

  /** What the clock says that is last of all. */
  long earliestMillis() {
    long behind = up().stream().mapToLong(Host::aheadMillis).min().orElse(0);
    return timeline.nowMillis() + behind;
  }

  List<Host> up() {
    return hosts().filter(Host::isUp).toList();
  }

  void start(Host host) {
    host.bootstraps = bootstraps(host);
    host.silent = false;
    host.returning = false;
    host.asleepUntilMillis = 0;
    host.process = new Life(this, host);
    host.process.begin();
  }

  /** Whom an operator tells a machine to join. */
  List<Peer> bootstraps(Host host) {
    return hosts()
        .filter(other -> other != host && other.isThere())
        .limit(BOOTSTRAPS_MAX)
        .map(other -> other.peer)
        .toList();
  }

  void stop(Host host, boolean silent) {
    Life process = host.process;
    host.silent = silent;
    host.process = null;
    host.disk.crash();
    if (!silent) {
      process.hangUp();
      network.hungUp(process);
    }
  }

  boolean isAsleep(Host host) {
    return host.asleepUntilMillis > timeline.nowMillis();
  }

  void sleep(Host host, long millis) {
    host.asleepUntilMillis = timeline.nowMillis() + millis;
    Life process = host.process;
    timeline.after(millis, process::wakeUp);
  }

  void note(String line) {
    notes.add(seconds(timeline.nowMillis()) + " " + line);
  }

  List<String> notes() {
    return notes;
  }

  /** Since the start. */
  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", (millis - START_MILLIS) / 1_000.0);
  }
}
