package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wisp.lib.message.Id;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.Ports;

/** Two nodes' networks over loopback: it answers, refuses, hangs, breaks. */
class PeerNetworkTest {
  private static final NodeRequest PING = new NodeRequest.Ping();
  private static final Optional<Reply> ACK = Optional.of(new Reply.Ack());
  private static final int LONG_MILLIS = 8_000;
  private static final long SOON_NANOS = TimeUnit.SECONDS.toNanos(3);

  @Test
  void asksAndAnswersInBothDirections() throws Exception {
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer b = TestPeer.friendly(2)) {
      assertEquals(ACK, a.answer(b.peer(), PING, LONG_MILLIS));
      assertEquals(ACK, b.answer(a.peer(), PING, LONG_MILLIS));
    }
  }

  @Test
  void keepsManyQuestionsApart() throws Exception {
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer b = TestPeer.answering(2, PeerNetworkTest::echo)) {
      List<CompletableFuture<Optional<Peers.Answer>>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(a.ask(b.peer(), new NodeRequest.FindNext(Id.of(i)), LONG_MILLIS));
      }
      for (int i = 0; i < 200; i++) {
        Reply reply = answers.get(i).get(10, TimeUnit.SECONDS).orElseThrow().reply();
        assertEquals(Id.of(i), ((Reply.Next) reply).peers().getFirst().id());
      }
    }
  }

  private static Optional<Reply> echo(Message question) {
    Id target = ((NodeRequest.FindNext) question).target();
    return Optional.of(new Reply.Next(true, List.of(new Peer(target, "", ""))));
  }

  @Test
  void carriesTheLargestFrames() throws Exception {
    Reply.Range.Entry entry = new Reply.Range.Entry(Id.of(1), Id.of(2), 0);
    List<Reply.Range.Entry> many = IntStream.range(0, 900).mapToObj(i -> entry).toList();
    Reply range = new Reply.Range(many, true, true);
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer b = TestPeer.answering(2, question -> Optional.of(range))) {
      NodeRequest question = new NodeRequest.GetItems(many);
      assertEquals(Optional.of(range), a.answer(b.peer(), question, LONG_MILLIS));
    }
  }

  @Test
  void aRefusedConnectionFailsAtOnce() throws Exception {
    try (TestPeer a = TestPeer.friendly(1)) {
      assertFailsSoon(a, new Peer(Id.of(5), "127.0.0.1:" + Ports.free(), ""));
    }
  }

  @Test
  void anotherNodeThanExpectedIsDropped() throws Exception {
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer b = TestPeer.friendly(2)) {
      assertFailsSoon(a, new Peer(Id.of(5), b.peer().address(), ""));
      assertFailsSoon(a, new Peer(Id.of(5), a.peer().address(), ""));
      assertFailsSoon(a, new Peer(Id.of(5), "not an address", ""));
    }
  }

  @Test
  void ofAHintTheProvenIdMustBeginAsTheHintSays() throws Exception {
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer b = TestPeer.friendly(2)) {
      long prefix = b.peer().id().prefix();
      Peer hint = new Peer(new Id(prefix, 0, 0, 0), b.peer().address(), "");
      assertEquals(ACK, a.answer(hint, PING, LONG_MILLIS));
      assertEquals(ACK, a.answer(b.peer(), PING, LONG_MILLIS));
      assertEquals(ACK, a.answer(hint, PING, LONG_MILLIS));
      assertFailsSoon(a, new Peer(new Id(prefix + 1, 0, 0, 0), b.peer().address(), ""));
    }
  }

  @Test
  void whoEndsItsLastConnectionHangsUp() throws Exception {
    try (TestPeer a = TestPeer.friendly(1)) {
      TestPeer b = TestPeer.friendly(2);
      assertEquals(ACK, a.answer(b.peer(), PING, LONG_MILLIS));
      b.close();
      assertEquals(b.peer().id(), a.awaitHangUp().id());
    }
  }

  @Test
  void aPeerOfAnotherRingIsDropped() throws Exception {
    Parameters other = new Parameters(4, 16, 1_000);
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer b = new TestPeer(2, 0, other, question -> ACK)) {
      assertFailsSoon(a, b.peer());
    }
  }

  @Test
  void aSilentPeerFailsAfterTheTimeOut() throws Exception {
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer silent = TestPeer.answering(2, question -> Optional.empty());
        ServerSocket mute = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      assertEquals(Optional.empty(), a.answer(silent.peer(), PING, 200));
      Peer neverShakesHands = new Peer(Id.of(5), "127.0.0.1:" + mute.getLocalPort(), "");
      assertEquals(Optional.empty(), a.answer(neverShakesHands, PING, 200));
    }
  }

  @Test
  void withoutRoomTheRingGoesOnAndTheRestRunsOutOfTime() throws Exception {
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer b = TestPeer.friendly(2)) {
      assertEquals(ACK, a.answer(b.peer(), PING, LONG_MILLIS));
      a.fill();
      assertEquals(ACK, a.answer(b.peer(), PING, LONG_MILLIS));
      assertEquals(ACK, b.answer(a.peer(), PING, LONG_MILLIS));
      long startNanos = System.nanoTime();
      NodeRequest other = new NodeRequest.GetItems(List.of());
      assertEquals(Optional.empty(), a.answer(b.peer(), other, 200));
      assertTrue(System.nanoTime() - startNanos >= TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  @Test
  void aPeerThatDiesFailsWhatItWasAsked() throws Exception {
    try (TestPeer a = TestPeer.friendly(1)) {
      TestPeer b = TestPeer.answering(2, PeerNetworkTest::onlyPing);
      assertEquals(ACK, a.answer(b.peer(), PING, LONG_MILLIS));
      var open = a.ask(b.peer(), new NodeRequest.GetNeighbours(), LONG_MILLIS);
      b.close();
      long startNanos = System.nanoTime();
      assertEquals(Optional.empty(), open.get(10, TimeUnit.SECONDS));
      assertTrue(System.nanoTime() - startNanos < SOON_NANOS);
    }
  }

  private static Optional<Reply> onlyPing(Message question) {
    return question.equals(PING) ? ACK : Optional.empty();
  }

  @Test
  void aPeerThatComesBackIsReachedAgain() throws Exception {
    Parameters parameters = new Parameters(3, 16, 1_000);
    try (TestPeer a = TestPeer.friendly(1)) {
      int port = Ports.free();
      TestPeer b = new TestPeer(2, port, parameters, question -> ACK);
      Peer there = b.peer();
      assertEquals(ACK, a.answer(there, PING, LONG_MILLIS));
      b.close();
      try (TestPeer again = new TestPeer(2, port, parameters, question -> ACK)) {
        assertEquals(there, again.peer());
        assertEquals(ACK, a.answer(there, PING, LONG_MILLIS));
      }
    }
  }

  @Test
  void whatIsAskedWhileAConnectionBreaksIsAskedOverAnother() throws Exception {
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer b = TestPeer.friendly(2)) {
      assertEquals(ACK, a.answer(b.peer(), PING, LONG_MILLIS));
      assertEquals(ACK, a.answerOverBroken(b.peer(), PING, LONG_MILLIS));
    }
  }

  @Test
  void aPeerIsAskedOverItsOwnConnectionOnlyOnceItsAddressWasReached() throws Exception {
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer b = TestPeer.friendly(2)) {
      b.claim("127.0.0.1:" + Ports.free());
      assertEquals(ACK, b.answer(a.peer(), PING, LONG_MILLIS));
      assertFailsSoon(a, b.peer());
    }
  }

  @Test
  void whatIsNotAQuestionIsRefused() throws Exception {
    try (TestPeer a = TestPeer.friendly(1);
        TestPeer b = TestPeer.friendly(2)) {
      Optional<Reply> refused = a.answer(b.peer(), new Reply.Ack(), LONG_MILLIS);
      assertEquals(Optional.of(new Reply.Refused(Refusal.UNSUPPORTED, 0)), refused);
    }
  }

  private static void assertFailsSoon(TestPeer asker, Peer to) throws Exception {
    long startNanos = System.nanoTime();
    assertEquals(Optional.empty(), asker.answer(to, PING, LONG_MILLIS));
    assertTrue(System.nanoTime() - startNanos < SOON_NANOS);
  }
}
