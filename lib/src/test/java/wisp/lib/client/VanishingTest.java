package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Reader;

/** Messages that disappear, typing, notes, and how conversations are arranged. */
class VanishingTest {
  private static final long MINUTE = 60_000;

  private final World world = new World(71);
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

  private static Conversation at(Person person, Person other) {
    return person.client().conversation(other.address()).orElseThrow();
  }

  private void setTimer(long millis) {
    ada.driver.handle(new Event.SetTimer(ben.address(), millis));
    world.await("timer", 3_000, () -> at(ben, ada).timerMillis() == millis);
  }

  @Test
  void aTimerIsNoNews() {
    send(world.person("Cy"), ben, "newest");
    ben.driver.handle(new Event.Prefer(ada.address(), Preferences.DEFAULT.archived(true)));
    final int unread = at(ben, ada).unread();
    setTimer(5 * MINUTE);
    assertEquals(unread, at(ben, ada).unread());
    assertTrue(at(ben, ada).preferences().archived());
    assertEquals("Cy", ben.client().conversations().get(0).name());
    world.await("told", 3_000, () -> at(ada, ben).messages().get(2).state() == State.DELIVERED);
    send(ada, ben, "news");
    assertEquals(unread + 1, at(ben, ada).unread());
  }

  @Test
  void theTimerRunsFromSendingHereAndFromReadingThere() {
    setTimer(5 * MINUTE);
    assertEquals(ChatMessage.Kind.TIMER, ben.messages(ada).get(2).kind());
    send(ada, ben, "burn this");
    world.run(6 * MINUTE);
    assertTrue(ada.message(ben, "burn this").isEmpty());
    assertTrue(ben.message(ada, "burn this").isPresent(), "not read yet");
    ben.driver.handle(new Event.Seen(ada.address()));
    world.run(4 * MINUTE);
    assertTrue(ben.message(ada, "burn this").isPresent());
    world.run(2 * MINUTE);
    assertTrue(ben.message(ada, "burn this").isEmpty());
    assertTrue(ben.message(ada, "hello").isPresent(), "what was before stays");
    send(ben, ada, "so will this");
    setTimer(0);
    send(ben, ada, "this stays");
    world.run(6 * MINUTE);
    assertTrue(ben.message(ada, "so will this").isEmpty());
    assertTrue(ben.message(ada, "this stays").isPresent());
  }

  @Test
  void whatEndedWhileNobodyWasThereIsGoneFromTheDiskAtTheNextStart() {
    setTimer(5 * MINUTE);
    send(ada, ben, "burn this");
    ben.driver.handle(new Event.Seen(ada.address()));
    ben.away();
    world.run(10 * MINUTE);
    long before = letters(ben);
    ben.gateways.clear();
    ben.restart();
    world.run(1_000);
    assertTrue(ben.message(ada, "burn this").isEmpty());
    assertEquals(before - 1, letters(ben));
  }

  /** Set while no node said what time it is. */
  @Test
  void bothAgreeOnTheTimerAlthoughOneClockWasAhead() {
    ada.away();
    ada.gateways.clear();
    ada.skewMillis = Days.DAY_MILLIS;
    ada.restart();
    ada.driver.handle(new Event.SetTimer(ben.address(), 60 * MINUTE));
    ada.driver.handle(new Event.SetTimer(ben.address(), 5 * MINUTE));
    ada.gateways.add("http://n0");
    ada.restart();
    world.await("both", 30_000, () -> ben.messages(ada).size() == 4);
    assertEquals(5 * MINUTE, at(ben, ada).timerMillis());
    ben.driver.handle(new Event.SetTimer(ada.address(), 0));
    world.await("off", 30_000, () -> ada.messages(ben).size() == 5);
    assertEquals(0, at(ben, ada).timerMillis());
    assertEquals(0, at(ada, ben).timerMillis());
  }

  /** Read by Ben, it goes in five minutes. */
  private void burn() {
    setTimer(5 * MINUTE);
    send(ada, ben, "burn this");
    ben.driver.handle(new Event.Seen(ada.address()));
    world.run(1_000);
  }

