package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Refusal;

/** Replies, reactions, edits, deletions: what one does and the other sees. */
class AmendmentsTest {
  private static final String HEART = "❤️";

  private final World world = new World(51);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  @BeforeEach
  void acquainted() {
    ada.add(ben);
    ben.add(ada);
    send(ada, ben, "hello");
    send(ben, ada, "hi");
  }

  private void send(Person from, Person to, String text) {
    from.write(to, text);
    world.await("arrival", 3_000, () -> to.has(from, text, State.RECEIVED));
    world.await("delivered", 5_000, () -> from.has(to, text, State.DELIVERED));
  }

  private static ChatMessage at(Person person, Person other, String text) {
    return person.message(other, text).orElseThrow();
  }

  private static Reactions reactions(Person person, Person other, String text) {
    return at(person, other, text).extras().reactions();
  }

  private void react(Person person, Person other, String text, String emoji) {
    MessageRef ref = at(person, other, text).ref();
    person.driver.handle(new Event.React(other.address(), ref, emoji));
  }

  private void edit(Person person, Person other, String text, String next) {
    Bytes id = at(person, other, text).id();
    person.driver.handle(new Event.Edit(other.address(), id, next));
  }

  private void takeBack(Person person, Person other, String text) {
    Bytes id = at(person, other, text).id();
    person.driver.handle(new Event.DeleteForEveryone(other.address(), List.of(id)));
  }

  private static long deleted(Person person, Person other) {
    return person.messages(other).stream()
        .filter(message -> message.kind() == ChatMessage.Kind.DELETED)
        .count();
  }

  @Test
  void moreThanOneMessageCanNameAreAllTakenBack() {
    int count = Change.DELETED_MAX + 5;
    for (int i = 0; i < count; i++) {
      ada.write(ben, "text " + i);
    }
    world.await("all", 60_000, () -> ben.has(ada, "text " + (count - 1), State.RECEIVED));
    List<Bytes> ids =
        ada.messages(ben).stream()
            .filter(message -> message.text().startsWith("text "))
            .map(ChatMessage::id)
            .toList();
    assertEquals(count, ids.size());
    ada.driver.handle(new Event.DeleteForEveryone(ben.address(), ids));
    assertEquals(count, deleted(ada, ben));
    world.await("taken back", 60_000, () -> deleted(ben, ada) == count);
  }

  @Test
  void aReplyQuotesWhatTheReceiverHas() {
    MessageRef hello = at(ben, ada, "hello").ref();
    ben.driver.handle(new Event.Reply(ada.address(), hello, "hello yourself"));
    world.await("arrival", 3_000, () -> ada.has(ben, "hello yourself", State.RECEIVED));
    Extras.Quote quote = at(ada, ben, "hello yourself").extras().quote().orElseThrow();
    assertEquals(new MessageRef(true, hello.id()), quote.of());
    assertEquals("hello", quote.text());
    edit(ada, ben, "hello", "good morning");
    world.await("edit", 3_000, () -> ben.message(ada, "good morning").isPresent());
    assertEquals(
        "good morning", at(ben, ada, "hello yourself").extras().quote().orElseThrow().text());
    ada.driver.handle(new Event.DeleteForMe(ben.address(), List.of(quote.of())));
    assertEquals("", at(ada, ben, "hello yourself").extras().quote().orElseThrow().text());
  }

  @Test
  void aReplyToWhatIsNotThereIsAPlainMessage() {
    MessageRef nothing = new MessageRef(false, Bytes.of(new byte[16]));
    ada.driver.handle(new Event.Reply(ben.address(), nothing, "what?"));
    assertEquals(Optional.empty(), at(ada, ben, "what?").extras().quote());
  }

  @Test
  void reactionsToBothAndTakenBack() {
    react(ada, ben, "hi", HEART);
    world.await("a heart", 3_000, () -> reactions(ben, ada, "hi").theirs().equals(HEART));
    react(ada, ben, "hello", "👍");
    world.await("a thumb", 3_000, () -> reactions(ben, ada, "hello").theirs().equals("👍"));
    react(ada, ben, "hi", "😂");
    world.await("another", 3_000, () -> reactions(ben, ada, "hi").theirs().equals("😂"));
    react(ada, ben, "hi", "");
    world.await("none", 3_000, () -> reactions(ben, ada, "hi").theirs().isEmpty());
    ada.restart();
    ben.restart();
    assertEquals("👍", reactions(ada, ben, "hello").mine());
    assertEquals("👍", reactions(ben, ada, "hello").theirs());
    react(ada, ben, "hi", "<b>no emoji</b>");
    assertEquals("", reactions(ada, ben, "hi").mine());
  }

  @Test
  void theLastEditWinsAndIsMarked() {
    ben.away();
    edit(ada, ben, "hello", "hello Ben");
    world.run(5_000);
    edit(ada, ben, "hello Ben", "hello dear Ben");
    world.run(5_000);
    ben.restart();
    world.await("edit", 5_000, () -> ben.message(ada, "hello dear Ben").isPresent());
    assertTrue(at(ben, ada, "hello dear Ben").extras().edited());
    assertTrue(at(ada, ben, "hello dear Ben").extras().edited());
    assertEquals(2, ben.messages(ada).size());
    assertTrue(ben.notices.stream().anyMatch(Notice.Revised.class::isInstance));
  }

