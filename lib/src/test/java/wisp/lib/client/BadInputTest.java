package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Envelope;
import wisp.lib.message.Labels;
import wisp.lib.message.SignedRecord;
import wisp.lib.noise.SharedSecrets;
import wisp.lib.ratchet.Introduction;
import wisp.lib.ratchet.Party;
import wisp.lib.ratchet.PeerPrekeys;
import wisp.lib.ratchet.Pqxdh;
import wisp.lib.ratchet.Self;
import wisp.lib.ratchet.Session;

/** What an attacker puts into a mailbox. Nothing breaks, nothing is shown, nothing is lost. */
class BadInputTest {
  private final World world = new World(9, 60_000);
  private final Labels labels = world.ring.labels;
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");
  private final Keys mallory = new Keys(world.entropy().bytes(32), labels);

  private Card card(Person owner) {
    return known(owner).card();
  }

  private Contact.Known known(Person owner) {
    SignedRecord signed =
        world.ring.records.get(SignedRecord.place(owner.address().directoryKey()));
    return CardRecord.open(labels, owner.address(), signed);
  }

  private Envelope put(Keys sender, Bytes content) {
    KeyPair returnKey = Signature.generate(world.entropy());
    long endOfLife = Days.endOfLife(world.now(), 50_000);
    Card card = card(ada);
    Outer.Label label =
        new Outer.Label(
            card.mailboxKey(Days.of(endOfLife)).orElseThrow(),
            card.sealKey(),
            returnKey,
            endOfLife);
    Envelope envelope = Outer.seal(sender, label, content, world.entropy(), new SharedSecrets(1));
    world.ring.deliver(envelope);
    return envelope;
  }

  private Bytes first(Keys sender, Payload payload) {
    Stranger stranger = new Stranger(sender, Bytes.of(new byte[8]), world.entropy());
    return stranger.first(ada.address(), known(ada), payload);
  }

  private static Payload text(String text) {
    return new Payload.Text(Bytes.of(new byte[16]), World.START_MILLIS, "Mallory", text);
  }

  private void assertLeftAlone(Envelope envelope) {
    int before = ada.requests();
    world.run(40_000);
    assertTrue(ada.requests() - before <= 4, "not sent again and again");
    assertTrue(world.ring.envelopes.containsKey(envelope.id(labels)), "not deleted");
    assertEquals(List.of(), ada.client().conversations());
    ben.write(ada, "unharmed");
    world.await("arrival", 3_000, () -> ada.has(ben, "unharmed", State.RECEIVED));
  }

  @Test
  void aForgedSender() {
    Self self = new Self(ben.address().keys(), mallory.agreement());
    Introduction lie = new Introduction(mallory.binding(), Bytes.of(new byte[8]), 1);
    Card card = card(ada);
    Session session =
        Pqxdh.initiate(
            SessionBook.purposes(labels),
            self,
            lie,
            new Party(ada.address().keys(), card.agreementKey()),
            new PeerPrekeys(card.prekey(), card.kemPrekey(), known(ada).hash(), card.sequence()),
            world.entropy());
    Stranger stranger = new Stranger(mallory, world.entropy());
    assertLeftAlone(put(mallory, stranger.content(session, text("I am Ben"))));
  }

  @Test
  void anotherInnerVersion() {
    assertLeftAlone(put(mallory, new Writer().u8(0).u64(7).toBytes()));
  }

  @Test
  void garbageInside() {
    assertLeftAlone(put(mallory, Bytes.EMPTY));
  }

  @Test
  void aTextThatIsNotOne() {
    Writer writer = new Writer().u16(0).u8(0);
    writer.bytes(Bytes.of(new byte[16])).millis(1).u8(1).u16(60_000);
    Stranger stranger = new Stranger(mallory, world.entropy());
    Session session = stranger.start(ada.address(), known(ada), 1);
    assertLeftAlone(put(mallory, stranger.content(session, writer.toBytes())));
  }

  @Test
  void sealedForSomebodyElse() {
    Envelope own = put(mallory, first(mallory, text("hi")));
    world.await("arrival", 1_000, () -> !ada.client().conversations().isEmpty());
    ada.driver.handle(new Event.Block(mallory.address()));
    KeyPair returnKey = Signature.generate(world.entropy());
    Outer.Label label =
        new Outer.Label(
            card(ada).mailboxKeys().get(0), card(ben).sealKey(), returnKey, own.endOfLifeMillis());
    Envelope foreign =
        Outer.seal(
            mallory, label, first(mallory, text("hi")), world.entropy(), new SharedSecrets(1));
    world.ring.deliver(foreign);
    assertLeftAlone(foreign);
  }

