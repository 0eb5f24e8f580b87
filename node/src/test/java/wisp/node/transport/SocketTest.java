package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Writer;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Envelope;
import wisp.lib.message.Limits;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** {@code /v1/socket} of a real node. */
class SocketTest {
  private static final ClientRequest GET_INFO = new ClientRequest.GetInfo();
  private static final int MINUTE_MILLIS = 60_000;
  private static final long PUSH_MAX_MILLIS = 1_000;

  @TempDir private static Path folder;
  private static TestNode node;
  private final People alice = new People();

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.start(folder);
    TestNode.await(node::isReady);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @AfterEach
  void theNodeGoesOnAndForgetsTheSocket() throws Exception {
    assertTrue(node.info().ready());
    TestNode.await(() -> node.get("/metrics").body().contains("{of=\"sockets\"} 0"));
  }

  private Envelope envelope() {
    return alice.envelope(System.currentTimeMillis() + MINUTE_MILLIS);
  }

  private ClientRequest retrieve(int waitMillis) {
    return alice.retrieve(waitMillis, System.currentTimeMillis());
  }

  @Test
  void requestsAreAnsweredByNumberInAnyOrder() throws Exception {
    try (TestSocket socket = TestSocket.open(node)) {
      socket.ask(7, retrieve(20_000));
      socket.ask(Integer.MAX_VALUE, GET_INFO);
      assertInfo(Integer.MAX_VALUE, socket.next());
      socket.ask(8, GET_INFO);
      assertInfo(8, socket.next());
      assertTrue(socket.answers.isEmpty());
    }
  }

  private static void assertInfo(int number, TestSocket.Answer answer) {
    assertEquals(number, answer.number());
    assertInstanceOf(Reply.NodeInfo.class, answer.message());
  }

  @Test
  void whatComesIsPushedToWhoWaits() throws Exception {
    try (TestSocket socket = TestSocket.open(node)) {
      Envelope envelope = envelope();
      socket.ask(1, retrieve(20_000));
      socket.ask(2, GET_INFO);
      socket.next();
      long sinceNanos = System.nanoTime();
      assertInstanceOf(Reply.Stored.class, node.ask(new ClientRequest.Store(envelope)));
      TestSocket.Answer pushed = socket.next();
      assertEquals(1, pushed.number());
      assertEquals(List.of(envelope), ((Reply.Retrieved) pushed.message()).envelopes());
      long tookMillis = Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis();
      assertTrue(tookMillis <= PUSH_MAX_MILLIS, tookMillis + " ms");
    }
  }

  @Test
  void theLargestEnvelopePassesInParts() throws Exception {
    Bytes frame = Codec.encode(new ClientRequest.Store(envelope()));
    Bytes message = new Writer().u32(5).bytes(frame).toBytes();
    try (TestSocket socket = TestSocket.open(node)) {
      socket.sendPart(message.slice(0, 100), false);
      socket.sendPart(message.slice(100, message.size()), true);
      assertInstanceOf(Reply.Stored.class, socket.next().message());
    }
  }

  @Test
  void whatTheNodeRefusesIsRefusedTheSameWay() throws Exception {
    Envelope past = alice.envelope(System.currentTimeMillis() - MINUTE_MILLIS);
    ClientRequest store = new ClientRequest.Store(past);
    try (TestSocket socket = TestSocket.open(node)) {
      socket.ask(1, store);
      Reply.Refused posted = (Reply.Refused) node.ask(store);
      assertEquals(posted.reason(), ((Reply.Refused) socket.next().message()).reason());
      socket.send(Bytes.of(new byte[] {0, 0, 0, 9, (byte) 0xee}));
      Reply.Refused refused = (Reply.Refused) socket.next().message();
      assertEquals(Refusal.UNSUPPORTED, refused.reason());
    }
  }

  @Test
  void aMalformedFrameIsRefusedAndTheSocketClosed() throws Exception {
    try (TestSocket socket = TestSocket.open(node)) {
      socket.send(Bytes.of(new byte[] {0, 0, 0, 1, 2, 3, 4}));
      Reply.Refused refused = (Reply.Refused) socket.next().message();
      assertEquals(Refusal.MALFORMED, refused.reason());
      assertEquals(1007, socket.closeCode());
    }
  }

  @Test
  void textAndMessagesWithoutAFrameCloseIt() throws Exception {
    try (TestSocket texting = TestSocket.open(node);
        TestSocket terse = TestSocket.open(node)) {
      texting.sendText("hello");
      terse.send(Bytes.of(new byte[] {0, 0, 0, 1}));
      assertEquals(1003, texting.closeCode());
      assertEquals(1003, terse.closeCode());
    }
  }

  @Test
  void aMessageThatIsTooLargeClosesIt() throws Exception {
    try (TestSocket whole = TestSocket.open(node);
        TestSocket parts = TestSocket.open(node)) {
      whole.sendInVain(Bytes.wrap(new byte[Limits.FRAME_MAX_BYTES + 5]), true);
      assertEquals(1009, whole.closeCode());
      parts.sendPart(Bytes.wrap(new byte[40_000]), false);
      parts.sendInVain(Bytes.wrap(new byte[40_000]), false);
      parts.closeCode();
    }
  }

  @Test
  void oneNumberTwiceOrTooManyOpenRequestsCloseIt() throws Exception {
    try (TestSocket twice = TestSocket.open(node);
        TestSocket many = TestSocket.open(node)) {
      twice.ask(1, retrieve(20_000));
      twice.ask(1, retrieve(20_000));
      assertEquals(1008, twice.closeCode());
      IntStream.rangeClosed(0, SocketConnection.OPEN_MAX)
          .forEach(number -> many.ask(number, retrieve(20_000)));
      assertEquals(1013, many.closeCode());
    }
  }

  @Test
  void whoLeavesIsWaitedForNoLonger() throws Exception {
    String unanswered = "kind=\"retrieve\",outcome=\"unanswered\",way=\"client_asked\"}";
    try (TestSocket socket = TestSocket.open(node)) {
      socket.ask(1, retrieve(20_000));
      socket.ask(2, GET_INFO);
      socket.next();
    }
    TestNode.await(() -> node.get("/metrics").body().contains(unanswered));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noiseIsAnsweredOrClosed(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      try (TestSocket socket = TestSocket.open(node)) {
        socket.send(Bytes.wrap(noise));
        TestNode.await(() -> !socket.answers.isEmpty() || socket.closed.isDone());
      }
    }
  }

  @Test
  void whoDoesNotOpenASocketIsToldToDoSo() throws Exception {
    HttpResponse<String> response = node.get("/v1/socket");
    assertEquals(426, response.statusCode());
    assertEquals("websocket", response.headers().firstValue("upgrade").orElse(""));
  }
}
