package wisp.lib.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;

/** What is signed is signed in every byte, by its own key, for its own network and purpose. */
class GenuineTest {
  private static final Labels LABELS = new Labels("wisp");
  private static final Labels OTHER = new Labels("other");
  private static final Bytes STATIC_KEY = Bytes.wrap(new byte[32]);

  private static final Bytes SEALED = Bytes.wrap(new byte[2_048 - Limits.HEADER_MIN_BYTES - 64]);

  private final Random random = new Random(1);
  private final KeyPair key = Signature.generate(random::nextBytes);

  @Test
  void items() {
    someItems().forEach(item -> assertGenuine(encode(item), Item::readTagged, Item::isGenuine));
  }

  @Test
  void boxRequests() {
    Stream.of(BoxKind.MAILBOX, BoxKind.RETURN)
        .map(kind -> BoxRequest.sign(LABELS, kind, key, 1_000, List.of(1L, -1L)))
        .map(request -> encode(request, BoxRequest::write))
        .forEach(bytes -> assertGenuine(bytes, BoxRequest::read, BoxRequest::isGenuine));
  }

  @Test
  void receipts() {
    Id self = Receipt.nodeId(LABELS, key.publicKey(), STATIC_KEY);
    Receipt receipt =
        Receipt.sign(LABELS, Id.of(1), 1_000, List.of(Id.of(2), self), key, STATIC_KEY, 500);
    assertGenuine(encode(receipt, Receipt::write), Receipt::read, Receipt::isGenuine);
    Receipt ofAStranger =
        Receipt.sign(LABELS, Id.of(1), 1_000, List.of(Id.of(2)), key, STATIC_KEY, 500);
    assertFalse(ofAStranger.isGenuine(LABELS));
  }

  @Test
  void helloVouchesForTheStaticKeyOnly() {
    Peer self = new Peer(Id.of(1), "host:1", "http://host");
    Hello hello =
        Hello.sign(LABELS, key, STATIC_KEY, self, new Parameters(3, 16, 1_000), true, true);
    assertTrue(hello.isGenuine(LABELS, STATIC_KEY));
    assertFalse(hello.isGenuine(OTHER, STATIC_KEY));
    assertFalse(hello.isGenuine(LABELS, key.publicKey()));
    assertEquals(
        Receipt.nodeId(LABELS, key.publicKey(), STATIC_KEY), hello.peer(LABELS, STATIC_KEY).id());
  }

  @Test
  void aMessageIsAsGenuineAsWhatItCarries() {
    Tombstone genuine = Tombstone.sign(LABELS, key, Id.of(1), 1_000);
    Tombstone forged = new Tombstone(key.publicKey(), Id.of(2), 1_000, genuine.signature());
    assertEquals(genuine, Verified.check(LABELS, genuine).value());
    Verified.check(LABELS, new Reply.Items(List.of(genuine)));
    assertForged(new ClientRequest.Delete(forged));
    assertForged(new NodeRequest.Hold(forged, List.of()));
    assertForged(new Reply.Items(List.of(genuine, forged)));
    assertForged(new Reply.Closing(true, Optional.of(forged)));
    assertForged(new Reply.Retrieved(1, List.of(), List.of(new Nack(header(), STATIC_KEY)), false));
  }

  @Test
  void anEnvelopeAndItsNackHaveOneIdAndTwoPlaces() {
    Envelope envelope = envelope();
    assertEquals(2_048, envelope.size());
    assertEquals(envelope.id(LABELS), envelope.nack().id(LABELS));
    assertEquals(Id.of(7), envelope.place(LABELS));
    assertEquals(BoxKind.RETURN.place(LABELS, key.publicKey()), envelope.nack().place(LABELS));
    assertTrue(envelope.nack().endOfLifeMillis() > envelope.endOfLifeMillis());
  }

  @Test
  void theHighestSequenceWinsThenTheHighestHash() {
    SignedRecord first = record(1, "a");
    SignedRecord second = record(2, "a");
    SignedRecord twin = record(2, "b");
    assertTrue(second.wins(LABELS, first) && !first.wins(LABELS, second));
    assertFalse(second.wins(LABELS, second));
    assertTrue(second.wins(LABELS, twin) != twin.wins(LABELS, second));
  }

  private Stream<Item> someItems() {
    Tombstone tombstone = Tombstone.sign(LABELS, key, Id.of(1), 1_000);
    return Stream.of(envelope(), envelope().nack(), tombstone, record(1, "card"), record(2, ""));
  }

  private SignedRecord record(long sequence, String card) {
    return SignedRecord.sign(LABELS, key, sequence, 1_000, Bytes.utf8(card));
  }

  private Envelope envelope() {
    return Envelope.sign(LABELS, header(), SEALED, key);
  }

  private Header header() {
    return new Header(0, Id.of(7), key.publicKey(), 1_000, Bytes.EMPTY, Hash.sha256(SEALED));
  }

  private interface Check<T> {
    boolean isGenuine(T value, Labels labels);
  }

  private <T> void assertGenuine(Bytes bytes, Function<Reader, T> read, Check<T> check) {
    assertTrue(check.isGenuine(Reader.readAll(bytes, read), LABELS));
    assertFalse(check.isGenuine(Reader.readAll(bytes, read), OTHER));
    for (int i = 0; i < bytes.size(); i++) {
      byte[] damaged = bytes.toArray();
      damaged[i] ^= (byte) (1 << random.nextInt(8));
      assertFalse(isGenuine(Bytes.wrap(damaged), read, check), "byte " + i);
    }
  }

  private static <T> boolean isGenuine(Bytes bytes, Function<Reader, T> read, Check<T> check) {
    try {
      return check.isGenuine(Reader.readAll(bytes, read), LABELS);
    } catch (Malformed refused) {
      return false;
    }
  }

  private static void assertForged(Message message) {
    assertThrows(Forged.class, () -> Verified.check(LABELS, message));
  }

  private static Bytes encode(Item item) {
    return encode(item, Item::writeTagged);
  }

  private static <T> Bytes encode(T value, BiConsumer<Writer, T> write) {
    Writer writer = new Writer();
    write.accept(writer, value);
    return writer.toBytes();
  }
}
