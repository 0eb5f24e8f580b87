package wisp.node.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Scenarios with one kind of trouble, in plenty, and as many letters. */
final class Hazards {
  private static final int BUSY_SECONDS = 60;
  private final long seed;
  private final Random random;
  private final List<String> fresh;
  private final List<String> alive;
  private final List<Step> steps = new ArrayList<>();

  private Hazards(long seed, int nodes, int letters, int minLifeSeconds, int maxLifeSeconds) {
    this.seed = seed;
    random = new Random(seed * 0x9e3779b97f4a7c15L);
    fresh = new ArrayList<>(IntStream.range(0, Cast.SIZE).mapToObj(Cast::name).toList());
    Collections.shuffle(fresh, random);
    List<String> mailboxes = List.copyOf(fresh.subList(0, 5));
    alive = new ArrayList<>(fresh.subList(5, 5 + nodes));
    fresh.subList(0, 5 + nodes).clear();
    for (int i = 0; i < letters; i++) {
      double life = between(minLifeSeconds, maxLifeSeconds);
      String to = mailboxes.get(random.nextInt(mailboxes.size()));
      steps.add(new Step.Write(between(0, BUSY_SECONDS), to, life, random.nextInt(3) > 0));
    }
  }

  /** All machines lose their power at once, again and again. */
  static Scenario blackouts(long seed) {
    Hazards hazards = new Hazards(seed, 5, 200, 5, 40);
    List<String> ring = List.copyOf(hazards.alive);
    hazards.steps.add(new Step.Slow(0.4));
    for (int i = 0; i < 6; i++) {
      hazards.pause(5, 12);
      hazards.steps.add(new Step.Crash(ring, hazards.between(1, 3)));
    }
    return hazards.scenario(ring);
  }

  /** Every clock is wrong, and people do not read all the time. */
  static Scenario clocks(long seed) {
    Hazards hazards = new Hazards(seed, 5, 150, 32, 70);
    List<String> ring = List.copyOf(hazards.alive);
    for (String name : ring) {
      int sign = hazards.random.nextBoolean() ? 1 : -1;
      hazards.steps.add(new Step.Skew(name, sign * hazards.between(10, 29)));
    }
    for (int i = 0; i < 3; i++) {
      hazards.pause(3, 6);
      hazards.steps.add(new Step.Rest(25));
      hazards.pause(25, 26);
    }
    return hazards.scenario(ring);
  }

  /** One clock after the other is set wrong, and who comes has a clock that is a day off. */
  static Scenario settings(long seed) {
    Hazards hazards = new Hazards(seed, 5, 250, 20, 70);
    List<String> ring = List.copyOf(hazards.alive);
    for (int i = 0; i < 4; i++) {
      hazards.setOne();
      hazards.pause(5, 8);
      hazards.joinOneThatIsWrong();
      hazards.pause(5, 8);
    }
    return hazards.scenario(ring);
  }

  /** What is left of what they held is with the newcomer, or nowhere. */
  private void killNeighboursOf(String newcomer) {
    Collections.sort(alive);
    Collections.rotate(alive, -alive.indexOf(newcomer) - 1);
    if (alive.size() > 6) {
      steps.add(new Step.Kill(List.of(alive.removeFirst(), alive.removeFirst())));
    }
  }

  /** Wrong for some seconds, and right again. */
  private void setOne() {
    String some = alive.get(random.nextInt(alive.size()));
    steps.add(new Step.Set(some, wrong(3_600)));
    pause(2, 4);
    steps.add(new Step.Set(some, 0));
  }

  private void joinOneThatIsWrong() {
    String newcomer = fresh.getFirst();
    steps.add(new Step.Set(newcomer, wrong(86_400)));
    steps.add(new Step.Join(born(1)));
    pause(2, 4);
    steps.add(new Step.Settle(40));
    killNeighboursOf(newcomer);
    steps.add(new Step.Set(newcomer, 0));
  }

