package wisp.node.chord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/**
 * Rings on a circle of 8 bits and a network without sockets, threads and clock: one seed, one run.
 */
final class RingNetwork {
  static final Circle CIRCLE = new Circle(8);
  private static final Labels LABELS = new Labels("test");

  private record Scheduled(long atMillis, long number, Runnable action) {}

  private record Open(Member asker, long call, Peer to) {}

  final Random random;
  private final Parameters parameters;
  private final PriorityQueue<Scheduled> queue =
      new PriorityQueue<>(
          Comparator.comparingLong(Scheduled::atMillis).thenComparingLong(Scheduled::number));
  private final TreeMap<Id, Member> members = new TreeMap<>();
  private final Map<Long, Open> open = new HashMap<>();
  private final List<Invariant> invariants = new ArrayList<>();
  private long nowMillis = 1_000_000;
  private long numbers;
  private int minLatencyMillis = 1;
  private int maxLatencyMillis = 5;
  private int lossPercent;
  private boolean refuses = true;
  private boolean cut;
  private boolean changed;

  RingNetwork(long seed, int replicas, int successors) {
    random = new Random(seed);
    parameters = new Parameters(replicas, successors, 3_600_000);
  }

  RingNetwork latency(int minMillis, int maxMillis) {
    minLatencyMillis = minMillis;
    maxLatencyMillis = maxMillis;
    return this;
  }

  RingNetwork loses(int percent) {
    lossPercent = percent;
    return this;
  }

  /** The dead say nothing, as machines do that lost their power; else connections are refused. */
  RingNetwork deadAreSilent() {
    refuses = false;
    return this;
  }

  RingNetwork holds(Invariant... some) {
    invariants.addAll(List.of(some));
    return this;
  }

  /** No frame passes between even and odd ids. */
  void cut(boolean isCut) {
    cut = isCut;
  }

  static Peer peer(int id) {
    return new Peer(Id.of(id), "node-" + id, "http://node-" + id);
  }

  void create(int id) {
    step(add(peer(id)), new Event.Create());
  }

  void join(int id, int via) {
    step(add(peer(id)), new Event.Join(peer(via)));
  }

  void joinUnreachable(int id, int via) {
    Peer hidden = new Peer(Id.of(id), "nowhere", "");
    step(add(hidden), new Event.Join(peer(via)));
  }

  void joinAgain() {
    for (Member member : members.values()) {
      if (!member.isJoined() && !member.left) step(member, new Event.Join(joined().get(0).self()));
    }
  }

  private Member add(Peer self) {
    Member member = new Member(new Ring(self, CIRCLE, parameters, false, random.nextLong()), self);
    members.put(self.id(), member);
    return member;
  }

  void kill(int id) {
    members.remove(Id.of(id)).kill();
    changed = true;
  }

  void leave(int id) {
    step(member(id), new Event.Leave());
    member(id).left = true;
  }

  void find(int from, long search, int target) {
    Member member = member(from);
    perform(member, member.ring().find(nowMillis, search, Id.of(target)));
  }

  Member member(int id) {
    return members.get(Id.of(id));
  }

  /** Those that count as members, in order. */
  List<Member> joined() {
    return members.values().stream().filter(Member::isJoined).toList();
  }

  String show() {
    StringBuilder b = new StringBuilder();
    for (Member m : members.values())
      b.append("\n")
          .append(m.id().d())
          .append(" ")
          .append(m.left)
          .append(m.around().joined())
          .append(m.ring().isReady())
          .append(m.predecessors().stream().map(Id::d).toList())
          .append(m.successors().stream().map(Id::d).toList());
    return b.toString();
  }

  int all() {
    return (int) members.values().stream().filter(m -> !m.hasLeft()).count();
  }

  long nowMillis() {
    return nowMillis;
  }

  Parameters parameters() {
    return parameters;
  }

  void run(long millis) {
    runUntil(millis, () -> false);
  }

  /** How long it took until {@code goal}; fails after {@code limitMillis}, if that is a goal. */
  long runUntil(long limitMillis, BooleanSupplier goal) {
    long startMillis = nowMillis;
    long endMillis = nowMillis + limitMillis;
    while (!goal.getAsBoolean()) {
      Scheduled next = queue.peek();
      if (next == null || next.atMillis > endMillis) {
        nowMillis = endMillis;
        return limitMillis;
      }
      queue.remove();
      nowMillis = next.atMillis;
      next.action.run();
      check();
    }
    return nowMillis - startMillis;
  }

