package wisp.node.chord;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import wisp.lib.message.Id;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.chord.Deadlines.Duty;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Neighbourhood;
import wisp.node.step.Occasion;
import wisp.node.step.Part;

/** One node's place on the ring. Its calls have even numbers. */
public final class Ring implements Part {
  static final int CACHE_MAX_BYTES = 96 * 1_024;

  private final Local local;
  private final Fingers fingers;
  private final Searches searches;
  private final Stabilizing stabilizing;
  private final Joining joining;
  private final Answering answering;
  private final Failures failures;
  private final Rumours rumours;
  private final Learning learning;
  private final Horizon horizon;
  private List<Peer> lastHeard = List.of();
  private final Timekeeping timekeeping;
  private long wakeMillis = Deadlines.NEVER;
  private boolean inTime;

  public Ring(Peer self, Circle circle, Parameters parameters, boolean onceFull, long seed) {
    this(new Local.Place(self, circle, CACHE_MAX_BYTES), parameters, onceFull, seed);
  }

  Ring(Local.Place place, Parameters parameters, boolean onceFull, long seed) {
    local = new Local(place, parameters, onceFull, seed);
    fingers = new Fingers(local.circle, local.id());
    Routing routing = new Routing(local, fingers);
    searches = new Searches(local, routing, this::found);
    stabilizing = new Stabilizing(local, routing);
    rumours = new Rumours(local, fingers);
    joining = new Joining(local, searches, rumours);
    failures = new Failures(local, fingers, rumours);
    answering = new Answering(local, routing, stabilizing, rumours);
    learning = new Learning(local);
    horizon = new Horizon(local, fingers, searches, stabilizing, joining, rumours);
    timekeeping = new Timekeeping(local);
  }

  /** A member in the midst of a ring, with fingers and hints, as if it had been there for long. */
  List<Effect> settle(
      long nowMillis,
      List<Peer> predecessors,
      List<Peer> successors,
      Function<Id, Peer> owner,
      Hints hints) {
    return around(
        nowMillis,
        () -> {
          joining.settle(predecessors, successors);
          local.clock.use();
          fingers.fill(successors.getLast().id(), owner);
          local.peers.hints().copy(hints, local.id());
        });
  }

  @Override
  public List<Effect> step(long nowMillis, Event event) {
    if (event instanceof Event.Tick) {
      wakeMillis = Deadlines.NEVER;
    }
    if (event instanceof Event.ClockSet set) {
      wakeMillis = Deadlines.NEVER;
      local.clock.set(set.byMillis());
    }
    return around(nowMillis, () -> handle(event));
  }

  /** Looks up who holds {@code target}; ends as {@link Event.Found}. */
  public List<Effect> find(long nowMillis, long search, Id target) {
    Search.Purpose purpose = new Search.Purpose.Mailboxes(search);
    return around(nowMillis, () -> searches.start(purpose, target, List.of()));
  }

  /** Somebody else on this node heard nothing from {@code peer}. */
  public List<Effect> suspect(long nowMillis, Peer peer) {
    return around(nowMillis, () -> failures.suspect(peer));
  }

  public Neighbourhood neighbourhood() {
    RingState state = local.state;
    return new Neighbourhood(
        local.self, state.predecessors(), state.successors(), state.joined(), state.onceFull());
  }

  /** Every other member that this node has to do with, in order of id. */
  public List<Peer> known() {
    RingState state = local.state;
    Map<Id, Peer> all = new TreeMap<>();
    Stream.of(local.peers.all(), fingers.peers(), state.predecessors(), state.successors())
        .flatMap(List::stream)
        .forEach(peer -> all.put(peer.id(), peer));
    return List.copyOf(all.values());
  }

  /** Those declared dead that may return. */
  public List<Peer> dead() {
    return local.peers.mourned();
  }

  /** How many neighbours did not answer lately. */
  public int suspected() {
    Set<Id> neighbours = new HashSet<>();
    local.state.predecessors().forEach(peer -> neighbours.add(peer.id()));
    local.state.successors().forEach(peer -> neighbours.add(peer.id()));
    return (int) neighbours.stream().filter(local.peers::isSuspect).count();
  }

  /** Those far ahead, each once. */
  List<Peer> fingers() {
    return fingers.peers();
  }

  /** Nobody could reach this node, which is no member as long as that is so. */
  public boolean isGatewayOnly() {
    return joining.isGatewayOnly();
  }

  /** It can say who holds what: a member whose lists were confirmed, or a gateway with peers. */
  public boolean isReady() {
    boolean member = local.state.joined() && stabilizing.isSettled() && local.clock.isUsed();
    return member || (joining.isGatewayOnly() && !known().isEmpty());
  }

