package wisp.web.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;

class GatewaysTest {
  private static final Bytes FRAME = Bytes.utf8("frame");
  private static final Bytes ANSWER = Bytes.utf8("answer");
  private static final int WAIT_MILLIS = 30_000;
  private static final int SHORT_MILLIS = 8_000;

  private final List<String> posted = new ArrayList<>();
  private final List<Consumer<Fetch.Outcome>> posts = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private final List<Bytes> sent = new ArrayList<>();
  private final List<Bytes> answers = new ArrayList<>();
  private final TreeMap<Long, List<Runnable>> later = new TreeMap<>();
  private final Gateways gateways = new Gateways(new Posting(), new Wiring(), new Hand());
  private Wire.Listener line;
  private int failed;
  private int hungUp;
  private long nowMillis;

  private final class Posting implements Fetch {
    @Override
    public Call post(String url, Bytes body, int timeoutMillis, Consumer<Outcome> done) {
      posted.add(url + " " + timeoutMillis);
      posts.add(done);
      return () -> {};
    }

    @Override
    public Call get(String url, int timeoutMillis, Consumer<Outcome> done) {
      throw new AssertionError();
    }
  }

  private final class Wiring implements Wire {
    @Override
    public Socket open(String url, Listener listener) {
      opened.add(url);
      line = listener;
      return new Socket() {
        @Override
        public void send(Bytes message) {
          sent.add(message);
        }

        @Override
        public void close() {
          hungUp++;
        }
      };
    }
  }

  private final class Hand implements Clock {
    @Override
    public long nowMillis() {
      return nowMillis;
    }

    @Override
    public Runnable after(int millis, Runnable action) {
      List<Runnable> then = later.computeIfAbsent(nowMillis + millis, unused -> new ArrayList<>());
      then.add(action);
      return () -> then.remove(action);
    }
  }

  private void pass(long millis) {
    long until = nowMillis + millis;
    while (!later.isEmpty() && later.firstKey() <= until) {
      nowMillis = later.firstKey();
      List.copyOf(later.pollFirstEntry().getValue()).forEach(Runnable::run);
    }
    nowMillis = until;
  }

  private void ask(String gateway, int timeoutMillis) {
    gateways.ask(gateway, FRAME, timeoutMillis, answers::add, () -> failed++);
  }

  private void online() {
    ask("http://a", WAIT_MILLIS);
    line.opened();
    posted.clear();
  }

  private void hear(int number) {
    line.message(Bytes.concat(Bytes.of(new byte[] {0, 0, 0, (byte) number}), ANSWER));
  }

  @Test
  void whoWaitsOpensASocketAndPostsUntilItIsOpen() {
    ask("https://a/b", SHORT_MILLIS);
    assertEquals(List.of(), opened);
    ask("https://a/b", WAIT_MILLIS);
    assertEquals(List.of("wss://a/b/v1/socket"), opened);
    assertEquals(List.of("https://a/b/v1/frame 8000", "https://a/b/v1/frame 30000"), posted);
    assertFalse(gateways.isPushing());
    line.opened();
    assertTrue(gateways.isPushing());
  }

  @Test
  void questionsGoOverTheSocketAndAreAnsweredInAnyOrder() {
    online();
    ask("http://a", WAIT_MILLIS);
    ask("http://a", SHORT_MILLIS);
    hear(2);
    hear(1);
    hear(1);
    hear(9);
    assertEquals(List.of(ANSWER, ANSWER), answers);
    assertEquals(List.of(), posted);
    pass(60_000);
    assertEquals(0, failed);
    assertTrue(gateways.isPushing());
  }

  @Test
  void aSocketThatClosesLeavesItsQuestionsToPosts() {
    online();
    ask("http://a", WAIT_MILLIS);
    pass(10_000);
    line.closed();
    assertEquals(List.of("http://a/v1/frame 20000"), posted);
    posts.getLast().accept(new Fetch.Answered(200, ANSWER));
    assertEquals(List.of(ANSWER), answers);
    pass(60_000);
    assertEquals(0, failed);
  }

  @Test
  void aSilentSocketIsGivenUpWithinSeconds() {
    online();
    ask("http://a", WAIT_MILLIS);
    ask("http://a", SHORT_MILLIS);
    pass(5_000);
    assertFalse(gateways.isPushing());
    assertEquals(List.of("http://a/v1/frame 25000", "http://a/v1/frame 3000"), posted);
    assertEquals(1, hungUp);
  }

  @Test
  void aSocketThatDoesNotOpenIsGivenUpAndTriedLaterAndLater() {
    List<Long> attempts = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      int before = opened.size();
      ask("http://a", WAIT_MILLIS);
      if (opened.size() > before) {
        attempts.add(nowMillis / 1_000);
      }
      pass(1_000);
    }
    assertEquals(List.of(0L, 9L, 23L, 47L, 91L, 175L, 339L), attempts);
  }

  @Test
  void whoWaitsElsewhereMovesTheSocket() {
    online();
    ask("http://a", SHORT_MILLIS);
    ask("http://b", SHORT_MILLIS);
    assertEquals(List.of("http://b/v1/frame 8000"), posted);
    ask("http://b", WAIT_MILLIS);
    assertEquals(List.of("ws://a/v1/socket", "ws://b/v1/socket"), opened);
    assertEquals(1, hungUp);
    assertTrue(posted.contains("http://a/v1/frame 8000"));
  }

  @Test
  void aQuestionFailsWhenItsTimeIsOver() {
    online();
    ask("http://a", WAIT_MILLIS);
    ask("http://a", SHORT_MILLIS);
    hear(2);
    pass(WAIT_MILLIS - 1);
    assertEquals(0, failed);
    pass(1);
    assertEquals(1, failed);
  }

  @Test
  void nobodyHearsOfWhatWasAborted() {
    online();
    ask("http://a", WAIT_MILLIS);
    gateways.abort();
    pass(60_000);
    assertEquals(0, failed);
    assertEquals(List.of(), answers);
    assertEquals(1, hungUp);
  }
}