  @Test
  void aKindOfTheFuture() {
    put(mallory, first(mallory, unknown(7)));
    put(mallory, first(mallory, unknown(200)));
    world.run(2_000);
    List<ChatMessage> shown = ada.client().conversations().get(0).messages();
    assertEquals(1, shown.size());
    assertEquals(ChatMessage.Kind.NEWER, shown.get(0).kind());
  }

  @Test
  void aStrangersPictureIsNotKept() {
    Bytes picture = PictureTest.jpeg(96, 96);
    put(mallory, first(mallory, text("look at me")));
    world.await("arrival", 1_000, () -> !ada.client().conversations().isEmpty());
    Bytes id = world.entropy().bytes(16);
    put(mallory, first(mallory, new Payload.Name(id, world.now(), "Mallory the Great", picture)));
    world.await("name", 1_000, () -> nameOfFirst().equals("Mallory the Great"));
    assertEquals(Bytes.EMPTY, ada.client().conversations().get(0).picture());
  }

  private String nameOfFirst() {
    return ada.client().conversations().get(0).name();
  }

  @Test
  void livesThatNoEnvelopeHas() {
    for (long life : List.of(-10 * 60_000L, (24 * 60 + 5) * 60_000L, 30L * 24 * 3_600_000)) {
      deliver(life);
    }
    world.run(30_000);
    assertEquals(List.of(), ada.client().conversations());
    assertTrue(ada.disk.keySet().stream().noneMatch(key -> key.startsWith(Arrival.PREFIX)));
    ben.write(ada, "unharmed");
    world.await("arrival", 5_000, () -> ada.has(ben, "unharmed", State.RECEIVED));
  }

  private void deliver(long life) {
    KeyPair returnKey = Signature.generate(world.entropy());
    long endOfLife = world.now() + life;
    Outer.Label label =
        new Outer.Label(card(ada).mailboxKeys().get(0), card(ada).sealKey(), returnKey, endOfLife);
    Bytes content = first(mallory, text("for ever"));
    world.ring.deliver(Outer.seal(mallory, label, content, world.entropy(), new SharedSecrets(1)));
  }

  /** Lives may have become shorter in this ring since it was promised. */
  @Test
  void aLifeLongerThanThisRingsIsRead() {
    deliver(23 * 3_600_000L);
    world.await("arrival", 30_000, () -> !ada.client().conversations().isEmpty());
  }

  private Payload unknown(int kind) {
    return new Payload.Unknown(
        world.entropy().bytes(16), world.now(), kind, Bytes.utf8("from tomorrow"));
  }

  @Test
  void receiptsForWhatWasSentToSomebodyElse() {
    Person cy = world.person("Cy");
    cy.away();
    ada.write(cy, "for Cy");
    world.await("held", 2_000, () -> ada.has(cy, "for Cy", State.HELD));
    Bytes id = ada.message(cy, "for Cy").orElseThrow().id();
    put(
        mallory,
        first(
            mallory,
            new Payload.Receipts(world.entropy().bytes(16), world.now(), true, List.of(id))));
    world.run(2_000);
    assertTrue(ada.has(cy, "for Cy", State.HELD));
    assertEquals(1, ada.client().conversations().size());
  }

  @Test
  void moreStrangersThanAnybodyCanMeet() {
    for (int i = 0; i < History.REQUESTS_MAX + 5; i++) {
      Keys stranger = new Keys(world.entropy().bytes(32), labels);
      put(stranger, first(stranger, text("hello " + i)));
    }
    world.run(30_000);
    assertEquals(History.REQUESTS_MAX, ada.client().conversations().size());
    long left =
        world.ring.envelopes.values().stream().filter(envelope -> isFor(ada, envelope)).count();
    assertEquals(5, left, "become NACKs");
  }

  private boolean isFor(Person owner, Envelope envelope) {
    return card(owner).mailboxKeys().stream()
        .map(key -> wisp.lib.message.BoxKind.MAILBOX.place(labels, key))
        .anyMatch(envelope.header().mailbox()::equals);
  }

  @Test
  void answersThatAreNone() {
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      byte[] frame = new byte[random.nextInt(200)];
      random.nextBytes(frame);
      ada.driver.handle(new Event.Answered(random.nextInt(60), Bytes.of(frame)));
      world.run(10);
    }
    ben.write(ada, "still here");
    world.await("arrival", 120_000, () -> ada.has(ben, "still here", State.RECEIVED));
  }
}
