package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Refusal;

/**
 * Two or three people write to each other while everything around them fails, as one seed wants it:
 * requests and replies are lost, repeated, late, refused; tabs crash between any two effects; two
 * tabs write; clocks are wrong; lives end before anybody looks. Then all is well again.
 */
final class GeneratedHistory {
  private static final int STEPS_MAX = 40;
  private static final long HOUR_MILLIS = 3_600_000;
  private static final String[] NAMES = {"Ada", "Ben", "Cy"};

  final World world;
  final List<Person> people = new ArrayList<>();
  final List<Written> written = new ArrayList<>();
  final KeyUse keyUse;

  /** Nothing is lost, refused or late, and clocks are right, so that order is kept. */
  final boolean orderly;

  final boolean shaken;
  private final Random random;
  private final Blows blows;
  private final long ttlMillis;

  /** A message that somebody wrote; durable or forgotten in a crash. */
  record Written(Person from, Person to, Bytes id, String text) {
    boolean isKept() {
      String prefix = Letter.PREFIX + to.address().text();
      return from.everStored.contains(prefix + "/o" + wisp.lib.bytes.Hex.encode(id));
    }
  }

  GeneratedHistory(long seed) {
    this(seed, false);
  }

  /** {@code shaken}: sessions are lost, devices replaced, days go by. */
  GeneratedHistory(long seed, boolean shaken) {
    this.shaken = shaken;
    random = new Random(seed ^ 0x5eed);
    blows = new Blows(this, random);
    ttlMillis = random.nextInt(3) == 0 ? 24 * HOUR_MILLIS : 15_000L + random.nextInt(60_000);
    orderly = !shaken && ttlMillis > HOUR_MILLIS && random.nextBoolean();
    world = new World(seed, ttlMillis);
    keyUse = new KeyUse(world);
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      Person person = world.person(NAMES[i]);
      person.diskMillis = random.nextBoolean() ? 0 : 40;
      people.add(person);
    }
  }

  void happen() {
    people.forEach(this::setUp);
    int steps = 10 + random.nextInt(STEPS_MAX - 10);
    for (int i = 0; i < steps; i++) {
      act();
      disturb();
      if (shaken) {
        blows.strike(anybody());
      }
      world.run(random.nextInt(random.nextInt(4) == 0 ? 8_000 : 800));
    }
    calm();
  }

  /** Whatever was not collected is sent again. */
  void sendAgain() {
    for (int round = 0; round < 3; round++) {
      written.stream().filter(Written::isKept).forEach(GeneratedHistory::sendAgain);
      world.run(120_000);
    }
  }

  private static void sendAgain(Written each) {
    if (each.from.has(each.to, each.text, State.EXPIRED)) {
      each.from.driver.handle(new Event.Resend(each.id));
    }
  }

  private void setUp(Person person) {
    person.crashing = random.nextInt(3) * 0.01;
    boolean isWrong = !orderly && random.nextInt(4) == 0;
    person.skewMillis = isWrong ? (random.nextLong(3) - 1) * HOUR_MILLIS : 0;
  }

  private void calm() {
    FakeRing ring = world.ring;
    ring.losing = 0;
    ring.repeating = 0;
    ring.busy = 0;
    ring.servingAgain = 0;
    ring.latencyMillis = 20;
    ring.lateMillis = 0;
    ring.withholdsNacks = false;
    ring.down.clear();
    ring.hanging.clear();
    people.forEach(person -> person.crashing = 0);
    people.forEach(Person::restart);
    world.run(180_000 + (ttlMillis < HOUR_MILLIS ? 2 * ttlMillis : 0));
    if (shaken) {
      blows.sleep(25 * HOUR_MILLIS);
      world.run(180_000);
    }
  }

  private Person anybody() {
    return people.get(random.nextInt(people.size()));
  }

  private void act() {
    Person person = anybody();
    switch (random.nextInt(10)) {
      case 0 -> resend(person);
      case 1 -> person.handle(new Event.Seen(anybody().address()));
      case 2 -> twoTabsAtOnce(person);
      case 3, 4, 5 -> burst(person);
      default -> write(person, anybody());
    }
  }

  private void burst(Person person) {
    Person to = anybody();
    for (int i = random.nextInt(5); i >= 0; i--) {
      write(person, to);
    }
  }

  void write(Person from, Person to) {
    List<Tab> tabs = from.usableTabs();
    if (from == to || tabs.isEmpty()) {
      return;
    }
    from.driver = tabs.get(random.nextInt(tabs.size())).driver();
    Bytes id = world.entropy().bytes(Payload.ID_BYTES);
    String text = from.name + ">" + to.name + " " + written.size();
    written.add(new Written(from, to, id, text));
    long life = random.nextInt(4) == 0 ? 5_000 + random.nextInt(20_000) : 0;
    from.driver.handle(new Event.Write(to.address(), id, text, orderly ? 0 : life));
    world.run(1);
  }

  private void twoTabsAtOnce(Person person) {
    if (person.usableTabs().isEmpty()) {
      return;
    }
    person.openTab();
    person.handle(new Event.Poll(true));
    for (int i = 0; i < 4; i++) {
      write(person, anybody());
    }
  }

  private void resend(Person person) {
    written.stream()
        .filter(each -> each.from == person && person.has(each.to, each.text, State.EXPIRED))
        .findFirst()
        .ifPresent(each -> person.handle(new Event.Resend(each.id)));
  }

  private void disturb() {
    Person victim = anybody();
    switch (random.nextInt(12)) {
      case 0 -> victim.restart();
      case 1 -> victim.away();
      case 2, 3 -> victim.comeBack();
      case 4 -> reorder();
      case 5 -> changeWeather();
      case 6 -> closeDoors();
      case 7 -> world.ring.down.clear();
      case 8 -> victim.closeOneTab();
      case 9 -> leaveForLong(victim);
      default -> {}
    }
  }

  private void reorder() {
    world.ring.repeating = random.nextInt(3) * 0.2;
    world.ring.servingAgain = random.nextInt(3) * 0.2;
    world.ring.latencyMillis = random.nextBoolean() ? 20 : 1_500;
  }

  private void changeWeather() {
    if (orderly) {
      return;
    }
    FakeRing ring = world.ring;
    ring.losing = random.nextInt(3) * 0.15;
    ring.busy = random.nextInt(3) * 0.15;
    ring.refusal = random.nextBoolean() ? Refusal.RETRY : Refusal.FULL;
    ring.lateMillis = random.nextInt(3) * 4_000;
    ring.withholdsNacks = ttlMillis < HOUR_MILLIS && random.nextInt(4) == 0;
    ring.latencyMillis = random.nextInt(4) == 0 ? 4_000 : 20;
  }

  private void closeDoors() {
    if (!orderly) {
      world.ring.down.add(FakeRing.url(random.nextInt(FakeRing.NODES - 1)));
    }
  }

  /** Long enough for what was sent to expire, where lives are short. */
  private void leaveForLong(Person victim) {
    victim.away();
    world.run(random.nextLong(Math.min(2 * ttlMillis, 100_000)));
  }
}
