package wisp.node.chord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import wisp.lib.message.Id;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.node.step.Event;

/** Rings on a circle of 8 bits, without sockets, threads and clock: one seed, one run. */
final class RingNetwork implements Onlooker {
  static final Circle CIRCLE = new Circle(8);

  private final Random random;
  private final Parameters parameters;
  private final Wire wire;
  private final TreeMap<Id, Member> members = new TreeMap<>();
  private final Map<Id, Long> goneMillis = new HashMap<>();
  private final Map<Integer, Long> skewsMillis = new HashMap<>();
  private final List<Invariant> invariants = new ArrayList<>();
  private boolean changed;

  RingNetwork(long seed, int replicas, int successors) {
    random = new Random(seed);
    parameters = new Parameters(replicas, successors, 3_600_000);
    wire = new Wire(random, id -> Optional.ofNullable(members.get(id)));
  }

  RingNetwork latency(int minMillis, int maxMillis) {
    wire.minLatencyMillis = minMillis;
    wire.maxLatencyMillis = maxMillis;
    return this;
  }

  RingNetwork loses(int percent) {
    wire.lossPercent = percent;
    return this;
  }

  /** The dead say nothing, as machines do that lost their power; else they refuse connections. */
  RingNetwork deadAreSilent(boolean silent) {
    wire.deadRefuse = !silent;
    return this;
  }

  RingNetwork holds(Invariant... some) {
    invariants.addAll(List.of(some));
    return this;
  }

  /** That node's clock will be so far ahead of true time. */
  RingNetwork skew(int id, long millis) {
    skewsMillis.put(id, millis);
    return this;
  }

  RingNetwork holdsAlways() {
    return holds(Invariant.ALWAYS.toArray(Invariant[]::new));
  }

  /** No frame passes between even and odd ids. */
  void cutEvenFromOdd() {
    wire.isCut = (from, to) -> from.id().d() % 2 != to.id().d() % 2;
  }

  void heal() {
    wire.isCut = (from, to) -> false;
  }

  static Peer peer(int id) {
    return new Peer(Id.of(id), "node-" + id, "http://node-" + id);
  }

  /** A peer to which this network has no way. */
  static Peer hiddenPeer(int id) {
    return new Peer(Id.of(id), "node-" + id, "");
  }

  /** The first starts a ring, all others join it through the first at the same moment. */
  RingNetwork start(List<Integer> ids) {
    create(ids.getFirst());
    ids.stream().skip(1).forEach(id -> join(id, ids.getFirst()));
    return this;
  }

  void create(int id) {
    step(add(peer(id)), new Event.Create());
  }

  void join(int id, int via) {
    joinAs(peer(id), via);
  }

  void joinAs(Peer self, int via) {
    step(add(self), new Event.Join(peer(via)));
  }

  /** As a driver does whose bootstrap node died: try the next one. */
  void joinThrough(Peer via) {
    for (Member member : List.copyOf(members.values())) {
      step(member, new Event.Join(via));
    }
  }

  private Member add(Peer self) {
    Ring ring = new Ring(self, CIRCLE, parameters, false, random.nextLong());
    Member member = new Member(ring, self, wire, () -> changed = true);
    member.skewMillis = skewsMillis.getOrDefault(member.number(), 0L);
    members.put(self.id(), member);
    return member;
  }

  void kill(int id) {
    remove(id).kill();
    changed = true;
  }

  /** It says so, and is gone. */
  void leave(int id) {
    Member leaver = remove(id);
    step(leaver, new Event.Leave());
    leaver.kill();
  }

  private Member remove(int id) {
    goneMillis.put(Id.of(id), nowMillis());
    return members.remove(Id.of(id));
  }

  /** Whether it was there in the last {@code millis}. */
  boolean isThere(Id id, long millis) {
    return members.containsKey(id)
        || goneMillis.getOrDefault(id, Long.MIN_VALUE) >= nowMillis() - millis;
  }

  void find(int from, long search, int target) {
    member(from).find(nowMillis(), search, Id.of(target));
  }

  private void step(Member member, Event event) {
    member.step(nowMillis(), event);
  }

  Member member(int id) {
    return members.get(Id.of(id));
  }

  @Override
  public List<Member> joined() {
    return members.values().stream().filter(Member::isJoined).toList();
  }

  /**
   * @throws AssertionError if {@code some} do not hold
   */
  void assertHolds(Invariant... some) {
    List.of(some).forEach(this::check);
  }

  int running() {
    return members.size();
  }

  /** All that run are members, and all lists are complete. */
  boolean isWhole() {
    return joined().size() == running() && new CompleteLists().holds(this);
  }

  @Override
  public long nowMillis() {
    return wire.nowMillis();
  }

  @Override
  public int successorsMax() {
    return parameters.successors();
  }

  Random random() {
    return random;
  }

  void run(long millis) {
    runUntil(millis, () -> false);
  }

  /**
   * How long it took until {@code goal}, which depends on what rings said; at most {@code
   * limitMillis}.
   */
  long runUntil(long limitMillis, BooleanSupplier goal) {
    long startMillis = nowMillis();
    boolean done = goal.getAsBoolean();
    while (!done && wire.next(startMillis + limitMillis)) {
      done = changed && goal.getAsBoolean();
      check();
    }
    return nowMillis() - startMillis;
  }

  /** Nothing that the invariants look at changes without a ring saying so, but by a death. */
  private void check() {
    if (changed) {
      changed = false;
      invariants.forEach(this::check);
    }
  }

  private void check(Invariant invariant) {
    try {
      invariant.check(this);
    } catch (AssertionError broken) {
      String name = invariant.getClass().getSimpleName();
      String what = name + ": " + broken.getMessage() + " at " + nowMillis() + this;
      throw new AssertionError(what, broken);
    }
  }

  /** One line a member: predecessors, itself, successors. */
  @Override
  public String toString() {
    return members.values().stream()
        .map(Member::toString)
        .collect(Collectors.joining("\n", "\n", ""));
  }
}
