package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.message.Envelope;

/** Sessions that start, cross, get lost and move. */
class SessionsTest {
  private final World world = new World(21);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  private Ties ties(Person owner, Person other) {
    Bytes stored = owner.disk.get(Ties.PREFIX + other.address().text());
    return Reader.readAll(
        stored, reader -> Ties.read(SessionBook.purposes(world.ring.labels), reader));
  }

  private void deliver(Person from, Person to, String text) {
    from.write(to, text);
    world.await(text, 8_000, () -> from.has(to, text, State.DELIVERED));
    assertTrue(to.has(from, text, State.RECEIVED));
  }

  private List<ChatMessage.Kind> lines(Person owner, Person other) {
    return owner.messages(other).stream()
        .map(ChatMessage::kind)
        .filter(kind -> kind != ChatMessage.Kind.TEXT)
        .toList();
  }

  @Test
  void aConversationHasOneSession() {
    deliver(ada, ben, "one");
    deliver(ben, ada, "two");
    deliver(ada, ben, "three");
    assertEquals(1, ties(ada, ben).ties().size());
    assertEquals(1, ties(ben, ada).ties().size());
    assertTrue(ties(ada, ben).live().orElseThrow().session().confirmed());
    assertEquals(
        ties(ada, ben).live().orElseThrow().session().id(),
        ties(ben, ada).live().orElseThrow().session().id());
    assertEquals(List.of(), lines(ada, ben));
    assertTrue(ties(ada, ben).toBytes().size() < 4_096);
  }

  @Test
  void bothStartAtOnce() {
    ada.away();
    ben.write(ada, "from Ben");
    world.await("held", 2_000, () -> ben.has(ada, "from Ben", State.HELD));
    ben.away();
    ada.restart();
    ada.world.ring.silent = request -> request instanceof wisp.lib.message.ClientRequest.Retrieve;
    ada.write(ben, "from Ada");
    world.await("held", 2_000, () -> ada.has(ben, "from Ada", State.HELD));
    world.ring.silent = request -> false;
    ben.restart();
    world.await("both", 60_000, () -> ada.has(ben, "from Ada", State.DELIVERED));
    world.await("both", 60_000, () -> ben.has(ada, "from Ben", State.DELIVERED));
    deliver(ada, ben, "next");
    deliver(ben, ada, "and next");
    assertEquals(2, ties(ada, ben).ties().size());
    assertEquals(
        ties(ada, ben).live().orElseThrow().session().id(),
        ties(ben, ada).live().orElseThrow().session().id());
    assertEquals(List.of(), lines(ada, ben));
    assertEquals(List.of(), lines(ben, ada));
    world.run(3 * Days.DAY_MILLIS);
    assertEquals(1, ties(ada, ben).ties().size(), "although nobody wrote");
    deliver(ada, ben, "days later");
    assertEquals(1, ties(ada, ben).ties().size());
  }

  /** As after 900 messages in a row, or when it had to ask for something again. */
  private void startAnew(Person owner, Person other) {
    owner.away();
    Ties over = ties(owner, other).retired(world.now());
    owner.disk.put(over.key(), over.toBytes());
    owner.restart();
  }

  @Test
  void bothSidesEndInOneSessionAgain() {
    deliver(ada, ben, "one");
    deliver(ben, ada, "two");
    for (int i = 0; i < 5; i++) {
      startAnew(i % 2 == 0 ? ben : ada, i % 2 == 0 ? ada : ben);
      deliver(ben, ada, "to Ada " + i);
      deliver(ada, ben, "to Ben " + i);
      deliver(ben, ada, "to Ada again " + i);
      world.run(5_000);
      assertEquals(
          ties(ada, ben).live().orElseThrow().session().id(),
          ties(ben, ada).live().orElseThrow().session().id());
      assertTrue(ties(ben, ada).live().orElseThrow().session().confirmed());
    }
    assertEquals(List.of(), lines(ada, ben));
    assertEquals(List.of(), lines(ben, ada));
  }

  @Test
  void aLostSessionLeadsToWaitingAndThenTheMessage() {
    deliver(ada, ben, "before");
    deliver(ben, ada, "before, too");
    ben.away();
    ben.disk.remove(Ties.PREFIX + ada.address().text());
    ben.restart();
    ada.write(ben, "lost on you");
    world.await("awaited", 5_000, () -> !lines(ben, ada).isEmpty());
    assertEquals(List.of(ChatMessage.Kind.AWAITED), lines(ben, ada));
    world.await("again", 10_000, () -> ben.has(ada, "lost on you", State.RECEIVED));
    assertEquals(List.of(), lines(ben, ada));
    world.await("delivered", 10_000, () -> ada.has(ben, "lost on you", State.DELIVERED));
    deliver(ben, ada, "thank you");
    deliver(ada, ben, "welcome");
    assertEquals(3, ben.messages(ada).stream().filter(each -> !each.mine()).count());
  }