  /** Ring time while this node's clock shows {@code clockMillis}; it almost never goes back. */
  public long ringMillis(long clockMillis) {
    return local.clock.timeMillis(clockMillis);
  }

  /** What this node's clock will show at that ring time, as things stand. */
  public long onTheClock(long ringMillis) {
    return local.clock.onTheClock(ringMillis);
  }

  private List<Effect> around(long nowMillis, Runnable action) {
    RingState before = local.state;
    long lastMillis = local.nowMillis;
    local.pass(nowMillis);
    wakeUp(lastMillis);
    action.run();
    duties();
    stabilizing.settleCandidate();
    report(before);
    schedule();
    return local.takeEffects();
  }

  private void wakeUp(long lastMillis) {
    if (local.state.joined() && local.nowMillis - lastMillis > Timing.SLEPT_MILLIS) {
      local.slept();
      stabilizing.unsettle();
      stabilizing.changed();
      local.want(new Effect.Deliver(new Event.Forgotten()));
    }
  }

  private void duties() {
    if (local.deadlines.take(Duty.JOIN, local.nowMillis)) {
      joining.attempt();
    }
    if (local.deadlines.take(Duty.STABILIZE, local.nowMillis)) {
      stabilizing.due();
    }
    if (local.deadlines.take(Duty.FINGER, local.nowMillis)) {
      horizon.refreshFinger();
    }
    if (local.deadlines.take(Duty.CLOCK, local.nowMillis)) {
      timekeeping.due(stabilizing.isQuiet());
    }
    if (local.deadlines.take(Duty.MERGE, local.nowMillis)) {
      horizon.seekOtherRing();
    }
    if (local.deadlines.take(Duty.NEWS, local.nowMillis)) {
      rumours.tell();
    }
    if (local.deadlines.take(Duty.HINTS, local.nowMillis)) {
      learning.due();
    }
    if (local.deadlines.take(Duty.SEARCH, local.nowMillis)) {
      searches.due();
    }
    if (local.deadlines.take(Duty.PULSE, local.nowMillis)) {
      local.pulse();
    }
  }

  private void handle(Event event) {
    switch (event) {
      case Event.Create create -> joining.create();
      case Event.Join join -> joining.join(join.via(), join.onceFull());
      case Event.Leave leave -> joining.leave();
      case Event.Asked asked -> asked(asked.ticket(), asked.from(), asked.request().value());
      case Event.Answered answered ->
          local
              .calls
              .close(answered.call())
              .ifPresent(p -> answered(p, answered.from(), answered.reply().value()));
      case Event.Failed failed -> local.calls.close(failed.call()).ifPresent(this::failed);
      case Event.Tick tick -> {}
      case Event.ClockSet set -> timekeeping.clockSet();
      case Event.HungUp hungUp -> failures.hungUp(hungUp.peer().id());
      case Event.ClientAsked other -> {}
      case Event.Routed other -> {}
      case Event.Gone other -> {}
      case Event.Found other -> {}
      case Event.Departed other -> {}
      case Event.RingChanged other -> {}
      case Event.Forgotten other -> {}
    }
  }

  private void asked(long ticket, Peer from, Message request) {
    failures.spoke(from);
    local.peers.live(from.id(), local.nowMillis);
    switch (request) {
      case NodeRequest.FindNext find -> answering.findNext(ticket, find.target());
      case NodeRequest.GetNeighbours get -> answering.neighbours(ticket, from);
      case NodeRequest.Rectify rectify -> answering.rectify(ticket, from, rectify.self());
      case NodeRequest.Ping ping -> local.answer(ticket, new Reply.Ack());
      case NodeRequest.Leave leave -> goodbye(ticket, from);
      case NodeRequest.News news -> news(ticket, news);
      case NodeRequest.GetHints get -> learning.teach(ticket, get.afterPrefix());
      case NodeRequest.Introduce newcomer -> answering.introduce(ticket, from, newcomer.self());
      default -> local.refuse(ticket, Refusal.UNSUPPORTED);
    }
  }

  private void goodbye(long ticket, Peer from) {
    local.answer(ticket, new Reply.Ack());
    failures.left(from);
  }

  private void news(long ticket, NodeRequest.News news) {
    local.answer(ticket, new Reply.Ack());
    news.joined().stream().filter(rumours::joined).forEach(stabilizing::consider);
    failures.gone(news.gone());
  }

