package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Forged;
import wisp.lib.message.Labels;
import wisp.lib.message.SignedRecord;
import wisp.lib.noise.SharedSecrets;

/** Damaged storage and damaged plaintexts are refused as such, and by nothing but that. */
class DamageTest {
  private static final int ROUNDS = 1_500;

  private final World world = new World(41);
  private final Labels labels = world.ring.labels;
  private final Random random = new Random(41);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  private void talk() {
    ada.write(ben, "hello");
    world.await("hello", 5_000, () -> ada.has(ben, "hello", State.DELIVERED));
    ben.write(ada, "hello, too");
    world.await("hello", 5_000, () -> ben.has(ada, "hello, too", State.DELIVERED));
    ben.away();
    ada.write(ben, "under way");
    world.await("held", 5_000, () -> ada.has(ben, "under way", State.HELD));
  }

  private Bytes damaged(Bytes value) {
    byte[] bytes = value.toArray();
    return switch (random.nextInt(4)) {
      case 0 -> value.slice(0, random.nextInt(bytes.length));
      case 1 -> Bytes.concat(value, Bytes.of(new byte[1 + random.nextInt(40)]));
      case 2 -> {
        random.nextBytes(bytes);
        yield Bytes.of(bytes);
      }
      default -> {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        yield Bytes.of(bytes);
      }
    };
  }

  private static boolean isRefused(Runnable reading) {
    try {
      reading.run();
      return false;
    } catch (Malformed | Forged damaged) {
      return true;
    }
  }

  @Test
  void everyStoredRecord() {
    talk();
    List<String> keys = List.copyOf(ada.disk.keySet());
    Stream.of("account", "card", "contact/", "message/", "outbox/", "session/", "envelope/")
        .forEach(kind -> assertTrue(keys.stream().anyMatch(key -> key.startsWith(kind)), kind));
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Map<String, Bytes> stored = new TreeMap<>(ada.disk);
      stored.computeIfPresent(keys.get(i % keys.size()), (key, value) -> damaged(value));
      refused += isRefused(() -> open(stored)) ? 1 : 0;
    }
    assertTrue(refused > ROUNDS / 2, refused + " refused");
  }

  /** Whatever can be read can be worked with. */
  private void open(Map<String, Bytes> stored) {
    Client client = Client.restore(ada.version, stored, world.entropy());
    client.step(world.now(), new Event.Start(List.of("http://n0")));
    client.step(world.now(), new Event.Poll(true));
    client.conversations();
  }

  @Test
  void everyPlaintextAndContent() {
    Contact.Known card = card(ada);
    Stranger stranger = new Stranger(new Keys(world.entropy().bytes(32), labels), world.entropy());
    Payload text = new Payload.Text(world.entropy().bytes(16), world.now(), "Me", "text");
    Plaintext plaintext =
        new Plaintext(
            List.of(wisp.lib.message.Id.of(7)), Optional.of(world.entropy().bytes(900)), text);
    fuzz(plaintext.toBytes(), Plaintext::read);
    fuzz(stranger.first(ada.address(), card, text), Inner::read);
    fuzz(ada.client().backup(), content -> Backup.restore(content, world.entropy()));
  }

  private void fuzz(Bytes good, Consumer<Bytes> read) {
    read.accept(good);
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Bytes bad = damaged(good);
      refused += isRefused(() -> read.accept(bad)) ? 1 : 0;
    }
    assertTrue(refused > ROUNDS / 5, refused + " refused");
  }

  private Contact.Known card(Person owner) {
    SignedRecord signed =
        world.ring.records.get(SignedRecord.place(owner.address().directoryKey()));
    return CardRecord.open(labels, owner.address(), signed);
  }

  /** A card that travels inside a message counts only if it is the writer's, and newer. */
  @Test
  void cardsOfOthersForgedAndOldOnes() {
    Keys mallory = new Keys(world.entropy().bytes(32), labels);
    Stranger stranger = new Stranger(mallory, world.entropy());
    DailyKeys fresh = DailyKeys.generate(9, world.entropy());
    Bytes own = issue(mallory, fresh);
    Address foreign = new Address(mallory.address().identityKey(), ben.address().directoryKey());
    assertThrows(Forged.class, () -> Card.readSigned(labels, foreign, own));
    assertThrows(Forged.class, () -> Card.readSigned(labels, ben.address(), own));
    List<Bytes> cards = new ArrayList<>(List.of(own, issue(mallory, older())));
    cards.add(card(ben).card().signed(mallory));
    cards.add(Bytes.concat(own.slice(0, 500), own.slice(501, own.size())));
    for (Bytes card : cards) {
      send(stranger, card);
      assertEquals(9, seen(mallory.address()).sequence());
      assertEquals(fresh.sealKey().publicKey(), sealKey(mallory.address()));
    }
    ben.write(ada, "unharmed");
    world.await("unharmed", 10_000, () -> ada.has(ben, "unharmed", State.RECEIVED));
  }

  private DailyKeys older() {
    return DailyKeys.generate(8, world.entropy());
  }

  private Bytes issue(Keys keys, DailyKeys daily) {
    return Card.issue(keys, Bytes.of(new byte[8]), "Ada", daily, world.now()).signed(keys);
  }

  private void send(Stranger stranger, Bytes card) {
    Payload text = new Payload.Text(world.entropy().bytes(16), world.now(), "Mallory", "hi");
    Bytes plaintext = new Plaintext(List.of(), Optional.of(card), text).toBytes();
    wisp.lib.crypto.KeyPair returnKey = wisp.lib.crypto.Signature.generate(world.entropy());
    long endOfLife = Days.endOfLife(world.now(), 3_600_000);
    Card of = card(ada).card();
    Outer.Label label =
        new Outer.Label(
            of.mailboxKey(Days.of(endOfLife)).orElseThrow(), of.sealKey(), returnKey, endOfLife);
    Bytes content = stranger.content(stranger.start(ada.address(), card(ada), 1), plaintext);
    world.ring.deliver(
        Outer.seal(stranger.keys(), label, content, world.entropy(), new SharedSecrets(0)));
    world.run(5_000);
  }

  private Contact.CardSeen seen(Address contact) {
    Bytes stored = ada.disk.get(Contact.PREFIX + contact.text());
    return wisp.lib.bytes.Reader.readAll(stored, Contact::read).card();
  }

  private Bytes sealKey(Address contact) {
    return seen(contact).known().orElseThrow().card().sealKey();
  }
}