  @Test
  void onlyOwnMessagesAreEditedOrTakenBack() {
    edit(ada, ben, "hi", "hijacked");
    takeBack(ada, ben, "hi");
    world.run(5_000);
    assertTrue(ada.message(ben, "hi").isPresent());
    assertTrue(ben.message(ada, "hi").isPresent());
    assertTrue(ada.message(ben, "hijacked").isEmpty());
  }

  @Test
  void takenBackOnBothSidesAndGoneFromBothDisks() {
    send(ada, ben, "a secret that slipped");
    react(ben, ada, "a secret that slipped", HEART);
    takeBack(ada, ben, "a secret that slipped");
    assertEquals(1, deleted(ada, ben));
    world.await("deletion", 3_000, () -> deleted(ben, ada) == 1);
    world.run(10_000);
    assertFalse(holds(ada, "slipped") || holds(ben, "slipped"));
    ChatMessage left =
        ada.messages(ben).stream()
            .filter(message -> message.kind() == ChatMessage.Kind.DELETED)
            .findFirst()
            .orElseThrow();
    ada.driver.handle(new Event.Edit(ben.address(), left.id(), "again"));
    ada.driver.handle(new Event.React(ben.address(), left.ref(), HEART));
    ada.driver.handle(new Event.Resend(left.id()));
    world.run(10_000);
    assertEquals(1, deleted(ben, ada));
    assertEquals(Extras.NONE, left.extras());
  }

  private static boolean holds(Person person, String text) {
    return person.disk.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(Letter.PREFIX))
        .anyMatch(
            entry -> new String(entry.getValue().toArray(), StandardCharsets.UTF_8).contains(text));
  }

  @Test
  void whatIsTakenBackBeforeItLeftNeverArrives() {
    world.ring.down.add("http://n0");
    ada.write(ben, "never mind");
    takeBack(ada, ben, "never mind");
    world.ring.down.clear();
    world.run(60_000);
    assertEquals(0, deleted(ben, ada));
    assertEquals(1, ben.gotTexts().count());
  }

  private Optional<State> deletedState() {
    return ada.messages(ben).stream()
        .filter(message -> message.kind() == ChatMessage.Kind.DELETED)
        .map(ChatMessage::state)
        .findFirst();
  }

  /** Nothing of it can be sent again; what becomes of its envelope is learned all the same. */
  @Test
  void whatIsTakenBackEndsAlthoughItIsAskedForAgain() {
    ben.away();
    ben.disk.remove(Ties.PREFIX + ada.address().text());
    ada.write(ben, "a slip");
    world.await("held", 3_000, () -> ada.has(ben, "a slip", State.HELD));
    takeBack(ada, ben, "a slip");
    ben.restart();
    world.run(60_000);
    assertEquals(Optional.of(State.HELD), deletedState());
    world.run(25 * 3_600_000L);
    assertEquals(Optional.of(State.EXPIRED), deletedState());
    assertEquals(1, ben.gotTexts().filter(text -> !text.isEmpty()).count());
  }

  @Test
  void whatIsTakenBackEndsAlthoughTheRingRefusesItsLife() {
    world.ring.refusing = ClientRequest.Store.class::isInstance;
    world.ring.refusal = Refusal.TOO_LONG;
    int before = world.ring.heard.size();
    ada.write(ben, "a slip");
    world.await("sent", 3_000, () -> isStored(before));
    takeBack(ada, ben, "a slip");
    world.run(1_000);
    world.ring.refusing = request -> false;
    world.run(26 * 3_600_000L);
    assertEquals(Optional.of(State.EXPIRED), deletedState());
  }

  private boolean isStored(int from) {
    List<ClientRequest> heard = world.ring.heard;
    return heard.subList(from, heard.size()).stream()
        .anyMatch(ClientRequest.Store.class::isInstance);
  }

  @Test
  void deletedHereStaysThere() {
    MessageRef hi = at(ada, ben, "hi").ref();
    ada.driver.handle(new Event.DeleteForMe(ben.address(), List.of(hi)));
    ada.restart();
    assertEquals(1, ada.messages(ben).size());
    assertTrue(ben.message(ada, "hi").isPresent());
    edit(ben, ada, "hi", "hi again");
    world.run(5_000);
    assertEquals(1, ada.messages(ben).size());
  }

  @Test
  void anEditNobodyCollectedIsSentAgain() {
    ben.away();
    edit(ada, ben, "hello", "hello there");
    world.run(25 * 3_600_000L);
    ben.restart();
    world.await("edit", 120_000, () -> ben.message(ada, "hello there").isPresent());
  }

  @Test
  void strangersChangeNothing() {
    Person cy = world.person("Cy");
    cy.write(ada, "let me in");
    world.await("arrival", 3_000, () -> ada.has(cy, "let me in", State.RECEIVED));
    react(ada, cy, "let me in", HEART);
    assertEquals("", reactions(ada, cy, "let me in").mine());
    edit(cy, ada, "let me in", "let me in, please");
    world.await("edit", 3_000, () -> ada.message(cy, "let me in, please").isPresent());
    assertEquals(
        Standing.REQUEST, ada.client().conversation(cy.address()).orElseThrow().standing());
  }
}