  private void answered(Pending pending, Peer from, Reply reply) {
    close(pending.about());
    failures.spoke(from);
    local.peers.answered(pending, from, local.nowMillis);
    hear(from, reply, pending.about());
    if (reply instanceof Reply.Neighbours lists) {
      timekeeping.heard(pending, lists);
    }
    if (pending.about().changesState() && local.isStale(pending)) {
      stabilizing.again();
      return;
    }
    switch (pending.about()) {
      case Question.Introduction about -> joining.introductionAnswered(reply);
      case Question.Copy about -> joining.copyAnswered(from, reply);
      case Question.Head about -> stabilizing.headAnswered(from, reply);
      case Question.Newer about -> stabilizing.newerAnswered(from, reply);
      case Question.Check about -> stabilizing.checkAnswered(from, reply);
      case Question.DialBack about -> local.answer(about.ticket(), new Reply.Ack());
      case Question.Step about -> searches.answered(about.search(), from, reply);
      case Question.Rival about -> {}
      case Question.Probe about -> failures.probeEnded(from);
      case Question.Clock about -> {}
      case Question.Notice about -> {}
      case Question.Telling about -> {}
      case Question.Learning about -> learning.answered(reply);
    }
  }

  /**
   * The same again, as in a quiet ring, and what is said for its time alone, is not listened to.
   */
  private void hear(Peer from, Reply reply, Question about) {
    if (reply instanceof Reply.Refused no && no.reason() == Refusal.UNAVAILABLE) {
      failures.left(from);
    }
    boolean aside = about instanceof Question.Clock;
    if (reply instanceof Reply.Neighbours lists
        && !aside
        && !lists.successors().equals(lastHeard)) {
      lastHeard = lists.successors();
      local.peers.hear(from, local.nowMillis);
      local.peers.hear(lists.predecessors(), local.nowMillis);
      local.peers.hear(lists.successors(), local.nowMillis);
      local.peers.hear(lists.heard(), local.nowMillis);
    }
  }

  private void failed(Pending pending) {
    close(pending.about());
    failures.missed(pending);
    switch (pending.about()) {
      case Question.Introduction about -> joining.again();
      case Question.Copy about -> joining.again();
      case Question.Head about -> stabilizing.again();
      case Question.Newer about -> stabilizing.newerFailed();
      case Question.Rival about -> stabilizing.rectify(about.candidate());
      case Question.Check about -> stabilizing.checkFailed();
      case Question.DialBack about -> answering.notDialledBack(about, pending.to());
      case Question.Step about -> stepFailed(about.search(), pending.to());
      case Question.Notice about -> stabilizing.again();
      case Question.Telling about -> {}
      case Question.Learning about -> {}
      case Question.Probe about -> probeFailed(pending.to());
      case Question.Clock about -> {}
    }
  }

  private void stepFailed(Search search, Peer peer) {
    failures.suspect(peer);
    searches.failed(search, peer);
  }

  private void probeFailed(Peer peer) {
    failures.probeEnded(peer);
    failures.suspect(peer);
  }

  private void close(Question about) {
    if (about.changesState()) {
      local.state = local.state.closed();
    }
  }

  private void found(Search search, Peer by, List<Peer> holders) {
    switch (search.purpose) {
      case Search.Purpose.Mailboxes about ->
          local.want(new Effect.Deliver(new Event.Found(about.search(), search.target, holders)));
      case Search.Purpose.Joining about -> joining.found(by, holders);
      case Search.Purpose.Finger about ->
          holders.stream().findFirst().ifPresent(peer -> fingers.set(about.slot(), peer));
      case Search.Purpose.Merging about -> holders.stream().findFirst().ifPresent(this::merge);
    }
  }

  private void merge(Peer other) {
    if (stabilizing.consider(other)) {
      String what = "another part of the ring at " + Local.name(other) + ": joining it to this one";
      local.note(Occasion.MERGING, what);
    }
  }

  private void report(RingState before) {
    if (local.state.successors().size() + 1 >= local.replicas && local.state.joined()) {
      local.state = local.state.full();
    }
    boolean changed = !local.state.hasSameRing(before);
    if (changed) {
      stabilizing.changed();
      horizon.changed(before);
      timekeeping.changed();
    }
    boolean wasInTime = inTime;
    inTime = timekeeping.isInTime();
    if (changed || inTime != wasInTime) {
      local.want(new Effect.Deliver(new Event.RingChanged(inTime ? neighbourhood() : apart())));
    }
  }

  /** Who does not know the time yet holds nothing for others. */
  private Neighbourhood apart() {
    Neighbourhood all = neighbourhood();
    return new Neighbourhood(
        all.self(), all.predecessors(), all.successors(), false, all.onceFull());
  }

  private void schedule() {
    long earliest = local.deadlines.earliestMillis();
    if (earliest != wakeMillis) {
      wakeMillis = earliest;
      local.want(new Effect.Wake(local.onTheClock(earliest)));
    }
  }
}
