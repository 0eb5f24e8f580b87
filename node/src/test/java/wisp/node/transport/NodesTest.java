package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Message;
import wisp.lib.message.Parameters;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.Ports;

/** Real nodes over loopback. */
class NodesTest {
  private static final int MINUTE_MILLIS = 60_000;

  @TempDir private Path folder;
  private final People alice = new People();

  @Test
  void threeNodesBecomeOneRingAndHoldAMessageWhicheverIsAsked() throws Exception {
    try (TestNode a = TestNode.start(folder.resolve("a"));
        TestNode b = TestNode.start(folder.resolve("b"), a);
        TestNode c = TestNode.start(folder.resolve("c"), b, a)) {
      for (TestNode each : List.of(a, b, c)) {
        TestNode.await(() -> each.knows(2));
      }
      Envelope envelope = alice.envelope(System.currentTimeMillis() + MINUTE_MILLIS);
      TestNode.await(() -> stored(b, envelope) == 3);
      for (TestNode each : List.of(a, b, c)) {
        assertEquals(List.of(envelope), retrieved(each, 0).envelopes());
      }
    }
  }

  @Test
  void aWaitingClientIsAnsweredWhenSomethingComes() throws Exception {
    try (TestNode a = TestNode.start(folder.resolve("a"));
        TestNode b = TestNode.start(folder.resolve("b"), a)) {
      TestNode.await(() -> a.knows(1) && b.knows(1));
      CompletableFuture<Reply.Retrieved> waiting =
          CompletableFuture.supplyAsync(() -> unchecked(() -> retrieved(a, 20_000)));
      Envelope envelope = alice.envelope(System.currentTimeMillis() + MINUTE_MILLIS);
      TestNode.await(() -> stored(b, envelope) == 2);
      assertEquals(List.of(envelope), waiting.get(10, TimeUnit.SECONDS).envelopes());
    }
  }

  @Test
  void theRestGoesOnWhenANodeDies() throws Exception {
    try (TestNode a = TestNode.start(folder.resolve("a"));
        TestNode b = TestNode.start(folder.resolve("b"), a);
        TestNode c = TestNode.start(folder.resolve("c"), a);
        TestNode d = TestNode.start(folder.resolve("d"), a)) {
      for (TestNode each : List.of(a, b, c, d)) {
        TestNode.await(() -> each.knows(3));
      }
      Envelope envelope = alice.envelope(System.currentTimeMillis() + MINUTE_MILLIS);
      TestNode.await(() -> stored(a, envelope) == 3);
      d.crash();
      Envelope later = alice.envelope(System.currentTimeMillis() + MINUTE_MILLIS);
      TestNode.await(() -> stored(b, later) == 3);
      TestNode.await(() -> retrieved(c, 0).envelopes().containsAll(List.of(envelope, later)));
    }
  }

  @Test
  void whoLeavesInOrderIsGoneAtOnce() throws Exception {
    try (TestNode a = TestNode.start(folder.resolve("a"));
        TestNode b = TestNode.start(folder.resolve("b"), a)) {
      TestNode.await(() -> a.knows(1) && b.knows(1));
      long startNanos = System.nanoTime();
      b.node().leave();
      assertTrue(System.nanoTime() - startNanos < TimeUnit.SECONDS.toNanos(8));
      TestNode.await(() -> a.get("/v1/status").body().contains("\"successors\":[]"));
    }
  }

  @Test
  void aNodeFindsItsRingAgainByThePeersThatItRemembers() throws Exception {
    try (TestNode a = TestNode.start(folder.resolve("a"))) {
      try (TestNode b = TestNode.start(folder.resolve("b"), a)) {
        TestNode.await(() -> a.knows(1) && b.knows(1));
        TestNode.await(() -> folder.resolve("b").resolve("peers").toFile().exists());
      }
      try (TestNode b = TestNode.start(folder.resolve("b"))) {
        TestNode.await(() -> b.knows(1));
        assertEquals(a.info().parameters(), b.info().parameters());
      }
    }
  }

