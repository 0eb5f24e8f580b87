package wisp.node.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws a scenario: who is there, who writes what, what befalls whom. */
final class Draw {
  private static final int[] REPLICAS = {3, 3, 3, 3, 2, 5};
  private static final int SKEW_SECONDS = 30;
  private static final int PEOPLE_MIN = 12;
  private static final int[] SUCCESSORS = {16, 16, 4, 7};

  private final long seed;
  private final Options options;
  private final Random random;
  private final List<String> fresh;
  private final List<String> alive;
  private final List<String> gone = new ArrayList<>();
  private final List<String> mailboxes;
  private final List<Step> steps = new ArrayList<>();
  private final int replicas;
  private double seconds;

  Draw(long seed, Options options) {
    this.seed = seed;
    this.options = options;
    this.random = new Random(seed * 0x9e3779b97f4a7c15L);
    this.replicas = REPLICAS[random.nextInt(REPLICAS.length)];
    this.fresh = names();
    int size = Math.max(size(), 2 * replicas);
    this.alive = new ArrayList<>(fresh.subList(0, size));
    fresh.subList(0, size).clear();
    int fewest = options.kind() == Options.Kind.CARDS ? PEOPLE_MIN : 4;
    this.mailboxes = names().subList(0, fewest + random.nextInt(fewest));
  }

  private List<String> names() {
    List<String> names =
        new ArrayList<>(IntStream.range(0, Cast.SIZE).mapToObj(Cast::name).toList());
    Collections.shuffle(names, random);
    return names;
  }

  /** Small rings are the harder ones, and the cheaper. */
  private int size() {
    double share = StrictMath.pow(random.nextDouble(), 3);
    return options.minNodes() + (int) (share * (options.maxNodes() - options.minNodes() + 1));
  }

  Scenario scenario() {
    List<String> ring = List.copyOf(alive);
    int successors = Math.max(replicas + 1, SUCCESSORS[random.nextInt(SUCCESSORS.length)]);
    int latencyMillis = 1 + random.nextInt(random.nextBoolean() ? 5 : 80);
    Runnable each = options.kind() == Options.Kind.CARDS ? this::publish : this::write;
    IntStream.range(0, options.letters()).forEach(i -> each.run());
    switch (options.kind()) {
      case ALL, FULL -> troubles();
      case LOSSES -> losses();
      case SINGLE -> singles();
      case CARDS -> lossesOrTroubles();
    }
    Scenario drawn =
        new Scenario(seed, replicas, successors, latencyMillis, ring, List.copyOf(steps));
    return options.kind() == Options.Kind.FULL ? drawn.withRoom(roomBytes(ring.size())) : drawn;
  }

  /** Half of what they are to hold, or a little more than all of it. */
  private long roomBytes(int nodes) {
    double lifeSeconds = (options.minLifeSeconds() + options.maxLifeSeconds()) / 2.0;
    double atOnce = options.letters() * Math.min(1, lifeSeconds / options.busySeconds());
    double each = atOnce * replicas * Sender.LARGE_BYTES / nodes;
    return Math.round(each * (0.5 + random.nextDouble()));
  }

  private void troubles() {
    skews();
    double meanSeconds = 1 + random.nextInt(8);
    while (seconds < options.busySeconds()) {
      pause(-StrictMath.log(1 - random.nextDouble()) * meanSeconds);
      accident();
    }
  }

  private void lossesOrTroubles() {
    if (random.nextBoolean()) {
      losses();
    } else {
      troubles();
    }
  }

  /** Each waits until repair is complete; who dies for good is replaced. */
  private void losses() {
    while (seconds < options.busySeconds()) {
      List<String> dying = die(replicas - 1);
      pause(random.nextDouble() * 3);
      dying.forEach(name -> replace());
      pause(1 + random.nextDouble() * 3);
    }
  }

  private void replace() {
    if (random.nextBoolean()) {
      restart();
    } else {
      steps.add(new Step.Join(List.of(born())));
    }
  }

  private void singles() {
    while (seconds < options.busySeconds()) {
      pause(10 + random.nextDouble() * 10);
      die(1);
      pause(12);
      restart();
    }
  }

  private void pause(double length) {
    seconds += length;
    steps.add(new Step.Wait(rounded(length)));
  }