  private boolean isThere() {
    return ben.message(ada, "burn this").isPresent();
  }

  private void cutOff() {
    for (int i = 0; i < FakeRing.NODES; i++) {
      world.ring.cutOff(FakeRing.url(i));
    }
  }

  private void assertGoesInTime() {
    world.ring.down.clear();
    world.run(3 * MINUTE);
    assertTrue(isThere());
    world.run(3 * MINUTE);
    assertTrue(!isThere());
  }

  @Test
  void aClockThatNobodyCheckedTakesNothingAway() {
    burn();
    cutOff();
    ben.skewMillis = Days.DAY_MILLIS;
    ben.restart();
    world.run(20_000);
    assertTrue(isThere());
    assertGoesInTime();
  }

  @Test
  void norDoesAClockThatIsSetForward() {
    burn();
    ben.skewMillis = Days.DAY_MILLIS;
    ben.driver.handle(new Event.Tick());
    assertTrue(isThere());
    assertGoesInTime();
  }

  @Test
  void norAClockThatIsSetForwardWhileNobodyIsReached() {
    burn();
    cutOff();
    world.run(MINUTE);
    ben.skewMillis = Days.DAY_MILLIS;
    ben.driver.handle(new Event.Tick());
    assertTrue(isThere());
    world.run(20_000);
    assertTrue(isThere());
    assertGoesInTime();
  }

  @Test
  void whatIsToGoGoesWithoutARingToo() {
    burn();
    ada.away();
    cutOff();
    world.run(6 * MINUTE);
    assertTrue(!isThere());
    ada.restart();
    world.run(MINUTE - 1_000);
    assertTrue(ada.message(ben, "burn this").isPresent());
    world.run(2_000);
    assertTrue(ada.message(ben, "burn this").isEmpty());
  }

  /** How wrong it is was learned before. */
  @Test
  void aClockThatIsAlwaysWrongTellsTheTimeWithoutARing() {
    ben.skewMillis = Days.DAY_MILLIS;
    world.run(15 * MINUTE);
    burn();
    cutOff();
    ben.restart();
    world.run(3 * MINUTE);
    assertTrue(isThere());
    world.run(3 * MINUTE);
    assertTrue(!isThere());
  }

  private static long letters(Person person) {
    return person.disk.keySet().stream().filter(key -> key.startsWith(Letter.PREFIX)).count();
  }

  @Test
  void whatDidNotArriveDoesNotDisappearSilently() {
    setTimer(5 * MINUTE);
    ben.away();
    ada.write(ben, "are you there?");
    world.run(26 * 60 * MINUTE);
    assertTrue(ada.has(ben, "are you there?", State.EXPIRED));
  }

  @Test
  void typingIsSeenForAMomentAndCostsNoDeletion() {
    world.run(5_000);
    long deleted = deleted(ben);
    ada.driver.handle(new Event.Typing(ben.address()));
    world.await("typing", 2_000, () -> at(ben, ada).presence().typing());
    ada.driver.handle(new Event.Typing(ben.address()));
    world.run(12_000);
    assertTrue(!at(ben, ada).presence().typing());
    assertEquals(2, ben.messages(ada).size());
    assertEquals(0, outbox(ada), "nothing of it is kept");
    assertEquals(deleted, deleted(ben), "it goes by itself");
  }

