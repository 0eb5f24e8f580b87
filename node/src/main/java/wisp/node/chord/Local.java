package wisp.node.chord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.step.Calls;
import wisp.node.step.Effect;
import wisp.node.step.Occasion;

/** What all parts of one node's ring share: who it is, its state, the time, what it wants done. */
final class Local {
  private static final int SUCCESSORS_MAX = 63;
  private static final int PREDECESSORS_MAX = 16;

  final Peer self;
  final Circle circle;
  final int replicas;
  final int successorsMax;
  final Peers peers;
  final Calls<Pending> calls = new Calls<>(0, 2);
  final Deadlines deadlines = new Deadlines();
  final RingClock clock = new RingClock();
  final Random random;
  RingState state;

  /** Steady: never goes back, as a clock may that is set. */
  long nowMillis;

  /** Who a node is, on which circle, and how many bytes it spends on hints about others. */
  record Place(Peer self, Circle circle, int cacheMaxBytes) {}

  private long clockMillis;
  private long wokeMillis;
  private boolean drowsy;
  private List<Effect> effects = new ArrayList<>();

  Local(Place place, Parameters parameters, boolean onceFull, long seed) {
    this.self = place.self();
    this.circle = place.circle();
    this.replicas = parameters.replicas();
    this.successorsMax = Math.min(parameters.successors(), SUCCESSORS_MAX);
    this.peers = new Peers(self.id(), circle, place.cacheMaxBytes());
    this.random = new Random(seed);
    this.state = RingState.apart(onceFull);
  }

  void pass(long newClockMillis) {
    long aheadMillis = nowMillis - clockMillis + Math.max(0, clockMillis - newClockMillis);
    clockMillis = newClockMillis;
    nowMillis = newClockMillis + aheadMillis;
    clock.pass(newClockMillis);
  }

  /** This node slept: others went on, and what it sees may be long over. */
  void slept() {
    wokeMillis = nowMillis;
    drowsy = true;
  }

  /** Even where nothing happens a node must know that it was awake. */
  void pulse() {
    deadlines.set(Deadlines.Duty.PULSE, nowMillis + Timing.PULSE_MILLIS);
  }

  /** What it sees was confirmed. */
  void awake() {
    drowsy = false;
  }

  /** Until it has stabilized it vouches for nothing, but not for ever. */
  boolean isDrowsy() {
    return drowsy && nowMillis < wokeMillis + Timing.DROWSY_MILLIS;
  }

  /** Whether it was asked before this node slept, so that the answer tells what was then. */
  boolean isStale(Pending pending) {
    return pending.sinceMillis() < wokeMillis;
  }

  long clockMillis() {
    return clockMillis;
  }

  long onTheClock(long steadyMillis) {
    return steadyMillis == Deadlines.NEVER ? steadyMillis : steadyMillis - nowMillis + clockMillis;
  }

  Id id() {
    return self.id();
  }

  void ask(Peer to, NodeRequest request, Question about) {
    ask(to, request, about, peers.timeoutMillis(to.id()));
  }

  void ask(Peer to, NodeRequest request, Question about, int timeoutMillis) {
    long call = calls.open(new Pending(about, to, nowMillis, timeoutMillis));
    effects.add(new Effect.Ask(call, to, request, timeoutMillis));
  }

  /** Asks what will change the state: until the answer others wait. */
  void askOpenly(Peer to, Question about) {
    state = state.withOpen(about);
    ask(to, new NodeRequest.GetNeighbours(), about);
  }

  void answer(long ticket, Reply reply) {
    effects.add(new Effect.Answer(ticket, reply));
  }

  void refuse(long ticket, Refusal reason) {
    answer(ticket, new Reply.Refused(reason, clock.timeMillis()));
  }

  void want(Effect effect) {
    effects.add(effect);
  }

  void note(String line) {
    note(Occasion.OTHER, line);
  }

  void note(Occasion occasion, String line) {
    effects.add(new Effect.Note(occasion, line));
  }

  void soon(Deadlines.Duty duty, int withinMillis) {
    deadlines.setEarlier(duty, nowMillis + withinMillis / 2 + random.nextInt(withinMillis / 2 + 1));
  }

  List<Effect> takeEffects() {
    List<Effect> taken = effects;
    effects = new ArrayList<>();
    return taken;
  }

  /** The successor list that begins with {@code head} and goes on as {@code head} sees it. */
  List<Peer> successorsFrom(Peer head, List<Peer> itsSuccessors) {
    List<Peer> all = new ArrayList<>(List.of(head));
    itsSuccessors.stream().filter(peer -> !peers.isDead(peer.id(), nowMillis)).forEach(all::add);
    return circle.clockwise(id(), all, successorsMax);
  }

  List<Peer> predecessorsFrom(Peer nearest, List<Peer> itsPredecessors) {
    List<Peer> all = new ArrayList<>(List.of(nearest));
    itsPredecessors.stream().filter(peer -> !peers.isDead(peer.id(), nowMillis)).forEach(all::add);
    return circle.counterclockwise(id(), all, PREDECESSORS_MAX);
  }

  /** Whether {@code peer} would be a better successor than the one that there is. */
  boolean isNewer(Peer peer) {
    Id head = state.successor().map(Peer::id).orElse(id());
    return circle.between(id(), peer.id(), head) && !peers.isDead(peer.id(), nowMillis);
  }

  static String name(Peer peer) {
    return peer.id().toString().substring(0, 8) + " at " + peer.address();
  }

  static String name(Optional<Peer> peer) {
    return peer.map(Local::name).orElse("nobody");
  }
}