  @Test
  void ringsThatWereFoundedApartBecomeOne() throws Exception {
    foundApart("", () -> true);
  }

  /** The one that calls is b, the one that is called a. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void bothKnowThenThatOneOfThemWasOnceFull(String full) throws Exception {
    foundApart(full, () -> isOnceFull("a") && isOnceFull("b"));
  }

  private void foundApart(String full, Callable<Boolean> known) throws Exception {
    int port = Ports.free();
    try (TestNode a = TestNode.at(port, folder.resolve("a"));
        TestNode b = TestNode.start(folder.resolve("b"), a)) {
      TestNode.await(() -> a.knows(1) && b.knows(1));
      TestNode.await(() -> folder.resolve("b").resolve("peers").toFile().exists());
    }
    if (!full.isEmpty()) {
      Files.createFile(folder.resolve(full).resolve("once-full"));
    }
    try (TestNode b = TestNode.start(folder.resolve("b"))) {
      TestNode.await(() -> b.text().contains("started a new ring"));
      Files.deleteIfExists(folder.resolve("a").resolve("peers"));
      try (TestNode a = TestNode.at(port, folder.resolve("a"))) {
        TestNode.await(() -> a.text().contains("started a new ring"));
        TestNode.await(() -> a.knows(1) && b.knows(1));
        TestNode.await(known);
      }
    }
  }

  @Test
  void aJoinerTakesTheRingsParametersOrSaysWhatDiffers() throws Exception {
    Parameters hour = new Parameters(2, 0, 3_600_000);
    try (TestNode a = TestNode.start(folder.resolve("a"), hour, "wisp");
        TestNode b = TestNode.start(folder.resolve("b"), a)) {
      TestNode.await(() -> b.knows(1));
      assertEquals(new Parameters(2, 16, 3_600_000), b.info().parameters());
      Parameters other = new Parameters(3, 0, 0);
      try (TestNode c = TestNode.start(folder.resolve("c"), other, "wisp", a)) {
        String why = c.node().failure().get(10, TimeUnit.SECONDS);
        assertTrue(why.contains("replicas 2") && why.indexOf('\n') < 0, why);
      }
    }
  }

  @Test
  void whoIsOfAnotherNetworkWaitsAndSaysWhy() throws Exception {
    try (TestNode a = TestNode.start(folder.resolve("a"));
        TestNode b = TestNode.start(folder.resolve("b"), new Parameters(0, 0, 0), "other", a)) {
      TestNode.await(() -> b.text().contains("other network or version?"));
      assertEquals(503, b.get("/readyz").statusCode());
    }
  }

  @Test
  void whatIsForgedIsRefusedByItsOwnerEvenIfThatIsTheGateway() throws Exception {
    try (TestNode a = TestNode.start(folder.resolve("a"));
        TestNode b = TestNode.start(folder.resolve("b"), a)) {
      TestNode.await(() -> a.knows(1) && b.knows(1));
      Envelope genuine = alice.envelope(System.currentTimeMillis() + 60_000);
      Bytes other = Bytes.wrap(new byte[genuine.sealed().size()]);
      Envelope forged = new Envelope(genuine.header(), genuine.signature(), other);
      for (TestNode gateway : List.of(a, b)) {
        Message reply = gateway.ask(new ClientRequest.Store(forged));
        assertEquals(Refusal.FORGED, assertInstanceOf(Reply.Refused.class, reply).reason());
      }
    }
  }

  private boolean isOnceFull(String node) {
    return Files.exists(folder.resolve(node).resolve("once-full"));
  }

  private static int stored(TestNode node, Envelope envelope) throws Exception {
    Message reply = node.ask(new ClientRequest.Store(envelope));
    return reply instanceof Reply.Stored stored ? stored.receipts().size() : 0;
  }

  private Reply.Retrieved retrieved(TestNode node, int waitMillis) throws Exception {
    Message reply = node.ask(alice.retrieve(waitMillis, System.currentTimeMillis()));
    return assertInstanceOf(Reply.Retrieved.class, reply);
  }

  private static <T> T unchecked(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
