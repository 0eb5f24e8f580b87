package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Labels;
import wisp.lib.message.SignedRecord;
import wisp.lib.noise.SharedSecrets;
import wisp.lib.ratchet.PqxdhHeader;
import wisp.lib.ratchet.Session;

/**
 * Messages with a byte changed, a key of small order, a huge counter: nothing changes but the list
 * of what came, nobody is told which check failed, and everything after them still decrypts.
 */
class TamperingTest {
  private static final int BATCH = 200;
  private static final int EPHEMERAL_AT = 2 + 64 + 64 + 8 + 4;
  private static final int RATCHET_AT = 2 + PqxdhHeader.BYTES;
  private static final Bytes SMALL_ORDER = Bytes.of(new byte[32]);

  private final World world = new World(31);
  private final Labels labels = world.ring.labels;
  private final Person ada = world.person("Ada");
  private final Keys mallory = new Keys(world.entropy().bytes(32), labels);
  private final Stranger stranger = new Stranger(mallory, world.entropy());

  private Contact.Known card() {
    SignedRecord signed = world.ring.records.get(SignedRecord.place(ada.address().directoryKey()));
    return CardRecord.open(labels, ada.address(), signed);
  }

  private Envelope sealed(Keys from, Bytes content) {
    KeyPair returnKey = Signature.generate(world.entropy());
    long endOfLife = Days.endOfLife(world.now(), 3_600_000);
    Card card = card().card();
    Bytes mailboxKey = card.mailboxKey(Days.of(endOfLife)).orElseThrow();
    Outer.Label label = new Outer.Label(mailboxKey, card.sealKey(), returnKey, endOfLife);
    return Outer.seal(from, label, content, world.entropy(), new SharedSecrets(1));
  }

  private Payload text(String text) {
    return new Payload.Text(world.entropy().bytes(16), world.now(), "Mallory", text);
  }

  private static Bytes with(Bytes whole, int at, Bytes part) {
    Bytes rest = whole.slice(at + part.size(), whole.size());
    return Bytes.concat(whole.slice(0, at), part, rest);
  }

  private static Bytes flipped(Bytes whole, int at) {
    return with(whole, at, Bytes.of(new byte[] {(byte) (whole.at(at) ^ 1 << at % 8)}));
  }

  /** The same envelope with other sealed bytes, as its sender's return key would sign them. */
  private Envelope resealed(Envelope original, Bytes sealed) {
    Header header = original.header();
    KeyPair returnKey = Signature.generate(world.entropy());
    Header changed =
        new Header(
            0,
            header.mailbox(),
            returnKey.publicKey(),
            header.endOfLifeMillis(),
            header.stamp(),
            Hash.sha256(sealed));
    return Envelope.sign(labels, changed, sealed, returnKey);
  }

  private void assertIgnored(List<Envelope> bad) {
    for (int from = 0; from < bad.size(); from += BATCH) {
      Map<String, Bytes> before = new TreeMap<>(ada.disk);
      List<Envelope> batch = bad.subList(from, Math.min(bad.size(), from + BATCH));
      batch.forEach(world.ring::deliver);
      world.run(30_000);
      assertEquals(batch.size(), world.ring.envelopes.size(), "none is deleted");
      assertEquals(Set.of(), changed(before), "only arrivals");
      world.ring.envelopes.clear();
    }
  }

  private Set<String> changed(Map<String, Bytes> before) {
    Set<String> changed = new HashSet<>(ada.disk.keySet());
    changed.addAll(before.keySet());
    changed.removeIf(key -> key.startsWith(Arrival.PREFIX));
    changed.removeIf(key -> ada.disk.containsKey(key) && ada.disk.get(key).equals(before.get(key)));
    return changed;
  }

  @Test
  void everyByteOfTheSealedPart() {
    Envelope good = sealed(mallory, stranger.first(ada.address(), card(), text("hello")));
    List<Envelope> bad = new ArrayList<>();
    for (int i = 0; i < good.sealed().size(); i += 3) {
      bad.add(resealed(good, flipped(good.sealed(), i)));
    }
    assertIgnored(bad);
    world.ring.deliver(good);
    world.await("hello", 30_000, () -> ada.gotTexts().toList().equals(List.of("hello")));
  }

  @Test
  void everyByteOfTheContent() {
    Bytes good = stranger.first(ada.address(), card(), text("hello"));
    List<Envelope> bad = new ArrayList<>();
    for (int i = 0; i < good.size(); i += i < 150 || i > RATCHET_AT ? 1 : 7) {
      bad.add(sealed(mallory, flipped(good, i)));
    }
    assertIgnored(bad);
    world.ring.deliver(sealed(mallory, good));
    world.await("hello", 30_000, () -> ada.gotTexts().toList().equals(List.of("hello")));
  }