  private void write() {
    double at = rounded(random.nextDouble() * options.busySeconds());
    int life = life();
    int keptOneOf = options.isEverything() ? 3 : 10;
    steps.add(new Step.Write(at, any(mailboxes), life, random.nextInt(keptOneOf) > 0));
  }

  private int life() {
    return options.minLifeSeconds()
        + random.nextInt(options.maxLifeSeconds() - options.minLifeSeconds() + 1);
  }

  private void publish() {
    double at = rounded(random.nextDouble() * options.busySeconds());
    int dice = random.nextInt(10);
    Step.How how = dice < 6 ? Step.How.ONCE : dice < 8 ? Step.How.TWICE : Step.How.WITHDRAW;
    steps.add(new Step.Publish(at, any(mailboxes), life(), how));
  }

  private void skews() {
    if (random.nextInt(3) > 0) {
      return;
    }
    for (String name : alive) {
      int wrongSeconds = random.nextInt(2 * SKEW_SECONDS + 1) - SKEW_SECONDS;
      double slightly = rounded(random.nextDouble() * 0.4 - 0.2);
      steps.add(new Step.Skew(name, random.nextInt(3) == 0 ? wrongSeconds : slightly));
    }
  }

  private void accident() {
    int dice = random.nextInt(100);
    if (dice < 35) {
      loss();
    } else if (dice < 50) {
      steps.add(new Step.Join(List.of(born())));
    } else if (dice < 60) {
      restart();
    } else if (dice < 72) {
      leave();
    } else if (dice < 86) {
      steps.add(new Step.Pause(any(alive), rounded(3 + random.nextDouble() * 17)));
    } else if (dice < 91) {
      cut();
    } else if (dice < 95) {
      crash();
    } else {
      steps.add(new Step.Noise(1 + random.nextInt(50), rounded(random.nextDouble() * 20)));
    }
  }

  private String born() {
    String name = fresh.isEmpty() ? gone.removeFirst() : fresh.removeFirst();
    alive.add(name);
    return name;
  }

  /** Neighbours, often those of one mailbox: these are the ones that hold the same. */
  private void loss() {
    int count = 1 + random.nextInt(replicas - 1);
    if (alive.size() - count <= replicas) {
      steps.add(new Step.Join(List.of(born())));
      return;
    }
    die(count);
  }

  private List<String> die(int count) {
    List<String> dying = neighbours(count);
    alive.removeAll(dying);
    gone.addAll(dying);
    boolean silently = options.kind() != Options.Kind.SINGLE && random.nextInt(3) == 0;
    steps.add(silently ? new Step.Vanish(dying) : new Step.Kill(dying));
    return dying;
  }

  private List<String> neighbours(int count) {
    List<String> sorted = alive.stream().sorted().toList();
    String from = random.nextInt(3) > 0 ? any(mailboxes) : any(alive);
    int first = (int) sorted.stream().filter(name -> name.compareTo(from) < 0).count();
    int skipped = random.nextInt(2);
    return IntStream.range(0, count)
        .mapToObj(i -> sorted.get((first + skipped + i) % sorted.size()))
        .toList();
  }

  /** With their disks, some or all, and back again. */
  private void crash() {
    int count = random.nextInt(4) == 0 ? alive.size() : 1 + random.nextInt(replicas);
    List<String> crashing = neighbours(Math.min(count, alive.size()));
    steps.add(new Step.Crash(crashing, rounded(random.nextDouble() * 30)));
  }

  private void restart() {
    if (gone.isEmpty()) {
      return;
    }
    String name = gone.remove(random.nextInt(gone.size()));
    alive.add(name);
    steps.add(new Step.Restart(List.of(name)));
  }

  private void leave() {
    if (alive.size() <= replicas + 1) {
      return;
    }
    String name = any(alive);
    alive.remove(name);
    steps.add(new Step.Leave(name));
  }

  private void cut() {
    List<String> shuffled = new ArrayList<>(alive);
    Collections.shuffle(shuffled, random);
    List<String> side = shuffled.subList(0, 1 + random.nextInt(alive.size() / 2));
    double length = rounded(2 + random.nextDouble() * 40);
    boolean oneWay = random.nextInt(3) == 0;
    steps.add(
        oneWay
            ? new Step.Mute(List.copyOf(side), length)
            : new Step.Cut(List.copyOf(side), length));
  }

  private String any(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  private static double rounded(double some) {
    return Math.round(some * 1_000) / 1_000.0;
  }
}
