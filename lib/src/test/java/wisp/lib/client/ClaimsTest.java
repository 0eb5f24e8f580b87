package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.SignedRecord;
import wisp.lib.noise.SharedSecrets;
import wisp.lib.ratchet.Session;

/** Somebody says what is not so, or too much of it. */
class ClaimsTest {
  private final World world = new World(31);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");
  private final Keys mallory = new Keys(world.entropy().bytes(Keys.SEED_BYTES), world.ring.labels);

  private Contact.Known card(Address owner) {
    SignedRecord signed = world.ring.records.get(SignedRecord.place(owner.directoryKey()));
    return CardRecord.open(world.ring.labels, owner, signed);
  }

  private void deliver(Person from, Person to, String text) {
    from.write(to, text);
    world.await(text, 8_000, () -> from.has(to, text, State.DELIVERED));
  }

  /** Mallory's card with Ben's agreement key in it. */
  private void publishClaim() {
    DailyKeys daily = DailyKeys.generate(1, world.entropy());
    Card own = Card.issue(mallory, Bytes.wrap(new byte[8]), "Ada", daily, world.now());
    Card claim =
        new Card(
            card(ben.address()).card().agreementKey(),
            own.sealKey(),
            own.prekey(),
            own.kemPrekey(),
            own.firstDay(),
            own.mailboxKeys(),
            own.instance(),
            own.minVersion(),
            own.maxVersion(),
            own.sequence(),
            own.issuedAtMillis(),
            own.expiresAtMillis(),
            own.name());
    world.ring.records.put(
        SignedRecord.place(mallory.address().directoryKey()),
        CardRecord.seal(mallory, claim, world.entropy()));
  }

  private Envelope request() {
    return sealed(mallory, hello(mallory));
  }

  private Payload hello() {
    return new Payload.Text(world.entropy().bytes(16), world.now(), "Mallory", "hello");
  }

  private Bytes hello(Keys from) {
    return new Stranger(from, world.entropy()).first(ada.address(), card(ada.address()), hello());
  }

  private Envelope sealed(Keys from, Bytes content) {
    Contact.Known card = card(ada.address());
    long endOfLife = Days.endOfLife(world.now(), 3_600_000);
    KeyPair returnKey = Signature.generate(world.entropy());
    Bytes mailboxKey = card.card().mailboxKey(Days.of(endOfLife)).orElseThrow();
    return Outer.seal(
        from,
        new Outer.Label(mailboxKey, card.card().sealKey(), returnKey, endOfLife),
        content,
        world.entropy(),
        new SharedSecrets(1));
  }

  @Test
  void aCardWithTheKeyOfSomebodyElseTakesNothingFromThem() {
    deliver(ada, ben, "one");
    deliver(ben, ada, "two");
    publishClaim();
    world.ring.deliver(request());
    world.await("a receipt", 20_000, () -> ada.disk.containsKey(ties(mallory.address())));
    world.run(10_000);
    deliver(ben, ada, "three");
    ada.restart();
    deliver(ben, ada, "four");
    assertEquals(List.of("two", "three", "four"), texts(ada, ben));
  }

  /** Nobody knows why, but it does not open. */
  private void deliverBroken(Keys from) {
    Bytes content = hello(from);
    byte[] broken = content.toArray();
    broken[broken.length - 1] ^= 1;
    world.ring.deliver(sealed(from, Bytes.wrap(broken)));
  }

  private long asks(Address of) {
    return ada.disk.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(Parcel.PREFIX))
        .map(entry -> Reader.readAll(entry.getValue(), Parcel::read))
        .filter(parcel -> parcel.kind() == Parcel.Kind.PLEASE_AGAIN && parcel.to().equals(of))
        .mapToLong(parcel -> parcel.envelopes().size())
        .sum();
  }

  @Test
  void whoSendsMuchThatIsBrokenKeepsNobodyElseFromBeingAsked() {
    deliver(ada, ben, "one");
    deliver(ben, ada, "two");
    ada.driver.handle(new Event.AddContact(mallory.address(), ""));
    for (int i = 0; i < 90; i++) {
      deliverBroken(mallory);
    }
    world.run(10_000);
    assertEquals(5 * Plaintext.INSTEAD_MAX, asks(mallory.address()));
    Keys keys = Reader.readAll(ben.disk.get(Account.KEY), Account::read).keys();
    ben.away();
    deliverBroken(keys);
    world.run(500);
    assertEquals(1, asks(ben.address()));
  }

  @Test
  void aStrangerWhoLeavesOutManyMessagesTakesLittleRoom() {
    Stranger stranger = new Stranger(mallory, world.entropy());
    Session session = stranger.start(ada.address(), card(ada.address()), 1);
    for (int i = 0; i < 1_000; i++) {
      session = session.encrypt(Bytes.EMPTY, world.entropy()).next();
    }
    world.ring.deliver(sealed(mallory, stranger.content(session, hello())));
    world.await("hello", 5_000, () -> ada.gotTexts().toList().equals(List.of("hello")));
    assertTrue(ada.disk.get(ties(mallory.address())).size() < 10_000);
  }

  private static String ties(Address contact) {
    return Ties.PREFIX + contact.text();
  }

  private static List<String> texts(Person owner, Person other) {
    return owner.messages(other).stream()
        .filter(message -> !message.mine())
        .map(ChatMessage::text)
        .toList();
  }

  /** A gateway that shows the card of the device before does not end the one after. */
  @Test
  void anOldCardOfOnesOwnIsNoOtherDevice() {
    SignedRecord before = world.ring.records.get(SignedRecord.place(ada.address().directoryKey()));
    Person restored = restored();
    world.await("a card", 5_000, restored::isReady);
    world.ring.records.put(SignedRecord.place(ada.address().directoryKey()), before);
    world.run(2 * Days.HOUR_MILLIS);
    assertFalse(restored.client().profile().orElseThrow().movedAway());
    assertEquals(
        Account.Life.ACTIVE, Reader.readAll(restored.disk.get(Account.KEY), Account::read).life());
    ben.write(restored, "still there?");
    world.await("it", 8_000, () -> restored.has(ben, "still there?", State.RECEIVED));
  }

  private Person restored() {
    Bytes backup = ada.client().backup();
    ada.away();
    Person restored = new Person(world, "Ada again");
    Backup.restore(backup, world.entropy())
        .forEach(c -> restored.disk.put(c.key(), c.value().get()));
    restored.restart();
    return restored;
  }

  /** Whoever answers at once would answer the device before. */
  @Test
  void aRestoredAccountWritesOnceItsCardIsKnown() {
    deliver(ada, ben, "one");
    deliver(ben, ada, "two");
    world.run(5_000);
    world.ring.refusing = request -> request instanceof ClientRequest.PutRecord;
    Person restored = restored();
    restored.write(ben, "from the new one");
    world.run(20_000);
    assertEquals(State.WAITING, restored.state(ben, "from the new one").orElseThrow());
    world.ring.refusing = request -> false;
    world.await("receipt", 80_000, () -> restored.has(ben, "from the new one", State.DELIVERED));
    ben.write(restored, "I see");
    world.await("answer", 8_000, () -> restored.has(ben, "I see", State.RECEIVED));
  }
}