  /** Each fails at another check. */
  private List<Bytes> failures(Bytes good) {
    Bytes huge = Bytes.of(new byte[] {0x7f, -1, -1, -2});
    Bytes negative = Bytes.of(new byte[] {-1, -1, -1, -1});
    Bytes jump = Bytes.of(new byte[] {0, 0, 4, 0});
    List<Bytes> bad = new ArrayList<>();
    bad.add(flipped(good, good.size() - 1));
    bad.add(good.slice(0, good.size() - 1));
    bad.add(good.slice(0, 300));
    bad.add(with(good, 2, SMALL_ORDER));
    bad.add(with(good, 34, SMALL_ORDER));
    bad.add(flipped(good, 66));
    bad.add(with(good, EPHEMERAL_AT, SMALL_ORDER));
    bad.add(flipped(good, EPHEMERAL_AT + 32 + 7));
    bad.add(flipped(good, EPHEMERAL_AT + 32 + 8 + 500));
    bad.add(with(good, RATCHET_AT, SMALL_ORDER));
    for (Bytes counter : List.of(huge, negative, jump)) {
      bad.add(with(good, RATCHET_AT + 32, counter));
      bad.add(with(good, RATCHET_AT + 36, counter));
    }
    return bad;
  }

  @Test
  void nobodyLearnsWhichCheckFailed() {
    Bytes good = stranger.first(ada.address(), card(), text("hello"));
    Set<List<String>> kinds = new HashSet<>();
    for (Bytes bad : failures(good)) {
      kinds.add(traffic(sealed(mallory, bad)));
    }
    Envelope sound = sealed(mallory, good);
    kinds.add(traffic(resealed(sound, flipped(sound.sealed(), 40))));
    assertEquals(1, kinds.size(), kinds.toString());
    assertTrue(kinds.iterator().next().stream().allMatch(kind -> kind.startsWith("Retrieve")));
    assertIgnored(failures(good).stream().map(bad -> sealed(mallory, bad)).toList());
  }

  /** What Ada asks the ring within some seconds after that came. */
  private List<String> traffic(Envelope bad) {
    ada.restart();
    world.run(20_000);
    world.ring.heard.clear();
    world.ring.deliver(bad);
    world.run(10_000);
    world.ring.envelopes.clear();
    return world.ring.heard.stream().map(request -> request.getClass().getSimpleName()).toList();
  }

  /** Of an accepted contact each is awaited and asked for; to the ring all look alike. */
  @Test
  void aContactsBrokenMessagesAreAskedForAlike() {
    Person ben = world.person("Ben");
    ada.write(ben, "hello Ben");
    world.await("hello", 5_000, () -> ada.has(ben, "hello Ben", State.DELIVERED));
    ben.write(ada, "hello Ada");
    world.await("hello", 5_000, () -> ben.has(ada, "hello Ada", State.DELIVERED));
    world.run(10_000);
    Keys keys = Reader.readAll(ben.disk.get(Account.KEY), Account::read).keys();
    ben.away();
    Stranger twin = new Stranger(keys, world.entropy());
    Session session = twin.start(ada.address(), card(), 1_000);
    Bytes good = twin.content(session, text("from a twin"));
    Bytes next = Bytes.concat(Bytes.of(new byte[] {1, 0}), good.slice(RATCHET_AT, good.size()));
    Bytes tag = flipped(good, good.size() - 1);
    Bytes cipher = flipped(good, EPHEMERAL_AT + 32 + 8 + 500);
    Bytes jump = with(good, RATCHET_AT + 36, Bytes.of(new byte[] {0, 0, 4, 0}));
    Set<List<String>> kinds = new HashSet<>();
    for (Bytes bad : List.of(next, tag, cipher, jump)) {
      kinds.add(traffic(sealed(keys, bad)).stream().filter(kind -> !kind.contains("Re")).toList());
    }
    assertEquals(Set.of(List.of("Store")), kinds);
    ben.restart();
    ben.write(ada, "unharmed");
    world.await("unharmed", 60_000, () -> ada.has(ben, "unharmed", State.RECEIVED));
  }

  @Test
  void whatABlockedContactSendsLeavesNothingBehind() {
    Bytes good = stranger.first(ada.address(), card(), text("hello"));
    world.ring.deliver(sealed(mallory, good));
    world.await("hello", 5_000, () -> ada.gotTexts().count() == 1);
    ada.driver.handle(new Event.Block(mallory.address()));
    world.run(10_000);
    List<Bytes> contents = new ArrayList<>(failures(good));
    contents.add(stranger.first(ada.address(), card(), text("hello again")));
    Set<String> before = new HashSet<>(ada.disk.keySet());
    Set<String> kinds = new HashSet<>();
    contents.forEach(content -> kinds.addAll(traffic(sealed(mallory, content))));
    assertTrue(Set.of("Retrieve", "Delete").containsAll(kinds), kinds.toString());
    before.forEach(key -> assertTrue(ada.disk.containsKey(key) || isArrival(key), key));
    assertEquals(List.of(), ada.client().conversations());
  }

  private static boolean isArrival(String key) {
    return key.startsWith(Arrival.PREFIX);
  }
}
