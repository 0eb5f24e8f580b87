package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Lists;

class ConversationTest {
  private final World world = new World(1);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  @Test
  void aRequestAnAcceptAnAnswer() {
    ben.write(ada, "Hello Ada");
    world.await("held", 1_000, () -> ben.has(ada, "Hello Ada", State.HELD));
    assertEquals(3, ben.message(ada, "Hello Ada").orElseThrow().holders());
    world.await("arrival", 200, () -> ada.has(ben, "Hello Ada", State.RECEIVED));
    Conversation request = ada.client().conversation(ben.address()).orElseThrow();
    assertEquals(Standing.REQUEST, request.standing());
    assertEquals("Ben", request.name());
    assertEquals(1, request.unread());
    world.await("delivered", 5_000, () -> ben.has(ada, "Hello Ada", State.DELIVERED));
    ada.driver.handle(new Event.Seen(ben.address()));
    world.run(10_000);
    assertTrue(ben.has(ada, "Hello Ada", State.DELIVERED), "no read receipt from a request");
    ada.write(ben, "Hello Ben");
    world.await("answer", 1_000, () -> ben.has(ada, "Hello Ben", State.RECEIVED));
    assertEquals(
        Standing.CONTACT, ada.client().conversation(ben.address()).orElseThrow().standing());
    ben.driver.handle(new Event.Seen(ada.address()));
    world.await("read", 5_000, () -> ada.has(ben, "Hello Ben", State.READ));
    ada.driver.handle(new Event.Seen(ben.address()));
    world.await("read", 5_000, () -> ben.has(ada, "Hello Ada", State.READ));
    world.run(60_000);
    assertEquals(0, world.ring.envelopes.size(), "all collected");
  }

  @Test
  void idleIsQuiet() {
    ben.write(ada, "Hello");
    world.await("delivered", 8_000, () -> ben.has(ada, "Hello", State.DELIVERED));
    world.run(30_000);
    int before = ada.requests() + ben.requests();
    world.run(10 * 60_000);
    int asked = ada.requests() + ben.requests() - before;
    assertTrue(asked <= 2 * 3 * 10, asked + " requests of two in ten minutes");
  }

  @Test
  void waitsForACard() {
    Person cy = new Person(world, "Cy");
    cy.gateways.clear();
    cy.begin();
    ben.write(cy, "Are you there?");
    world.await("reason", 2_000, () -> ben.reason(cy, "Are you there?") == Reason.NO_CARD);
    cy.gateways.add("http://n1");
    cy.restart();
    world.await("delivered", 30_000, () -> ben.has(cy, "Are you there?", State.DELIVERED));
  }

  @Test
  void manyMessagesArriveInOrderAndAreReceiptedTogether() {
    for (int i = 0; i < 40; i++) {
      ben.write(ada, "message " + i);
    }
    world.await("all", 20_000, () -> ada.messages(ben).size() == 40);
    world.await(
        "delivered",
        10_000,
        () -> ben.messages(ada).stream().allMatch(m -> m.state() == State.DELIVERED));
    List<String> sent = ben.messages(ada).stream().map(ChatMessage::text).toList();
    assertEquals(sent, ada.messages(ben).stream().map(ChatMessage::text).toList());
    assertTrue(ada.asked.get("http://n0") < 40 * 3 + 40, "receipts share envelopes");
  }

  @Test
  void aClockAnHourWrong() {
    Person cy = new Person(world, "Cy");
    cy.skewMillis = 3_600_000;
    cy.begin();
    world.await("a card", 3_000, cy::isReady);
    cy.write(ada, "what time is it?");
    world.await("arrival", 3_000, () -> ada.has(cy, "what time is it?", State.RECEIVED));
    ada.write(cy, "time to reply");
    world.await("arrival", 3_000, () -> cy.has(ada, "time to reply", State.RECEIVED));
    long sentAt = ada.message(cy, "what time is it?").orElseThrow().sentAtMillis();
    assertTrue(Math.abs(sentAt - world.now()) < 60_000, "ring time");
    cy.skewMillis = -3_600_000;
    world.run(30_000);
    ada.write(cy, "and now?");
    world.await("arrival", 30_000, () -> cy.has(ada, "and now?", State.RECEIVED));
  }

