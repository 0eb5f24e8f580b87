package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;

/** An account goes to another device. */
class BackupTest {
  private static final int SECRET_BYTES = 32;

  private final World world = new World(33, 10_000);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  private Person restored(Bytes backup) {
    Person person = new Person(world, "Ada elsewhere");
    restore(backup).forEach((key, value) -> person.disk.put(key, value));
    world.people.add(person);
    person.restart();
    return person;
  }

  private Map<String, Bytes> restore(Bytes backup) {
    Map<String, Bytes> stored = new HashMap<>();
    for (Effect.Change change : Backup.restore(backup, world.entropy())) {
      stored.put(change.key(), change.value().orElseThrow());
    }
    return stored;
  }

  private void talk() {
    ada.driver.handle(new Event.Configure(new Settings(false, true, 5, false, true)));
    ada.write(ben, "old");
    world.await("arrival", 3_000, () -> ben.has(ada, "old", State.RECEIVED));
    ben.write(ada, "older");
    world.await("arrival", 3_000, () -> ada.has(ben, "older", State.RECEIVED));
    ada.driver.handle(new Event.Verify(ben.address(), true));
    world.await("delivered", 5_000, () -> ada.has(ben, "old", State.DELIVERED));
  }

  @Test
  void showsWhatWasAndGetsWhatComes() {
    talk();
    Bytes backup = ada.client().backup();
    ada.away();
    Person elsewhere = restored(backup);
    world.await("a card", 5_000, elsewhere::isReady);
    assertEquals(ada.client().conversations(), elsewhere.client().conversations());
    Profile profile = elsewhere.client().profile().orElseThrow();
    assertEquals(ada.client().profile().orElseThrow(), profile);
    assertEquals(new Settings(false, true, 5, false, true), profile.settings());
    ben.driver.handle(new Event.Configure(Settings.DEFAULT.keepTrying(true)));
    ben.write(ada, "new");
    world.await("arrival", 200_000, () -> elsewhere.has(ben, "new", State.RECEIVED));
    elsewhere.write(ben, "from here");
    world.await("arrival", 5_000, () -> ben.has(ada, "from here", State.RECEIVED));
  }

  @Test
  void theEarlierDeviceFallsSilent() {
    ben.away();
    Person elsewhere = restored(ada.client().backup());
    world.await("a card", 5_000, elsewhere::isReady);
    world.await("moved", 31 * 60_000, () -> ada.notices.contains(new Notice.MovedAway()));
    assertTrue(ada.client().profile().orElseThrow().movedAway());
    world.run(31 * 60_000);
    elsewhere.restart();
    world.run(31 * 60_000);
    assertFalse(elsewhere.client().profile().orElseThrow().movedAway());
    assertTrue(elsewhere.isReady());
  }

  @Test
  void contactsHearOfItAndTheEarlierDeviceByWhatTheyWriteThen() {
    talk();
    world.run(2 * 60_000);
    Person elsewhere = restored(ada.client().backup());
    world.await("a card", 5_000, elsewhere::isReady);
    world.run(Introductions.DELAY_MAX_MILLIS + 5_000);
    ben.write(ada, "new");
    world.await("arrival", 5_000, () -> elsewhere.has(ben, "new", State.RECEIVED));
    world.await("moved", 5_000, () -> ada.notices.contains(new Notice.MovedAway()));
  }

  /** What it wrote after the other one took over ends, and nothing more is taken. */
  @Test
  void theEarlierDeviceEndsWhatNobodyWillAnswerThere() {
    talk();
    Person elsewhere = restored(ada.client().backup());
    world.await("a card", 5_000, elsewhere::isReady);
    ben.away();
    ada.write(ben, "from the old one");
    world.await("held", 5_000, () -> ada.has(ben, "from the old one", State.HELD));
    world.run(31 * 60_000);
    assertTrue(ada.client().profile().orElseThrow().movedAway());
    assertEquals(Reason.CLOCK, ada.reason(ben, "from the old one"));
    ada.write(ben, "too late");
    assertTrue(ada.message(ben, "too late").isEmpty());
    ada.driver.handle(new Event.DeleteAccount());
    world.await("deleted", 60_000, () -> ada.notices.contains(new Notice.AccountDeleted(false)));
    assertFalse(ada.disk.containsKey(Account.KEY));
  }

  @Test
  void anEarlierDeviceThatRenewsItsCardAtThatMomentLoses() {
    Bytes backup = ada.client().backup();
    ada.away();
    ben.away();
    world.run(24 * 3_600_000L);
    Person elsewhere = restored(backup);
    world.await("a card", 5_000, elsewhere::isReady);
    ada.restart();
    world.run(10_000);
    assertTrue(ada.client().profile().orElseThrow().movedAway());
    elsewhere.restart();
    world.run(10_000);
    assertFalse(elsewhere.client().profile().orElseThrow().movedAway());
  }

  @Test
  void aRenewalThatIsRefusedSilencesTheEarlierDevice() {
    ada.away();
    ben.away();
    world.run(24 * 3_600_000L - 10 * 60_000);
    ada.restart();
    world.run(5_000);
    Person elsewhere = restored(ada.client().backup());
    world.await("a card", 5_000, elsewhere::isReady);
    assertFalse(ada.client().profile().orElseThrow().movedAway());
    world.await("moved", 11 * 60_000, () -> ada.notices.contains(new Notice.MovedAway()));
    assertFalse(elsewhere.client().profile().orElseThrow().movedAway());
  }

