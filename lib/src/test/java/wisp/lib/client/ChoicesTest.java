package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person decides about itself and others. */
class ChoicesTest {
  private final World world = new World(31);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  private Conversation at(Person person, Person other) {
    return person.client().conversation(other.address()).orElseThrow();
  }

  private void send(Person from, Person to, String text) {
    from.write(to, text);
    world.await("arrival", 3_000, () -> to.has(from, text, State.RECEIVED));
    world.await("delivered", 5_000, () -> from.has(to, text, State.DELIVERED));
  }

  private void readReceipts(Person person, boolean wanted) {
    person.driver.handle(new Event.Configure(Settings.DEFAULT.readReceipts(wanted)));
  }

  @Test
  void verifiedAndNotAnyMore() {
    ada.add(ben);
    ada.driver.handle(new Event.Verify(ben.address(), true));
    ada.restart();
    assertTrue(at(ada, ben).verified());
    ada.driver.handle(new Event.Verify(ben.address(), false));
    assertFalse(at(ada, ben).verified());
  }

  @Test
  void whatWasSeenInSecretStaysSecret() {
    ada.add(ben);
    readReceipts(ada, false);
    assertFalse(ada.client().profile().orElseThrow().settings().readReceipts());
    send(ben, ada, "seen in secret");
    ada.driver.handle(new Event.Seen(ben.address()));
    assertEquals(0, at(ada, ben).unread());
    readReceipts(ada, true);
    send(ben, ada, "seen in the open");
    ada.driver.handle(new Event.Seen(ben.address()));
    world.await("read", 5_000, () -> ben.has(ada, "seen in the open", State.READ));
    world.run(20_000);
    assertTrue(ben.has(ada, "seen in secret", State.DELIVERED));
  }

  @Test
  void whoIsAcceptedLearnsOfWhatWasReadBefore() {
    send(ben, ada, "let me in");
    ada.driver.handle(new Event.Seen(ben.address()));
    assertEquals(0, at(ada, ben).unread());
    world.run(20_000);
    assertTrue(ben.has(ada, "let me in", State.DELIVERED), "nothing else before that");
    ada.add(ben);
    world.await("read", 20_000, () -> ben.has(ada, "let me in", State.READ));
  }

  @Test
  void aReadReceiptThatHasNotLeftYetSaysOnlyDelivered() {
    ada.add(ben);
    send(ben, ada, "hello");
    ada.driver.handle(new Event.Seen(ben.address()));
    readReceipts(ada, false);
    world.run(20_000);
    assertTrue(ben.has(ada, "hello", State.DELIVERED));
  }

  @Test
  void whoIsCalledOtherwiseCanHaveTheirOwnNameBack() {
    ada.add(ben);
    send(ben, ada, "hello");
    ada.driver.handle(new Event.Call(ben.address(), "Benny"));
    assertEquals("Benny", at(ada, ben).name());
    ada.add(ben);
    assertEquals("Benny", at(ada, ben).name());
    ada.driver.handle(new Event.Call(ben.address(), ""));
    assertEquals("Ben", at(ada, ben).name());
  }

  @Test
  void aDeletedConversationComesBackWithTheNextMessage() {
    ada.add(ben);
    send(ben, ada, "first");
    send(ada, ben, "second");
    ada.driver.handle(new Event.Seen(ben.address()));
    ada.driver.handle(new Event.DeleteConversation(ben.address()));
    ada.restart();
    assertEquals(List.of(), ada.client().conversations());
    assertTrue(ada.disk.keySet().stream().noneMatch(key -> key.startsWith(Letter.PREFIX)));
    send(ben, ada, "third");
    assertEquals(1, ada.client().conversations().size());
    assertEquals(Standing.CONTACT, at(ada, ben).standing());
    assertEquals(1, at(ada, ben).messages().size());
    assertEquals(1, at(ada, ben).unread());
  }

  @Test
  void aDeletedRequestComesBackAsARequest() {
    send(ben, ada, "let me in");
    ada.driver.handle(new Event.DeleteConversation(ben.address()));
    assertEquals(List.of(), ada.client().conversations());
    send(ben, ada, "please");
    assertEquals(Standing.REQUEST, ada.client().conversations().get(0).standing());
    ada.driver.handle(new Event.DeleteConversation(ben.address()));
    ada.add(ben);
    assertEquals(Standing.CONTACT, ada.client().conversations().get(0).standing());
  }

  @Test
  void receiptsStillGoForWhatWasDeletedAndTextsDoNot() {
    ada.add(ben);
    ben.write(ada, "take this");
    world.await("arrival", 3_000, () -> ada.has(ben, "take this", State.RECEIVED));
    world.ring.down.add("http://n0");
    ada.write(ben, "never mind");
    ada.driver.handle(new Event.DeleteConversation(ben.address()));
    world.ring.down.clear();
    world.await("delivered", 30_000, () -> ben.has(ada, "take this", State.DELIVERED));
    world.run(30_000);
    assertEquals(List.of(), ben.gotTexts().toList());
  }
}
