package wisp.node.sim;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One scenario from the first node to the end of the last letter. */
final class Run {
  private static final long START_MAX_MILLIS = 120_000;
  private static final long AFTER_MILLIS = 600_000;
  private static final long RACE_MILLIS = 3_000;
  static final long SOON_MILLIS = 3_000;

  private final Scenario scenario;
  private final World world;
  private final Troubles troubles = new Troubles(this::isInvolved);
  private final Involved involved;
  private final Copies copies;
  private final Director director;
  private final Sender sender;
  private final Directory directory;
  private final Map<String, Mailbox> mailboxes = new TreeMap<>();
  private final List<Letter> letters = new ArrayList<>();
  private int open;
  private long nodeMillis;

  Run(Simulation simulation, Scenario scenario) {
    this.scenario = scenario;
    Oracle oracle = new Oracle(troubles, invariants(simulation));
    world = new World(simulation, scenario, oracle);
    world.network.latencyMaxMillis = scenario.latencyMillis();
    sender = new Sender(world, letter -> open--);
    involved = new Involved(world, sender.gateways);
    copies = new Copies(world);
    directory = new Directory(world, scenario.seed(), troubles, copies, involved::written);
    Accidents accidents = new Accidents(world, copies, troubles);
    director = new Director(world, copies, accidents, this::begin);
  }

  private List<Invariant> invariants(Simulation simulation) {
    return List.of(
        new NoSilentEnd(),
        new NackInTime(troubles),
        new OneOutcome(troubles),
        new DeletedIsNotNacked(troubles),
        new HeldTombstoneIsNotNacked(troubles),
        new NotServedAfterEnd(),
        new NothingChanged(),
        new NobodyReadsAnothersMailbox(),
        new ReadInTime(troubles),
        new WholeAnswers(troubles),
        new FullReceipts(simulation.labels(), scenario.replicas()),
        new CardIsFound(troubles),
        new NoOlderCard(troubles),
        new WithdrawnStaysWithdrawn(troubles),
        new CardAsPublished(),
        new CardNotServedAfterEnd(),
        new OnlyBeatenIsStale());
  }

  private boolean isInvolved(Matter matter, List<String> hosts) {
    return involved.isAny(matter, hosts);
  }

  void play() {
    world.start(world.founder(scenario.ring().getFirst()));
    scenario.ring().stream().skip(1).forEach(name -> world.start(world.host(name)));
    settle();
    new Snoop(world, scenario.seed(), mailboxes.values(), () -> troubles.maxSkewMillis).begin();
    director.play(scenario.steps());
    long endMillis = world.timeline.nowMillis() + AFTER_MILLIS;
    while (!director.isDone() || open > 0 || !directory.isOver()) {
      long before = world.timeline.nowMillis();
      if (director.isDone() && before > lastMillis(endMillis)) {
        throw new Broken(NoSilentEnd.class, "nobody can say what became of " + stuck());
      }
      world.timeline.run(100);
      involved.look();
      directory.look();
      nodeMillis += 100L * world.up().size();
    }
    world.oracle.end(outcome());
  }

  private long lastMillis(long endMillis) {
    return letters.stream()
        .mapToLong(letter -> world.oracle.certainMillis(letter) + 120_000)
        .reduce(Math.max(endMillis, directory.lastMillis()), Math::max);
  }

  private List<Letter> stuck() {
    return letters.stream().filter(letter -> !letter.isNacked()).toList();
  }

  private void settle() {
    long limitMillis = world.timeline.nowMillis() + START_MAX_MILLIS;
    while (!copies.isRepaired()) {
      if (world.timeline.nowMillis() > limitMillis) {
        throw new Broken(OneRing.class, "the first nodes do not become a ring");
      }
      world.timeline.run(250);
    }
  }

  private void begin(Step.Timed what) {
    switch (what) {
      case Step.Write write -> write(write);
      case Step.Publish publish -> directory.publish(publish);
    }
  }

  private void write(Step.Write write) {
    open++;
    Mailbox to = mailboxes.computeIfAbsent(write.mailbox(), this::mailbox);
    Letter letter = sender.write(to, millis(write.lifeSeconds()), write.collected());
    letters.add(letter);
    involved.written(letter);
  }

  private Mailbox mailbox(String name) {
    Cast.Actor actor = world.mailbox(name);
    Mailbox mailbox = new Mailbox(name, actor.key(), actor.id());
    new Recipient(world, mailbox).read();
    return mailbox;
  }

  static long millis(double seconds) {
    return Math.round(seconds * 1_000);
  }

  World world() {
    return world;
  }

  List<Letter> letters() {
    return letters;
  }

  /** Who is there at the end, and what became of the letters. */
  String report() {
    String ring = world.hosts().filter(Host::isMember).map(Host::toString).collect(joining(" "));
    return letters.stream().map(this::fate).collect(joining())
        + directory.report()
        + "ring "
        + ring
        + "\n";
  }

  private String fate(Letter letter) {
    String holders = letter.holders.stream().map(id -> world.host(id).name).collect(joining(" "));
    boolean racing = letter.toCollect && letter.endMillis() - letter.writtenMillis < RACE_MILLIS;
    String outcome = letter.isNacked() ? ", NACKed" : letter.isTaken() ? ", collected" : "";
    return letter.name
        + " to "
        + letter.to.name
        + (letter.isAcknowledged() ? ": acknowledged by " + holders : ": not acknowledged")
        + (racing ? ", one end" : outcome)
        + "\n";
  }

  Outcome outcome() {
    List<Letter> acknowledged = letters.stream().filter(Letter::isAcknowledged).toList();
    List<Letter> afterKill = letters.stream().filter(director::isAfterKill).toList();
    return new Outcome(
        letters.size() + directory.written(),
        acknowledged.size() + directory.acknowledged(),
        (int) letters.stream().filter(Letter::isDeleted).count(),
        (int) letters.stream().filter(Letter::isNacked).count(),
        soon(letters) + directory.soon(),
        afterKill.size(),
        soon(afterKill),
        directory.looked(),
        nodeMillis / 1_000,
        world.trace.events(),
        world.trace.hash());
  }

  private static int soon(List<Letter> some) {
    return (int)
        some.stream()
            .filter(Letter::isAcknowledged)
            .filter(letter -> letter.acknowledgedMillis - letter.writtenMillis <= SOON_MILLIS)
            .count();
  }
}