  @Test
  void aMessageOfNobodyIsNotAskedFor() {
    deliver(ada, ben, "before");
    ben.away();
    ada.write(ben, "in flight");
    world.await("held", 2_000, () -> ada.has(ben, "in flight", State.HELD));
    Map<String, Bytes> card = Map.of(CardState.KEY, ben.disk.get(CardState.KEY));
    ben.disk.keySet().removeIf(key -> key.startsWith("session/") || key.startsWith("contact/"));
    ben.disk.putAll(card);
    ben.restart();
    int before = ben.requests();
    world.run(20_000);
    assertTrue(ben.requests() - before < 12);
    assertTrue(ada.has(ben, "in flight", State.HELD));
  }

  @Test
  void anotherDeviceIsNoticedAndGoesOn() {
    deliver(ada, ben, "before");
    deliver(ben, ada, "before, too");
    Bytes backup = ben.client().backup();
    ben.away();
    Person restored = new Person(world, "Ben again");
    Backup.restore(backup, world.entropy())
        .forEach(c -> restored.disk.put(c.key(), c.value().get()));
    restored.restart();
    world.await("a card", 5_000, restored::isReady);
    restored.write(ada, "it is me");
    world.await("it", 8_000, () -> ada.has(ben, "it is me", State.RECEIVED));
    assertEquals(List.of(ChatMessage.Kind.NEW_DEVICE), lines(ada, ben));
    ada.write(restored, "I see");
    world.await("answer", 8_000, () -> restored.has(ada, "I see", State.RECEIVED));
    assertEquals(List.of(ChatMessage.Kind.NEW_DEVICE), lines(ada, ben));
    assertEquals(List.of(), lines(restored, ada));
    assertTrue(restored.messages(ada).stream().anyMatch(m -> m.text().equals("before")));
  }

  @Test
  void anOldStartCannotBeRepeated() {
    ben.away();
    ada.write(ben, "hello");
    world.await("held", 2_000, () -> ada.has(ben, "hello", State.HELD));
    Envelope first = world.ring.envelopes.values().iterator().next();
    ben.restart();
    world.await("there", 5_000, () -> ada.has(ben, "hello", State.DELIVERED));
    ben.away();
    ben.disk.keySet().removeIf(key -> key.startsWith(Arrival.PREFIX));
    ben.restart();
    world.ring.tombstones.clear();
    world.ring.deliver(first);
    world.run(10_000);
    assertEquals(1, ben.messages(ada).stream().filter(each -> !each.mine()).count());
    deliver(ada, ben, "still fine");
  }

  @Test
  void whatIsWrittenAtOnceStaysInOrderThroughARestart() {
    ada.away();
    world.ring.refusing = wisp.lib.message.ClientRequest.Store.class::isInstance;
    for (int i = 0; i < 12; i++) {
      ben.write(ada, "line " + (char) ('a' + i));
    }
    ben.restart();
    world.ring.refusing = request -> false;
    ada.restart();
    world.await("all", 90_000, () -> ada.messages(ben).size() == 12);
    List<String> texts = ada.messages(ben).stream().map(ChatMessage::text).toList();
    assertEquals(texts.stream().sorted().toList(), texts);
    List<String> sent = ben.messages(ada).stream().map(ChatMessage::text).toList();
    assertEquals(texts, sent);
  }

  @Test
  void cardsTravelInMessages() {
    deliver(ada, ben, "one");
    deliver(ben, ada, "two");
    ada.add(ben);
    ben.add(ada);
    world.run(Days.DAY_MILLIS + Days.HOUR_MILLIS);
    deliver(ada, ben, "three");
    deliver(ben, ada, "four");
    world.run(10_000);
    long lookups =
        world.ring.heard.stream()
            .filter(wisp.lib.message.ClientRequest.GetRecord.class::isInstance)
            .count();
    deliver(ada, ben, "five");
    deliver(ben, ada, "six");
    assertEquals(
        lookups,
        world.ring.heard.stream()
            .filter(wisp.lib.message.ClientRequest.GetRecord.class::isInstance)
            .count());
    assertFalse(ties(ada, ben).ties().isEmpty());
  }
}