  @Test
  void oneselfIsRefused() {
    ada.write(ada, "me");
    assertTrue(ada.notices.contains(new Notice.OwnAddress()));
    assertEquals(List.of(), ada.client().conversations());
  }

  @Test
  void blockedIsNotHeard() {
    ben.write(ada, "spam");
    world.await("arrival", 1_000, () -> ada.has(ben, "spam", State.RECEIVED));
    ada.driver.handle(new Event.Block(ben.address()));
    ben.write(ada, "more spam");
    world.run(20_000);
    assertEquals(List.of(), ada.client().conversations());
    assertTrue(ben.has(ada, "more spam", State.HELD));
    assertEquals(0, world.ring.envelopes.size());
    assertEquals(List.of("Ben"), Lists.map(ada.client().blocked(), Conversation::name));
    ada.driver.handle(new Event.AddContact(ben.address(), "Ben"));
    assertEquals(List.of(), ada.client().blocked());
    ben.write(ada, "sorry");
    world.await("heard again", 5_000, () -> ada.has(ben, "sorry", State.RECEIVED));
  }

  @Test
  void whoWasNeverAcceptedIsNotByBeingUnblocked() {
    ben.write(ada, "let me in");
    world.await("arrival", 1_000, () -> ada.has(ben, "let me in", State.RECEIVED));
    ada.driver.handle(new Event.Block(ben.address()));
    ada.driver.handle(new Event.Block(ben.address()));
    ada.restart();
    ada.driver.handle(new Event.Unblock(ben.address()));
    assertEquals(List.of(), ada.client().blocked());
    assertEquals(List.of(), ada.client().conversations());
    ben.write(ada, "please");
    world.await("a request", 5_000, () -> ada.has(ben, "please", State.RECEIVED));
    assertEquals(Standing.REQUEST, ada.client().conversations().get(0).standing());
  }

  @Test
  void aContactIsOneAgainOnceUnblocked() {
    ada.add(ben);
    ada.driver.handle(new Event.Unblock(ben.address()));
    ada.driver.handle(new Event.Block(ben.address()));
    ada.driver.handle(new Event.Unblock(ben.address()));
    assertEquals(Standing.CONTACT, ada.client().conversations().get(0).standing());
  }

  @Test
  void readIsWhatWasSeenAndNothingAfterIt() {
    ada.add(ben);
    List<String> texts = List.of("one", "two", "three");
    texts.forEach(text -> ben.write(ada, text));
    world.await("arrival", 3_000, () -> ada.has(ben, "three", State.RECEIVED));
    List<ChatMessage> came = ada.client().conversations().get(0).messages();
    ada.driver.handle(new Event.Seen(ben.address(), Optional.of(came.get(1).ref())));
    ada.driver.handle(new Event.Seen(ben.address(), Optional.of(came.get(0).ref())));
    assertEquals(1, ada.client().conversations().get(0).unread());
    world.await("read", 5_000, () -> ben.has(ada, came.get(1).text(), State.READ));
    world.run(20_000);
    assertTrue(ben.has(ada, came.get(0).text(), State.READ));
    assertTrue(ben.has(ada, came.get(2).text(), State.DELIVERED));
    ada.driver.handle(new Event.Seen(ben.address()));
    world.await("all read", 5_000, () -> ben.has(ada, came.get(2).text(), State.READ));
  }

  @Test
  void aTextThatDoesNotFitIsRefused() {
    String longest = "x".repeat(61_440);
    while (!Client.fits(longest)) {
      longest = longest.substring(1);
    }
    assertTrue(longest.length() > 59_000);
    ben.write(ada, longest + "x");
    assertEquals(List.of(), ben.messages(ada));
    ben.write(ada, longest);
    String sent = longest;
    world.await("arrival", 2_000, () -> ada.has(ben, sent, State.RECEIVED));
  }
}
