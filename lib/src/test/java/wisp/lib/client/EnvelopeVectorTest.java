package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wisp.lib.Vectors;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Envelope;
import wisp.lib.message.Limits;
import wisp.lib.noise.Sealing;
import wisp.lib.noise.SharedSecrets;

/** A first message from one account to another, from keys and payload to the last byte. */
class EnvelopeVectorTest {
  private static final String NAME = "envelope.json";
  private static final long NOW_MILLIS = World.START_MILLIS;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Entropy NONE =
      target -> {
        throw new IllegalStateException("opening needs no entropy");
      };

  private record Side(Desk desk, DailyKeys daily, Contact.Known card, SessionBook sessions) {
    static Side of(Account account, Entropy cardEntropy, Entropy entropy) {
      Desk desk = new Desk(entropy, new Ledger(0, Set.of()));
      desk.begin(NOW_MILLIS);
      desk.ringTime().sample(NOW_MILLIS, NOW_MILLIS);
      desk.save(account);
      DailyKeys daily = DailyKeys.generate(7, cardEntropy);
      Card card =
          Card.issue(desk.keys(), account.instance(), account.displayName(), daily, NOW_MILLIS);
      Contact.Known known =
          new Contact.Known(card, Card.hash(desk.labels(), card.signed(desk.keys())));
      DailyKeys listed = daily.listedIn(known.hash());
      CardState state = new CardState(List.of(listed), 7, NOW_MILLIS, true, Optional.empty());
      SessionBook sessions = new SessionBook(desk, new History(desk), new OwnCard(desk, state));
      return new Side(desk, listed, known, sessions);
    }

    Keys keys() {
      return desk.keys();
    }
  }

  private static Account account(String name, Random random) {
    return Account.create("wisp", name, random::nextBytes);
  }