  private double wrong(int maxSeconds) {
    return (random.nextBoolean() ? 1 : -1) * between(random.nextBoolean() ? 30 : 3, maxSeconds);
  }

  /** Neighbours take each other for dead, again and again; everybody else knows better. */
  static Scenario suspicions(long seed) {
    Hazards hazards = new Hazards(seed, 6, 300, 20, 50);
    List<String> ring = hazards.alive.stream().sorted().toList();
    for (int i = 0; i < 4; i++) {
      int one = hazards.random.nextInt(ring.size());
      String other = ring.get((one + 1) % ring.size());
      hazards.steps.add(new Step.Apart(ring.get(one), other, hazards.between(6, 10)));
      hazards.pause(14, 15);
    }
    return hazards.scenario(ring);
  }

  /** Somebody sleeps until it is forgotten; then all who were awake die, two by two. */
  static Scenario naps(long seed) {
    Hazards hazards = new Hazards(seed, 4, 250, 40, 70);
    List<String> ring = List.copyOf(hazards.alive);
    for (int i = 0; i < 3; i++) {
      Collections.rotate(hazards.alive, hazards.random.nextInt(4));
      String sleeper = hazards.alive.removeLast();
      hazards.steps.add(new Step.Pause(sleeper, 8));
      hazards.pause(12, 13);
      hazards.replaceTwo();
      hazards.replaceTwo();
      hazards.alive.add(sleeper);
    }
    return hazards.scenario(ring);
  }

  private void replaceTwo() {
    steps.add(new Step.Kill(List.of(alive.removeFirst(), alive.removeFirst())));
    steps.add(new Step.Join(born(2)));
    steps.add(new Step.Settle(40));
  }

  /** Two halves write on, each for itself, and become one again. */
  static Scenario halves(long seed) {
    Hazards hazards = new Hazards(seed, 8, 250, 40, 80);
    List<String> ring = List.copyOf(hazards.alive);
    for (int i = 0; i < 2; i++) {
      hazards.steps.add(new Step.Cut(ring.subList(0, 4), 20));
      hazards.pause(21, 22);
      hazards.steps.add(new Step.Settle(60));
    }
    return hazards.scenario(ring);
  }

  /** One node mixes up its receipts. */
  static Scenario mixing(long seed) {
    Hazards hazards = new Hazards(seed, 6, 100, 20, 50);
    List<String> ring = List.copyOf(hazards.alive);
    hazards.steps.add(new Step.Mix(ring.getFirst()));
    hazards.pause(BUSY_SECONDS, BUSY_SECONDS + 1);
    return hazards.scenario(ring);
  }

  /** All is read late, when one node mixes up its receipts: deletions stay without an answer. */
  static Scenario doubts(long seed) {
    Hazards hazards = new Hazards(seed, 5, 150, 32, 50);
    List<String> ring = List.copyOf(hazards.alive);
    hazards.steps.add(new Step.Skew(ring.getLast(), 25));
    hazards.steps.add(new Step.Rest(30));
    hazards.pause(24, 28);
    hazards.steps.add(new Step.Mix(ring.getFirst()));
    hazards.pause(BUSY_SECONDS, BUSY_SECONDS + 1);
    return hazards.scenario(ring);
  }

  /** Who leaves hands over; right afterwards its neighbours die. */
  static Scenario departures(long seed) {
    Hazards hazards = new Hazards(seed, 8, 150, 20, 70);
    return hazards.partings(3, 30, hazards::depart);
  }

  private Scenario partings(int newcomers, int settleSeconds, Runnable parting) {
    List<String> ring = List.copyOf(alive);
    for (int i = 0; i < 8; i++) {
      steps.add(new Step.Join(born(newcomers)));
      steps.add(new Step.Settle(settleSeconds));
      parting.run();
    }
    return scenario(ring);
  }

