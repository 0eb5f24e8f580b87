package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;
import wisp.lib.message.Tombstone;

/** What a node does with input that nobody honest sends. */
class BadInputIT {
  private static final Labels LABELS = new Labels(Labels.DEFAULT_NETWORK);
  private static final Entropy ENTROPY = new SecureRandom()::nextBytes;
  private static final KeyPair MAILBOX = Signature.generate(ENTROPY);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long HOUR_MILLIS = 3_600_000;
  @TempDir static Path folder;
  private static Nodes nodes;
  private static Envelope kept;

  @BeforeAll
  static void start() throws Exception {
    nodes = Nodes.start(folder, 3, "--max-ttl", "2h");
    kept = envelope(now() + HOUR_MILLIS);
    Reply.Stored stored = (Reply.Stored) ask(new ClientRequest.Store(kept));
    assertEquals(3, stored.receipts().size());
    assertTrue(stored.receipts().stream().allMatch(receipt -> receipt.isGenuine(LABELS)));
  }

  @AfterAll
  static void stop() {
    nodes.close();
  }

  @AfterEach
  void theNodeGoesOnAndNothingIsLost() throws Exception {
    assertTrue(nodes.isAlive(0));
    Reply.Retrieved retrieved = (Reply.Retrieved) ask(retrieve(MAILBOX, now()));
    assertTrue(retrieved.envelopes().contains(kept));
  }

  private static long now() {
    return System.currentTimeMillis();
  }

  private static Header header(KeyPair returnKey, long endOfLifeMillis, Bytes sealed) {
    return new Header(
        0,
        BoxKind.MAILBOX.place(LABELS, MAILBOX.publicKey()),
        returnKey.publicKey(),
        endOfLifeMillis,
        Bytes.EMPTY,
        Hash.sha256(sealed));
  }

  private static Envelope envelope(long endOfLifeMillis) {
    KeyPair returnKey = Signature.generate(ENTROPY);
    Bytes sealed = ENTROPY.bytes(2_048 - 107 - 64);
    return Envelope.sign(LABELS, header(returnKey, endOfLifeMillis, sealed), sealed, returnKey);
  }

  private static ClientRequest.Retrieve retrieve(KeyPair key, long timeMillis) {
    BoxRequest box = BoxRequest.sign(LABELS, BoxKind.MAILBOX, key, timeMillis, List.of());
    return new ClientRequest.Retrieve(0, false, List.of(box));
  }

  private static HttpResponse<byte[]> post(byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(nodes.url(0) + "/v1/frame"))
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static Reply ask(Message request) throws Exception {
    return (Reply) Codec.decode(Bytes.of(post(Codec.encode(request).toArray()).body()));
  }

  private static void assertRefused(Refusal reason, Message request) throws Exception {
    Reply reply = ask(request);
    assertTrue(reply instanceof Reply.Refused, "not refused: " + reply.getClass().getSimpleName());
    Reply.Refused refused = (Reply.Refused) reply;
    assertEquals(reason, refused.reason());
    assertTrue(Math.abs(refused.timeMillis() - now()) < 5_000);
  }

  @Test
  void envelopesThatLie() throws Exception {
    Envelope good = envelope(now() + HOUR_MILLIS);
    Bytes other = ENTROPY.bytes(good.sealed().size());
    Envelope hashDoesNotFit = new Envelope(good.header(), good.signature(), other);
    assertRefused(Refusal.FORGED, new ClientRequest.Store(hashDoesNotFit));
    Envelope badSignature = new Envelope(good.header(), ENTROPY.bytes(64), good.sealed());
    assertRefused(Refusal.FORGED, new ClientRequest.Store(badSignature));
    assertRefused(Refusal.EXPIRED, new ClientRequest.Store(envelope(now() - 1_000)));
    assertRefused(
        Refusal.TOO_LONG, new ClientRequest.Store(envelope(now() + 2 * HOUR_MILLIS + 120_000)));
  }

  @Test
  void aRetrieveByTheWrongKeyOrWithAnOldTime() throws Exception {
    BoxRequest own =
        BoxRequest.sign(LABELS, BoxKind.MAILBOX, Signature.generate(ENTROPY), now(), List.of());
    BoxRequest wrongKey =
        new BoxRequest(
            own.kind(), MAILBOX.publicKey(), own.timeMillis(), own.known(), own.signature());
    assertRefused(Refusal.FORGED, new ClientRequest.Retrieve(0, false, List.of(wrongKey)));
    assertRefused(Refusal.WRONG_TIME, retrieve(MAILBOX, now() - 130_000));
    assertRefused(Refusal.WRONG_TIME, retrieve(MAILBOX, now() + 130_000));
  }

