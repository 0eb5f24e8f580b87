package wisp.node.chord;

import java.util.Iterator;
import java.util.List;

/** Joins, deaths and departures at random, with its invariants after every change. */
final class Churn {
  private static final int PAUSE_BETWEEN_DEATHS_MILLIS = 3_000;

  private final RingNetwork network;
  private final Iterator<Integer> newcomers;
  private long lastDeathMillis;

  Churn(long seed, int successors) {
    network =
        new RingNetwork(seed, 3, successors)
            .latency(1, seed % 2 == 0 ? 5 : 100)
            .loses((int) seed % 3)
            .deadAreSilent(seed % 4 < 2)
            .holdsAlways();
    network.holds(new LiveAdoption(network), new OneNewcomer());
    if (seed % 2 == 0) {
      network.holds(new NobodyMissed());
    }
    if (seed % 3 == 0) {
      network.holds(new LivePredecessor(network));
    }
    newcomers = Ids.some(seed, 60).iterator();
  }

  static void ofFour(long seed) {
    new Churn(seed, 4).run();
  }

  static void ofSixteen(long seed) {
    new Churn(seed, 16).run();
  }

  void run() {
    network.create(newcomers.next());
    for (int i = 0; i < 30; i++) {
      act();
      network.run(network.random().nextInt(1_000));
    }
    network.joinThrough(network.joined().getFirst().self());
    network.runUntil(20_000, network::isWhole);
    network.assertHolds(new CompleteLists(), new EverybodyJoins(network::running));
  }

  private void act() {
    List<Member> joined = network.joined();
    int any = joined.get(network.random().nextInt(joined.size())).number();
    int choice = network.random().nextInt(4);
    if (choice < 2) {
      network.join(newcomers.next(), any);
    } else if (mayLose(any)) {
      lastDeathMillis = network.nowMillis();
      lose(any, choice == 2);
    }
  }

  /** The premise of the proof: no death leaves a member without a successor that lives. */
  private boolean mayLose(int victim) {
    boolean recent = network.nowMillis() - lastDeathMillis < PAUSE_BETWEEN_DEATHS_MILLIS;
    return !recent
        && network.joined().size() > 3
        && network.joined().stream().allMatch(m -> survives(m, victim));
  }

  private boolean survives(Member member, int victim) {
    return member.successors().stream()
        .map(id -> network.member((int) id.d()))
        .anyMatch(next -> next != null && next.number() != victim);
  }

  private void lose(int id, boolean suddenly) {
    if (suddenly) {
      network.kill(id);
    } else {
      network.leave(id);
    }
  }
}