  @Test
  void whatWasInFlightEndsAndNotInSilence() {
    ben.away();
    ada.write(ben, "in flight");
    world.await("held", 2_000, () -> ada.has(ben, "in flight", State.HELD));
    Bytes backup = ada.client().backup();
    ada.away();
    Person elsewhere = restored(backup);
    assertTrue(elsewhere.has(ben, "in flight", State.HELD));
    MessageRef inFlight = elsewhere.messages(ben).get(0).ref();
    elsewhere.driver.handle(new Event.React(ben.address(), inFlight, "👍"));
    elsewhere.restart();
    world.run(65_000);
    assertTrue(elsewhere.has(ben, "in flight", State.HELD));
    world.run(10_000);
    assertEquals(State.EXPIRED, elsewhere.state(ben, "in flight").orElseThrow());
    assertEquals(Reason.CLOCK, elsewhere.reason(ben, "in flight"));
    ben.restart();
    elsewhere.driver.handle(new Event.Resend(elsewhere.messages(ben).get(0).id()));
    world.await("delivered", 8_000, () -> elsewhere.has(ben, "in flight", State.DELIVERED));
  }

  @Test
  void holdsNoKeyOfADayNoReturnKeyNoSession() {
    talk();
    ben.away();
    ada.write(ben, "in flight");
    world.await("held", 2_000, () -> ada.has(ben, "in flight", State.HELD));
    String backup = latin(ada.client().backup());
    CardState card = Reader.readAll(ada.disk.get(CardState.KEY), CardState::read);
    for (DailyKeys keys : card.keys()) {
      assertFalse(backup.contains(latin(keys.sealKey().privateKey())));
      assertFalse(backup.contains(latin(keys.prekey().privateKey())));
      assertFalse(backup.contains(latin(keys.kemPrekey().privateKey().slice(0, 32))));
    }
    ada.disk.forEach((key, value) -> assertApart(key, value, backup));
    assertTrue(backup.contains(latin(account(ada).seed())), "the search finds what is there");
    assertFalse(backup.contains(latin(account(ada).instance())));
  }

  /** Nothing as long as a secret is in both, but for addresses; parcels name messages, too. */
  private void assertApart(String key, Bytes value, String backup) {
    if (key.startsWith(Parcel.PREFIX)) {
      Reader.readAll(value, Parcel::read)
          .sent()
          .ifPresent(sent -> assertFalse(backup.contains(latin(sent.returnSeed())), key));
      return;
    }
    boolean isMeant =
        key.equals(Account.KEY)
            || key.startsWith(Contact.PREFIX)
            || key.startsWith(Letter.PREFIX)
            || key.startsWith(Arrangement.PREFIX)
            || key.startsWith(Pictures.Portrait.PREFIX);
    for (int at = 0; !isMeant && at + SECRET_BYTES <= value.size(); at++) {
      String part = latin(value.slice(at, at + SECRET_BYTES));
      assertFalse(backup.contains(part) && !isOfAnAddress(part), key);
    }
  }

  /** But for a few bytes around one. */
  private boolean isOfAnAddress(String part) {
    String head = part.substring(0, SECRET_BYTES - 4);
    String tail = part.substring(4);
    return List.of(ada, ben).stream()
        .map(person -> person.address())
        .map(address -> latin(address.identityKey()) + latin(address.directoryKey()))
        .anyMatch(keys -> keys.contains(head) || keys.contains(tail));
  }

  private static String latin(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }

  private static Account account(Person person) {
    return Reader.readAll(person.disk.get(Account.KEY), Account::read);
  }

  @Test
  void theSameAccountGivesTheSameBytesAndAnotherInstance() {
    talk();
    Bytes backup = ada.client().backup();
    Map<String, Bytes> stored = restore(backup);
    assertEquals(backup, Client.restore(0, stored, world.entropy()).backup());
    Account account = Reader.readAll(stored.get(Account.KEY), Account::read);
    assertNotEquals(account(ada).instance(), account.instance());
    assertEquals(Account.Life.CLAIMING, account.life());
  }

  @Test
  void whatIsDamagedIsRefused() {
    talk();
    Bytes backup = ada.client().backup();
    for (int size = 0; size < backup.size(); size++) {
      Bytes cut = backup.slice(0, size);
      assertThrows(Malformed.class, () -> Backup.restore(cut, world.entropy()));
    }
    assertThrows(
        Malformed.class,
        () -> Backup.restore(Bytes.concat(backup, Bytes.utf8("x")), world.entropy()));
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = backup.toArray();
      changed[world.random.nextInt(changed.length)] ^= (byte) (1 + world.random.nextInt(255));
      restoreOrRefuse(Bytes.of(changed));
    }
  }

  private void restoreOrRefuse(Bytes backup) {
    try {
      Client.restore(0, restore(backup), world.entropy()).conversations();
    } catch (Malformed refused) {
      assertTrue(refused.getMessage().length() > 0);
    }
  }

  @Test
  void aLongHistory() {
    ada.add(ben);
    Map<String, Bytes> stored = new HashMap<>(ada.disk);
    for (int i = 0; i < 100_000; i++) {
      Letter letter =
          Letter.written(
                  ben.address(),
                  i + 10,
                  id(i),
                  ChatMessage.Kind.TEXT,
                  "line " + i,
                  World.START_MILLIS + i,
                  Extras.NONE)
              .at(State.READ, Reason.NONE);
      stored.put(letter.storageKey(), letter.toBytes());
    }
    Bytes backup = Client.restore(1, stored, world.entropy()).backup();
    Client client = Client.restore(0, restore(backup), world.entropy());
    List<ChatMessage> messages = client.conversation(ben.address()).orElseThrow().messages();
    assertEquals(100_000, messages.size());
    assertEquals("line 99999", messages.get(99_999).text());
    assertEquals(backup, client.backup());
  }

  private static Bytes id(int number) {
    byte[] id = new byte[16];
    for (int i = 0; i < 4; i++) {
      id[i] = (byte) (number >> (8 * i));
    }
    return Bytes.of(id);
  }
}