  @Test
  void aDeletionByAStranger() throws Exception {
    Tombstone stranger =
        Tombstone.sign(
            LABELS, Signature.generate(ENTROPY), kept.id(LABELS), kept.endOfLifeMillis());
    Tombstone forged =
        new Tombstone(
            MAILBOX.publicKey(),
            stranger.envelopeId(),
            stranger.envelopeEndOfLifeMillis(),
            stranger.signature());
    assertRefused(Refusal.FORGED, new ClientRequest.Delete(forged));
    ask(new ClientRequest.Delete(stranger));
  }

  @Test
  void aForgedNackAndOtherTalkOfNodes() throws Exception {
    NodeRequest.Hold nack = new NodeRequest.Hold(kept.nack(), List.of());
    assertRefused(Refusal.UNSUPPORTED, nack);
    assertRefused(Refusal.UNSUPPORTED, new NodeRequest.Ping());
  }

  @Test
  void aRecordThatIsForgedOrStale() throws Exception {
    KeyPair key = Signature.generate(ENTROPY);
    long expiresAt = now() + 24 * HOUR_MILLIS;
    SignedRecord second = SignedRecord.sign(LABELS, key, 2, expiresAt, ENTROPY.bytes(500));
    SignedRecord first = SignedRecord.sign(LABELS, key, 1, expiresAt, ENTROPY.bytes(500));
    assertTrue(ask(new ClientRequest.PutRecord(second)) instanceof Reply.Stored);
    assertRefused(Refusal.STALE, new ClientRequest.PutRecord(first));
    SignedRecord forged =
        new SignedRecord(key.publicKey(), 3, expiresAt, Bytes.EMPTY, second.signature());
    assertRefused(Refusal.FORGED, new ClientRequest.PutRecord(forged));
    Reply.Records records =
        (Reply.Records) ask(new ClientRequest.GetRecord(SignedRecord.place(key.publicKey())));
    assertEquals(List.of(second), records.records().stream().distinct().toList());
  }

  @Test
  void framesThatAreNone() throws Exception {
    for (int size : new int[] {0, 1, 2_047, 2_049, 64_998}) {
      byte[] store = Bytes.concat(Hex.decode("02"), ENTROPY.bytes(size)).toArray();
      byte[] body = post(store).body();
      assertEquals(Refusal.MALFORMED, ((Reply.Refused) Codec.decode(Bytes.of(body))).reason());
    }
    assertEquals(413, post(new byte[70_000]).statusCode());
  }

  @Test
  void malformedHttp() throws Exception {
    for (String request :
        List.of(
            "\0\1\2\3\r\n\r\n",
            "GET / HTTP/9.9\r\n\r\n",
            "POST /v1/frame HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
            "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nX: " + "b".repeat(100_000) + "\r\n\r\n")) {
      String answer = talk(nodes.httpPort(0), request.getBytes(StandardCharsets.ISO_8859_1));
      assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer);
    }
  }

  @Test
  void garbageOnTheNodePort() throws Exception {
    assertEquals("", talk(nodes.tcpPort(0), ENTROPY.bytes(10_000).toArray()));
    assertEquals("", talk(nodes.tcpPort(0), new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff}));
    assertEquals("", talk(nodes.tcpPort(0), new byte[] {0, 0, 32, 1, 2, 3}));
  }

  @Test
  void aThousandIdleConnections() throws Exception {
    List<Socket> idle = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      idle.add(connect(i % 2 == 0 ? nodes.tcpPort(0) : nodes.httpPort(0)));
    }
    Await.until("answers beside them", 15_000, () -> nodes.status(0).isPresent());
    for (Socket socket : idle) {
      socket.close();
    }
    Await.until("answers after them", 5_000, () -> nodes.status(0).isPresent());
  }

  private static Socket connect(int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  /** Sends, and reads until the node closes the connection, which it must within 15 s. */
  private static String talk(int port, byte[] bytes) throws IOException {
    try (Socket socket = connect(port)) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(bytes);
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (java.net.SocketTimeoutException open) {
      throw open;
    } catch (IOException reset) {
      return "";
    }
  }
}