  /** Nothing that the invariants look at changes without a ring saying so, but by a death. */
  private void check() {
    if (changed) {
      changed = false;
      invariants.forEach(invariant -> invariant.check(this));
    }
  }

  private void at(long millis, Runnable action) {
    queue.add(new Scheduled(millis, numbers++, action));
  }

  private void step(Member member, Event event) {
    if (member.isAlive()) {
      if (trace) System.out.println(nowMillis + " " + low(member.self()) + " " + show(event));
      perform(member, member.ring().step(nowMillis, event));
    }
  }

  private void perform(Member member, List<Effect> effects) {
    for (Effect effect : effects) {
      if (trace) System.out.println("      " + show(effect));
      switch (effect) {
        case Effect.Ask ask -> ask(member, ask);
        case Effect.Answer answer -> answer(member, answer);
        case Effect.Wake wake -> at(wake.atMillis(), () -> wake(member, wake.atMillis()));
        case Effect.Deliver deliver -> deliver(member, deliver.event());
        case Effect.Note note -> member.note(note.line());
        case Effect.Find find -> throw new IllegalStateException("not from a ring");
      }
      if (effect instanceof Effect.Wake wake) {
        member.wakeAt(wake.atMillis());
      }
    }
  }

  boolean trace;

  String show(Object o) {
    if (o instanceof Event.Asked a)
      return "asked by "
          + low(a.from())
          + " "
          + ("" + a.request().value())
              .replaceAll("0{60,}", "")
              .replaceAll(", address=node-\\d+, http=http://node-\\d+", "");
    if (o instanceof Event.Answered a)
      return "answered by "
          + low(a.from())
          + " "
          + ("" + a.reply().value())
              .replaceAll("0{60,}", "")
              .replaceAll(", address=node-\\d+, http=http://node-\\d+", "");
    return o.toString()
        .replaceAll("0{60,}", "")
        .replaceAll("address=node-\\d+, http=http://node-\\d+", "");
  }

  private void deliver(Member member, Event event) {
    changed |= event instanceof Event.RingChanged;
    member.deliver(event);
  }

  private void wake(Member member, long atMillis) {
    if (member.isToWake(atMillis)) {
      step(member, new Event.Tick());
    }
  }

  private void ask(Member asker, Effect.Ask ask) {
    long ticket = numbers++;
    open.put(ticket, new Open(asker, ask.call(), ask.to()));
    at(nowMillis + ask.timeoutMillis(), () -> fail(ticket));
    if (isLost(asker.self(), ask.to())) {
      return;
    }
    at(later(), () -> arrive(ticket, asker, ask));
  }

  private void arrive(long ticket, Member asker, Effect.Ask ask) {
    Member target = members.get(ask.to().id());
    boolean there = target != null && target.self().address().equals("node-" + low(ask.to()));
    if (there) {
      step(target, new Event.Asked(ticket, asker.self(), verified(ask.request())));
    } else if (refuses) {
      fail(ticket);
    }
  }

  private static long low(Peer peer) {
    return peer.id().d();
  }

  private void answer(Member member, Effect.Answer answer) {
    Open question = open.get(answer.ticket());
    if (question == null || isLost(member.self(), question.asker.self())) {
      return;
    }
    at(later(), () -> answered(answer.ticket(), member.self(), answer.reply()));
  }

  private void answered(long ticket, Peer from, Reply reply) {
    Open question = open.remove(ticket);
    if (question != null) {
      step(question.asker, new Event.Answered(question.call, from, verified(reply)));
    }
  }

  private void fail(long ticket) {
    Open question = open.remove(ticket);
    if (question != null) {
      step(question.asker, new Event.Failed(question.call, question.to));
    }
  }

  private static <M extends Message> Verified<M> verified(M message) {
    return Verified.check(LABELS, message);
  }

  private boolean isLost(Peer from, Peer to) {
    boolean acrossTheCut = cut && low(from) % 2 != low(to) % 2;
    return acrossTheCut || random.nextInt(100) < lossPercent;
  }

  private long later() {
    return nowMillis + random.nextInt(minLatencyMillis, maxLatencyMillis + 1);
  }
}
