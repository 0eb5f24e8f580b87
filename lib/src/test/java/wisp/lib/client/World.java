package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;

/** Virtual time, a ring and some people; everything follows from one seed. */
final class World {
  static final long START_MILLIS = 1_790_000_000_000L;

  final Random random;
  final FakeRing ring;
  final List<Person> people = new ArrayList<>();

  /** Sees every frame that leaves somebody, on its way into the network. */
  BiConsumer<Person, Bytes> tap = (person, frame) -> {};

  private final PriorityQueue<Due> agenda = new PriorityQueue<>();
  private long nowMillis = START_MILLIS;
  private long count;

  private record Due(long atMillis, long number, Runnable action) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Long.compare(atMillis, other.atMillis);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  World(long seed) {
    this(seed, 24 * 3_600_000L);
  }

  World(long seed, long maxTtlMillis) {
    random = new Random(seed);
    ring = new FakeRing(this, maxTtlMillis);
  }

  Entropy entropy() {
    return random::nextBytes;
  }

  Person person(String name) {
    Person person = new Person(this, name);
    people.add(person);
    person.begin();
    await("a card", 3_000, person::isReady);
    return person;
  }

  long now() {
    return nowMillis;
  }

  void in(long delayMillis, Runnable action) {
    at(nowMillis + Math.max(0, delayMillis), action);
  }

  void at(long millis, Runnable action) {
    count++;
    agenda.add(new Due(Math.max(millis, nowMillis), count, action));
  }

  void run(long millis) {
    long until = nowMillis + millis;
    while (!agenda.isEmpty() && agenda.peek().atMillis() <= until) {
      next();
    }
    nowMillis = until;
  }

  /** Runs until {@code condition}; fails if that takes longer than {@code maxMillis}. */
  long await(String what, long maxMillis, BooleanSupplier condition) {
    long began = nowMillis;
    while (!condition.getAsBoolean()) {
      if (agenda.isEmpty() || agenda.peek().atMillis() > began + maxMillis) {
        Assertions.fail(what + " did not happen within " + maxMillis + " ms");
      }
      next();
    }
    return nowMillis - began;
  }

  private void next() {
    Due due = agenda.remove();
    nowMillis = due.atMillis();
    due.action().run();
  }
}
