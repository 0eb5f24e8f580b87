package wisp.node.chord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;
import wisp.node.sim.Wheel;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/** Thousands of ring cores, the production code, with records for frames: one seed, one run. */
final class Crowd implements Onlooker {
  private static final Labels LABELS = new Labels("test");
  private static final int STEP_MILLIS = 100;

  private record Open(
      Resident asker, long call, Peer to, long deadlineMillis, Optional<Lookup> lookup) {}

  private final Random random;
  private final Parameters parameters;
  private final int cacheMaxBytes;
  private final Wheel wheel = new Wheel(1_000_000);
  private final Map<String, Resident> byAddress = new HashMap<>();
  private final Map<Long, Open> open = new HashMap<>();
  private final Map<Id, Lookup> lookups = new HashMap<>();
  final TreeMap<Id, Resident> alive = new TreeMap<>();
  boolean deadRefuse = true;
  int minLatencyMillis = 5;
  int maxLatencyMillis = 50;
  BiPredicate<Resident, Resident> isCut = (from, to) -> false;
  private long tickets;

  /** How many requests were sent. */
  long asked;

  private int addresses;

  Crowd(long seed, int replicas, int cacheMaxBytes) {
    this.random = new Random(seed);
    this.parameters = new Parameters(replicas, 16, 24 * 3_600_000L);
    this.cacheMaxBytes = cacheMaxBytes;
  }

  Random random() {
    return random;
  }

  @Override
  public long nowMillis() {
    return wheel.nowMillis();
  }

  void at(long millis, Runnable action) {
    wheel.at(millis, action);
  }

  void run(long millis) {
    wheel.run(millis);
  }

  Id someId() {
    return new Id(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  Resident add(int group) {
    int n = addresses++;
    String address = "10." + (n >> 16) + "." + ((n >> 8) & 255) + "." + (n & 255) + ":7000";
    Peer self = new Peer(someId(), address, "http://" + address);
    Local.Place place = new Local.Place(self, Circle.FULL, cacheMaxBytes);
    Ring ring = new Ring(place, parameters, false, random.nextLong());
    Resident resident = new Resident(ring, self, group, this);
    byAddress.put(address, resident);
    alive.put(self.id(), resident);
    return resident;
  }

  /** A ring of {@code size} that has been there for long. */
  List<Resident> settle(int size, int group) {
    List<Resident> added = many(size, group);
    new Settled(added).settle(cacheMaxBytes, false);
    return added;
  }

  /** The same, but nobody does anything unless asked. */
  List<Resident> settleAsleep(int size) {
    List<Resident> added = many(size, 0);
    new Settled(added).settle(cacheMaxBytes, true);
    return added;
  }

  private List<Resident> many(int size, int group) {
    List<Resident> added = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      added.add(add(group));
    }
    return added;
  }

  Resident any() {
    return owner(someId());
  }

  /** Of all that live, whoever is at that place or the next one after it. */
  Resident owner(Id target) {
    Map.Entry<Id, Resident> entry = alive.ceilingEntry(target);
    return entry == null ? alive.firstEntry().getValue() : entry.getValue();
  }

  @Override
  public int successorsMax() {
    return parameters.successors();
  }

  @Override
  public List<Resident> joined() {
    return alive.values().stream().filter(Resident::isJoined).toList();
  }

  /** Every one's next neighbours are the right ones. */
  boolean isOneRing() {
    Resident before = alive.lastEntry().getValue();
    for (Resident resident : alive.values()) {
      if (!before.isBefore(resident)) {
        return false;
      }
      before = resident;
    }
    return true;
  }

  /** How long it takes; the limit if it takes longer. */
  long millisUntilOneRing(long limitMillis) {
    long startMillis = nowMillis();
    while (!isOneRing() && nowMillis() - startMillis < limitMillis) {
      run(STEP_MILLIS);
    }
    return nowMillis() - startMillis;
  }

  void kill(Resident resident) {
    resident.kill();
    alive.remove(resident.id());
    byAddress.remove(resident.self.address());
    lookups.values().stream().filter(l -> l.from == resident).toList().forEach(this::abandon);
  }

  void ask(Resident asker, Effect.Ask ask) {
    asked++;
    Optional<Lookup> lookup = lookup(ask.request());
    lookup.ifPresent(Lookup::asked);
    long deadlineMillis = nowMillis() + ask.timeoutMillis();
    Open question = new Open(asker, ask.call(), ask.to(), deadlineMillis, lookup);
    wheel.after(latencyMillis(), () -> arrive(question, ask.request()));
  }

  private Optional<Lookup> lookup(Message request) {
    boolean looked = !lookups.isEmpty() && request instanceof NodeRequest.FindNext;
    return looked
        ? Optional.ofNullable(lookups.get(((NodeRequest.FindNext) request).target()))
        : Optional.empty();
  }

  private void arrive(Open question, Message request) {
    Resident to = byAddress.get(question.to.address());
    if (to == null || isCut.test(question.asker, to)) {
      boolean refused = to == null && deadRefuse;
      failAt(question, refused ? nowMillis() + latencyMillis() : question.deadlineMillis);
      return;
    }
    long ticket = tickets++;
    open.put(ticket, question);
    to.step(new Event.Asked(ticket, question.asker.self, verified(request)));
    if (open.containsKey(ticket)) {
      wheel.at(question.deadlineMillis, () -> expire(ticket));
    }
  }

  private void expire(long ticket) {
    Open question = open.remove(ticket);
    if (question != null) {
      failAt(question, nowMillis());
    }
  }

  private void failAt(Open question, long millis) {
    wheel.at(millis, () -> question.asker.step(new Event.Failed(question.call, question.to)));
  }

  void answer(Resident by, Effect.Answer answer) {
    Open question = open.remove(answer.ticket());
    if (question == null) {
      return;
    }
    long millis = nowMillis() + latencyMillis();
    if (millis >= question.deadlineMillis || isCut.test(by, question.asker)) {
      failAt(question, question.deadlineMillis);
    } else {
      wheel.at(millis, () -> answered(question, by, answer.reply()));
    }
  }

  private void answered(Open question, Resident by, Reply reply) {
    question.lookup.ifPresent(lookup -> lookup.answeredBy(by.id()));
    question.asker.step(new Event.Answered(question.call, by.self, verified(reply)));
  }

  private static <M extends Message> Verified<M> verified(M message) {
    return Verified.check(LABELS, message);
  }

  private int latencyMillis() {
    return random.nextInt(minLatencyMillis, maxLatencyMillis + 1);
  }

  /** Looks up a place that nobody else looks up at the time. */
  void find(Lookup lookup) {
    lookups.put(lookup.target, lookup);
    lookup.ownerBefore(memberAt(lookup.target).id());
    lookup.from.perform(lookup.from.ring.find(nowMillis(), 0, lookup.target));
  }

  private void abandon(Lookup lookup) {
    lookups.remove(lookup.target);
    lookup.end(List.of());
  }

  /** It names whoever owns the place now, or did when it was asked. */
  boolean isRight(Lookup lookup) {
    return lookup.names(memberAt(lookup.target).id()) || lookup.names(lookup.ownerBefore());
  }

  /** As {@link #owner}, of those that count as members. */
  private Resident memberAt(Id target) {
    Resident owner = owner(target);
    while (!owner.isJoined()) {
      owner = owner(Circle.FULL.plus(owner.id(), 1, 0));
    }
    return owner;
  }

  void found(Resident by, Event.Found found) {
    Lookup lookup = lookups.get(found.target());
    if (lookup != null && lookup.from == by) {
      lookups.remove(found.target());
      lookup.end(found.holders());
    }
  }
}