  @Test
  void isMadeAsWritten() throws IOException {
    JsonNode made = make();
    if (Boolean.getBoolean("wisp.rewrite")) {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n";
      Path folder = Path.of("src/test/resources/wisp/lib/client");
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(NAME), text);
      return;
    }
    assertEquals(JSON.writeValueAsString(written()), JSON.writeValueAsString(made));
  }

  /** With the recipient's keys as they are written, and nothing of the sender's. */
  @Test
  void isOpenedFromWhatIsWritten() throws IOException {
    JsonNode vector = written();
    JsonNode recipient = vector.path("recipient");
    Account account =
        new Account(
            Vectors.hex(recipient, "seed"),
            "wisp",
            "Ben",
            Bytes.EMPTY,
            Vectors.hex(recipient, "instance"),
            Settings.DEFAULT,
            Account.Life.ACTIVE);
    Entropy daily =
        chunks(
            Vectors.hex(recipient, "sealPrivate"),
            Vectors.hex(recipient, "prekeyPrivate"),
            Vectors.hex(recipient, "kemSeed"));
    Side ben = Side.of(account, daily, NONE);
    assertEquals(Vectors.hex(recipient, "cardHash"), ben.card.hash());
    Envelope envelope = Envelope.read(new Reader(Vectors.hex(vector, "envelope")));
    assertTrue(envelope.isGenuine(ben.desk.labels()));
    assertEquals(Vectors.hex(vector, "envelopeId"), envelope.id(ben.desk.labels()).toBytes());
    Sealing.Opened outer =
        Outer.open(ben.desk.labels(), List.of(ben.daily.sealKey()), envelope, new SharedSecrets(0))
            .orElseThrow();
    assertEquals(Vectors.hex(vector, "content"), outer.plaintext());
    SessionBook.Reading.Opened opened =
        (SessionBook.Reading.Opened) ben.sessions.open(outer.senderKey(), outer.plaintext());
    assertEquals(Vectors.hex(vector, "plaintext"), opened.plaintext());
    assertEquals(Vectors.hex(vector, "sessionId"), opened.session());
    assertEquals(Vectors.hex(vector.path("sender"), "address"), opened.from().keys());
    Payload.Text text = (Payload.Text) Plaintext.read(opened.plaintext()).payload();
    assertEquals("Hello Ben", text.text());
  }

  private static JsonNode make() {
    Random random = new Random(20261120);
    ArrayNode drawn = JSON.createArrayNode();
    Entropy recorded =
        target -> {
          random.nextBytes(target);
          drawn.add(Hex.encode(Bytes.of(target)));
        };
    Side ada = Side.of(account("Ada", random), random::nextBytes, recorded);
    Side ben = Side.of(account("Ben", random), random::nextBytes, NONE);
    Payload payload =
        new Payload.Text(bytes(random, Payload.ID_BYTES), NOW_MILLIS, "Ada", "Hello Ben");
    Bytes plaintext = new Plaintext(List.of(), Optional.empty(), payload).toBytes();
    SessionBook.Outgoing outgoing = ada.sessions.seal(ben.keys().address(), ben.card, plaintext);
    KeyPair returnKey = Signature.generate(recorded);
    long endOfLife = Days.endOfLife(NOW_MILLIS, Days.DAY_MILLIS);
    Bytes mailboxKey = ben.card.card().mailboxKey(Days.of(endOfLife)).orElseThrow();
    Outer.Label label =
        new Outer.Label(mailboxKey, ben.card.card().sealKey(), returnKey, endOfLife);
    Envelope envelope =
        Outer.seal(ada.keys(), label, outgoing.content(), recorded, new SharedSecrets(0));
    ObjectNode vector = JSON.createObjectNode();
    vector.put("network", "wisp").put("nowMillis", NOW_MILLIS).put("endOfLifeMillis", endOfLife);
    vector.set("sender", side(ada));
    vector.set("recipient", side(ben));
    vector.put("safetyNumber", SafetyNumber.of(ada.keys().address(), ben.keys().address()));
    vector.put("plaintext", Hex.encode(plaintext));
    vector.set("entropyInOrder", drawn);
    vector.put("sessionId", Hex.encode(outgoing.next().live().orElseThrow().session().id()));
    vector.put("content", Hex.encode(outgoing.content()));
    vector.put("header", Hex.encode(envelope.toBytes().slice(0, Limits.HEADER_MIN_BYTES)));
    vector.put("envelopeId", envelope.id(ada.desk.labels()).toString());
    vector.put("envelope", Hex.encode(envelope.toBytes()));
    return vector;
  }

  private static ObjectNode side(Side side) {
    ObjectNode node = JSON.createObjectNode();
    node.put("seed", Hex.encode(side.desk.account().seed()));
    node.put("instance", Hex.encode(side.desk.account().instance()));
    node.put("address", Hex.encode(side.keys().address().keys()));
    node.put("addressText", side.keys().address().text());
    node.put("agreementPublic", Hex.encode(side.keys().agreement().publicKey()));
    node.put("binding", Hex.encode(side.keys().binding()));
    node.put("sealPrivate", Hex.encode(side.daily.sealKey().privateKey()));
    node.put("prekeyPrivate", Hex.encode(side.daily.prekey().privateKey()));
    node.put("kemSeed", Hex.encode(side.daily.kemPrekey().privateKey()));
    node.put("card", Hex.encode(side.card.card().signed(side.keys())));
    node.put("cardHash", Hex.encode(side.card.hash()));
    return node;
  }

  private static Bytes bytes(Random random, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  private static Entropy chunks(Bytes... chunks) {
    ArrayDeque<Bytes> left = new ArrayDeque<>(Arrays.asList(chunks));
    return target -> System.arraycopy(left.remove().toArray(), 0, target, 0, target.length);
  }

  private static JsonNode written() throws IOException {
    try (InputStream in = EnvelopeVectorTest.class.getResourceAsStream(NAME)) {
      return JSON.readTree(in);
    }
  }
}