  /**
   * Three of five holders die, and newcomers take their places, one as the owner; as soon as all is
   * confirmed, all holders but one die.
   */
  static Scenario successions(long seed) {
    return Scenario.parse(
            """
            replicas 5
            successors 6
            latency 3
            ring 33 5f 6a 7e ae b1 f2 fb 15 17
            write 1 7f 60 keep
            wait 5
            vanish f2 fb 15 17
            wait 1.861
            join 93 73 bb f4
            vanish 93 ae b1 bb
            """)
        .with(seed);
  }

  private List<String> born(int count) {
    List<String> some = List.copyOf(fresh.subList(0, count));
    fresh.subList(0, count).clear();
    alive.addAll(some);
    return some;
  }

  private void depart() {
    Collections.sort(alive);
    Collections.rotate(alive, random.nextInt(alive.size()));
    steps.add(new Step.Leave(alive.removeFirst()));
    steps.add(new Step.Wait(random.nextInt(500) / 1_000.0));
    steps.add(new Step.Kill(List.of(alive.removeFirst(), alive.removeFirst())));
  }

  /** One leaves and, before or after it, the one that takes over; the two between them die. */
  static Scenario farewells(long seed) {
    Hazards hazards = new Hazards(seed, 9, 300, 5, 40);
    return hazards.partings(4, 60, hazards::departTogether);
  }

  private void departTogether() {
    Collections.sort(alive);
    Collections.rotate(alive, random.nextInt(alive.size()));
    List<String> four = List.copyOf(alive.subList(0, 4));
    alive.removeAll(four);
    List<Integer> order = random.nextBoolean() ? List.of(0, 3) : List.of(3, 0);
    steps.add(new Step.Leave(four.get(order.getFirst())));
    steps.add(new Step.Wait(random.nextInt(100) / 1_000.0));
    steps.add(new Step.Leave(four.get(order.getLast())));
    steps.add(new Step.Wait(random.nextInt(500) / 1_000.0));
    steps.add(new Step.Kill(four.subList(1, 3)));
  }

  /** Nodes come and leave in peace; few write, so that people wait for their letters. */
  static Scenario turnover(long seed) {
    Hazards hazards = new Hazards(seed, 8, 100, 20, 40);
    List<String> ring = List.copyOf(hazards.alive);
    for (int i = 0; i < 15; i++) {
      hazards.pause(1, 2);
      hazards.steps.add(new Step.Join(hazards.born(1)));
      hazards.pause(1, 2);
      hazards.steps.add(new Step.Leave(hazards.alive.removeFirst()));
    }
    return hazards.scenario(ring);
  }

  /** Nodes come, leave, sleep and die all the time. */
  static Scenario churn(long seed) {
    Hazards hazards = new Hazards(seed, 6, 150, 20, 70);
    List<String> ring = List.copyOf(hazards.alive);
    for (int i = 0; i < 24; i++) {
      hazards.pause(1, 4);
      hazards.change();
    }
    return hazards.scenario(ring);
  }

  private void change() {
    String any = alive.get(random.nextInt(alive.size()));
    int dice = alive.size() <= 5 ? 0 : random.nextInt(10);
    if (dice < 4) {
      alive.add(fresh.getFirst());
      steps.add(new Step.Join(List.of(fresh.removeFirst())));
    } else if (dice < 6) {
      steps.add(new Step.Pause(any, between(4, 12)));
    } else {
      alive.remove(any);
      steps.add(dice < 8 ? new Step.Leave(any) : new Step.Kill(List.of(any)));
    }
  }

  private void pause(int minSeconds, int maxSeconds) {
    steps.add(new Step.Wait(between(minSeconds, maxSeconds)));
  }

  private double between(int min, int max) {
    return Math.round((min + random.nextDouble() * (max - min)) * 1_000) / 1_000.0;
  }

  private Scenario scenario(List<String> ring) {
    int latencyMillis = 1 + random.nextInt(80);
    return new Scenario(seed, 3, 16, latencyMillis, ring, List.copyOf(steps));
  }
}
