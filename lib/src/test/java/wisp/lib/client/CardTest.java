package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.Forged;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Labels;
import wisp.lib.message.SignedRecord;

class CardTest {
  private static final long DAY_MILLIS = 24 * 3_600_000L;

  private final World world = new World(8);
  private final Labels labels = world.ring.labels;
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  private SignedRecord record(Person owner) {
    return world.ring.records.get(SignedRecord.place(owner.address().directoryKey()));
  }

  private Card card(Person owner) {
    return CardRecord.open(labels, owner.address(), record(owner)).card();
  }

  /** Nobody looks for so long. */
  private void pass(long millis, Person... returning) {
    ada.away();
    ben.away();
    world.run(millis);
    for (Person person : returning) {
      person.restart();
      world.run(2_000);
    }
  }

  private CardState state(Person owner) {
    return Reader.readAll(owner.disk.get(CardState.KEY), CardState::read);
  }

  @Test
  void listsTheMailboxesOf32Days() {
    Card card = card(ada);
    assertEquals(32, card.mailboxKeys().size());
    assertEquals(Days.of(world.now()), card.firstDay());
    assertTrue(card.mailboxKey(card.firstDay() + 31).isPresent());
    assertTrue(card.mailboxKey(card.firstDay() + 32).isEmpty());
    assertTrue(card.mailboxKey(card.firstDay() - 1).isEmpty());
    assertEquals(card, Reader.readAll(card.toBytes(), Card::read));
  }

  @Test
  void onlyWhoKnowsTheAddressCanReadIt() {
    Address guess = new Address(ben.address().identityKey(), ada.address().directoryKey());
    assertThrows(Forged.class, () -> CardRecord.open(labels, guess, record(ada)));
  }

  @Test
  void isRenewedDailyAndKeepsWorking() {
    Card first = card(ada);
    for (int day = 0; day < 5; day++) {
      ben.write(ada, "day " + day);
      String text = "day " + day;
      world.await("arrival", 5_000, () -> ada.has(ben, text, State.RECEIVED));
      pass(DAY_MILLIS, ada, ben);
    }
    Card last = card(ada);
    assertTrue(last.sequence() >= first.sequence() + 4);
    assertNotEquals(first.sealKey(), last.sealKey());
    assertTrue(state(ada).keys().size() <= 4, "old seal keys are gone");
  }

  @Test
  void anOldCardIsUsedAsLongAsItsOwnerStaysAway() {
    pass(6 * DAY_MILLIS, ben);
    ben.write(ada, "welcome back");
    world.await("held", 5_000, () -> ben.has(ada, "welcome back", State.HELD));
    world.run(3_600_000);
    ada.restart();
    world.await("arrival", 5_000, () -> ada.has(ben, "welcome back", State.RECEIVED));
  }

  @Test
  void aSealKeyOutlivesItsCardByTwoDays() {
    ben.write(ada, "first");
    world.await("arrival", 5_000, () -> ada.has(ben, "first", State.RECEIVED));
    pass(DAY_MILLIS, ada);
    CardState state = state(ada);
    assertEquals(2, state.keys().size());
    long replacedAt = state.keys().get(1).replacedAtMillis();
    pass(replacedAt + 2 * DAY_MILLIS - world.now() - 60_000, ada);
    assertTrue(state(ada).keys().stream().anyMatch(key -> key.sequence() == 1));
    world.run(180_000);
    assertTrue(state(ada).keys().stream().noneMatch(key -> key.sequence() == 1));
  }

  @Test
  void aRingThatForgotGetsItAgain() {
    world.ring.records.clear();
    world.run(31 * 60_000);
    assertEquals(1, card(ada).sequence());
  }

  @Test
  void aForeignRecordAtMyPlaceIsNotMine() {
    SignedRecord own = record(ada);
    SignedRecord forged =
        new SignedRecord(
            own.directoryKey(), 99, own.expiresAtMillis(), own.sealedCard(), own.signature());
    world.ring.records.put(own.place(labels), forged);
    ben.write(ada, "hello");
    world.await("reason", 5_000, () -> ben.reason(ada, "hello") == Reason.NO_CARD);
    world.run(31 * 60_000);
    world.await("arrival", 60_000, () -> ada.has(ben, "hello", State.RECEIVED));
  }

  @Test
  void aRolledBackCardIsNotTaken() {
    SignedRecord old = record(ada);
    pass(2 * DAY_MILLIS, ada, ben);
    ben.write(ada, "with the new card");
    world.await("arrival", 5_000, () -> ada.has(ben, "with the new card", State.RECEIVED));
    long seen = contact().card().sequence();
    pass(3 * DAY_MILLIS, ben);
    world.ring.records.put(old.place(labels), old);
    ben.write(ada, "with which?");
    world.await("held", 5_000, () -> ben.has(ada, "with which?", State.HELD));
    assertEquals(seen, contact().card().sequence());
    assertTrue(seen > 1);
  }

  private Contact contact() {
    Bytes stored = ben.disk.get(Contact.PREFIX + ada.address().text());
    return Reader.readAll(stored, Contact::read);
  }

  @Test
  void aCardTravelsInOneSmallRecord() {
    boolean small =
        world.ring.heard.stream()
            .filter(ClientRequest.PutRecord.class::isInstance)
            .map(ClientRequest.PutRecord.class::cast)
            .allMatch(put -> put.signed().sealedCard().size() < 2_560);
    assertTrue(small);
  }
}