  private static long deleted(Person person) {
    return person.disk.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(Arrival.PREFIX))
        .filter(entry -> Reader.readAll(entry.getValue(), Arrival::read).isDeleted())
        .count();
  }

  private static long outbox(Person person) {
    return person.disk.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(Parcel.PREFIX))
        .map(entry -> Reader.readAll(entry.getValue(), Parcel::read).kind())
        .filter(kind -> kind != Parcel.Kind.DELIVERED)
        .count();
  }

  @Test
  void typingIsNotToldToThoseWhoAreAwayNorByThoseWhoDoNotWantIt() {
    world.run(6 * MINUTE);
    int before = ada.requests();
    ada.driver.handle(new Event.Typing(ben.address()));
    world.run(500);
    assertTrue(ada.requests() - before <= 1, "nobody was heard of lately");
    ada.driver.handle(new Event.Configure(Settings.DEFAULT.typing(false)));
    send(ben, ada, "still there?");
    ada.driver.handle(new Event.Typing(ben.address()));
    world.run(3_000);
    assertTrue(!at(ben, ada).presence().typing());
  }

  @Test
  void lastSeenIsWhenTheyDidSomething() {
    long heard = at(ada, ben).presence().lastSeenMillis();
    assertTrue(heard > 0 && heard <= world.now());
    world.run(MINUTE);
    send(ada, ben, "receipts go by themselves");
    assertEquals(heard, at(ada, ben).presence().lastSeenMillis());
    ben.driver.handle(new Event.Seen(ada.address()));
    world.await("read", 5_000, () -> at(ada, ben).presence().lastSeenMillis() > heard);
    ada.driver.handle(new Event.Configure(Settings.DEFAULT.lastSeen(false)));
    assertEquals(0, at(ada, ben).presence().lastSeenMillis());
  }

  @Test
  void notesStayHere() {
    ada.driver.handle(new Event.OpenNotes());
    int before = ada.requests();
    ada.write(ada, "buy milk");
    Conversation notes = at(ada, ada);
    assertTrue(notes.self());
    assertEquals(State.READ, notes.messages().get(0).state());
    MessageRef milk = notes.messages().get(0).ref();
    ada.driver.handle(new Event.Edit(ada.address(), milk.id(), "buy oat milk"));
    ada.driver.handle(new Event.React(ada.address(), milk, "👍"));
    ada.driver.handle(new Event.Reply(ada.address(), milk, "done"));
    ada.driver.handle(new Event.DeleteForEveryone(ada.address(), List.of(milk.id())));
    world.run(1_000);
    assertEquals(0, outbox(ada));
    assertTrue(ada.requests() - before <= 1);
    ada.restart();
    assertEquals(2, at(ada, ada).messages().size());
    assertEquals(
        List.of(), ada.client().unreported().stream().filter(VanishingTest::isOwn).toList());
  }

  private static boolean isOwn(Notice notice) {
    return notice instanceof Notice.StateChanged changed && changed.message().text().equals("done");
  }

  @Test
  void preferencesAndDraftsSurviveAndPinnedComesFirst() {
    Person cy = world.person("Cy");
    send(cy, ada, "newest");
    Preferences wanted = Preferences.DEFAULT.pinned(true).mutedUntil(Preferences.ALWAYS_MILLIS);
    ada.driver.handle(new Event.Prefer(ben.address(), wanted));
    ada.driver.handle(new Event.Draft(ben.address(), "I was about to"));
    ada.restart();
    Conversation first = ada.client().conversations().get(0);
    assertEquals(ben.address(), first.contact());
    assertEquals(wanted, first.preferences());
    assertEquals("I was about to", first.draft());
    ada.driver.handle(new Event.Prefer(ben.address(), Preferences.DEFAULT.archived(true)));
    send(ben, ada, "wake up");
    assertTrue(!at(ada, ben).preferences().archived());
  }

  @Test
  void whatIsMutedForATimeIsHeardAfterIt() {
    long end = world.now() + 60 * MINUTE;
    Preferences wanted = Preferences.DEFAULT.archived(true).mutedUntil(end);
    ada.driver.handle(new Event.Prefer(ben.address(), wanted));
    send(ben, ada, "unheard");
    ada.restart();
    assertEquals(wanted, at(ada, ben).preferences());
    world.run(61 * MINUTE);
    assertEquals(wanted.mutedUntil(0), at(ada, ben).preferences());
    send(ben, ada, "heard");
    assertEquals(Preferences.DEFAULT, at(ada, ben).preferences());
  }

  @Test
  void keptTryingWhereWanted() {
    ada.driver.handle(
        new Event.Prefer(ben.address(), Preferences.DEFAULT.trying(Preferences.Trying.ALWAYS)));
    ben.away();
    ada.write(ben, "some day");
    world.run(30 * 60 * MINUTE);
    ben.restart();
    world.await("arrival", 2 * 60 * MINUTE, () -> ben.has(ada, "some day", State.RECEIVED));
  }
}
