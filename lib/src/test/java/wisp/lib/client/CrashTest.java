package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what was committed survives; replies get lost; the ring refuses; gateways come and go. */
class CrashTest {
  private static final int MESSAGES = 30;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void everyMessageIsShownOnceAndDelivered(long seed) {
    World world = new World(seed);
    List<Person> people = List.of(world.person("Ada"), world.person("Ben"), world.person("Cy"));
    people.forEach(person -> person.diskMillis = 40);
    world.ring.losing = 0.1;
    Map<String, Person[]> written = new HashMap<>();
    for (int i = 0; i < MESSAGES; i++) {
      Person from = people.get(world.random.nextInt(3));
      Person to = people.get(world.random.nextInt(3));
      if (from != to) {
        from.write(to, "message " + i);
        written.put("message " + i, new Person[] {from, to});
      }
      world.run(world.random.nextInt(3_000));
      disturb(world, people.get(world.random.nextInt(3)), written);
    }
    world.ring.losing = 0;
    world.ring.down.clear();
    people.forEach(Person::restart);
    world.run(180_000);
    written.forEach((text, ends) -> assertArrived(seed, text, ends[0], ends[1]));
    people.forEach(
        person -> assertEquals(person.gotTexts().distinct().count(), person.gotTexts().count()));
    assertEquals(0, world.ring.envelopes.size(), "seed " + seed);
  }

  /** A crash forgets what was written but not yet committed; that is not counted. */
  private static void disturb(World world, Person victim, Map<String, Person[]> written) {
    switch (world.random.nextInt(4)) {
      case 0 -> {
        victim.restart();
        written.entrySet().removeIf(e -> e.getValue()[0] == victim && !isKept(e));
      }
      case 1 -> world.ring.down.add(FakeRing.url(world.random.nextInt(3)));
      case 2 -> world.ring.down.clear();
      default -> {}
    }
  }

  private static boolean isKept(Map.Entry<String, Person[]> entry) {
    Person[] ends = entry.getValue();
    return ends[0].message(ends[1], entry.getKey()).isPresent();
  }

  private static void assertArrived(long seed, String text, Person from, Person to) {
    String where = "seed " + seed + ": " + text + " from " + from.name + " to " + to.name;
    assertTrue(to.has(from, text, State.RECEIVED), where);
    assertEquals(State.DELIVERED, from.state(to, text).orElseThrow(), where);
  }

  @Test
  void aStaleHolderServesAgainWhatWasDeleted() {
    World world = new World(3);
    Person ada = world.person("Ada");
    Person ben = world.person("Ben");
    world.ring.reserving = true;
    ben.write(ada, "again and again");
    world.await("delivered", 5_000, () -> ben.has(ada, "again and again", State.DELIVERED));
    int before = ada.requests();
    world.run(60_000);
    assertTrue(ada.requests() - before < 20, ada.requests() - before + " requests");
    assertEquals(1, ada.messages(ben).size());
  }

  @Test
  void theSameBytesAreRepeated() {
    World world = new World(4);
    Person ada = world.person("Ada");
    Person ben = world.person("Ben");
    world.ring.losing = 0.4;
    ben.write(ada, "stubborn");
    world.await("delivered", 900_000, () -> ben.has(ada, "stubborn", State.DELIVERED));
    assertEquals(1, ada.messages(ben).size());
    long different =
        world.ring.heard.stream()
            .filter(wisp.lib.message.ClientRequest.Store.class::isInstance)
            .distinct()
            .count();
    assertTrue(different <= 3, "one envelope for the text and few for its receipts");
  }

  @Test
  void theOtherTabTakesOver() {
    World world = new World(5);
    Person ada = world.person("Ada");
    Person ben = world.person("Ben");
    Driver first = ada.driver;
    ada.openTab();
    ada.driver.handle(new Event.AddContact(ben.address(), "Ben"));
    int notices = ada.notices.size();
    first.handle(new Event.Rename("Not me"));
    assertTrue(ada.notices.subList(notices, ada.notices.size()).contains(new Notice.TakenOver()));
    notices = ada.notices.size();
    first.handle(new Event.Rename("Really not me"));
    assertEquals(notices, ada.notices.size(), "silent");
    assertEquals("Ada", ada.client().profile().orElseThrow().displayName());
  }

  @Test
  void anotherDeviceHasTheAccount() {
    World world = new World(6);
    Person ada = world.person("Ada");
    Person copy = new Person(world, "Copy");
    copy.disk.putAll(ada.disk);
    copy.version = ada.version;
    copy.becomeAnotherInstance();
    copy.restart();
    world.run(3_000);
    assertTrue(copy.client().profile().orElseThrow().movedAway());
    assertTrue(copy.notices.contains(new Notice.MovedAway()));
    assertEquals(false, ada.client().profile().orElseThrow().movedAway());
  }
}
