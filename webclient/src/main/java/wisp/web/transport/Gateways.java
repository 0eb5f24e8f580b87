package wisp.web.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.client.Network;

/**
 * Frames over a WebSocket to the gateway where this page waits for messages. Whatever has no open
 * socket, or only a silent one, is posted: that is what always works.
 */
public final class Gateways implements Network {
  /** A question that takes longer waits for messages. */
  private static final int SHORT_MAX_MILLIS = 10_000;

  private static final int OPENING_MILLIS = 4_000;
  private static final int SILENCE_MILLIS = 5_000;
  private static final int AGAIN_MILLIS = 5_000;
  private static final int DOUBLED_MAX = 6;
  private static final int NUMBER_BYTES = 4;

  private final Posts posts;
  private final Wire wire;
  private final Clock clock;
  private final Map<Integer, Call> calls = new LinkedHashMap<>();
  private Optional<Attempt> attempt = Optional.empty();
  private String gateway = "";
  private int lastNumber;
  private int failures;
  private long restUntilMillis = Long.MIN_VALUE;

  /** A question under way on the socket. */
  private record Call(
      String gateway,
      Bytes frame,
      long untilMillis,
      Consumer<Bytes> answered,
      Runnable failed,
      Runnable timer) {}

  public Gateways(Fetch fetch, Wire wire, Clock clock) {
    this.posts = new Posts(fetch);
    this.wire = wire;
    this.clock = clock;
  }

  /** Whether messages come over an open socket. */
  public boolean isPushing() {
    return attempt.filter(now -> now.open).isPresent();
  }

  @Override
  public void ask(
      String to, Bytes frame, int timeoutMillis, Consumer<Bytes> answered, Runnable failed) {
    if (timeoutMillis > SHORT_MAX_MILLIS) {
      waitAt(to);
    }
    Optional<Attempt> open = attempt.filter(now -> now.open && to.equals(gateway));
    if (open.isEmpty()) {
      posts.ask(to, frame, timeoutMillis, answered, failed);
      return;
    }
    int number = ++lastNumber;
    Runnable timer = clock.after(timeoutMillis, () -> late(number));
    long until = clock.nowMillis() + timeoutMillis;
    calls.put(number, new Call(to, frame, until, answered, failed, timer));
    open.get().send(number, frame, timeoutMillis);
  }

  /** Ends what is under way; nobody hears of it. */
  public void abort() {
    posts.abort();
    hangUp();
    calls.values().forEach(call -> call.timer.run());
    calls.clear();
  }

  private void waitAt(String wanted) {
    if (!wanted.equals(gateway)) {
      hangUp();
      gateway = wanted;
      failures = 0;
      restUntilMillis = Long.MIN_VALUE;
      post();
    }
    if (attempt.isEmpty() && clock.nowMillis() >= restUntilMillis) {
      attempt = Optional.of(new Attempt());
      attempt.get().begin();
    }
  }

  private void hangUp() {
    attempt.ifPresent(Attempt::close);
    attempt = Optional.empty();
  }

  private void late(int number) {
    Call call = calls.remove(number);
    if (call != null) {
      call.failed.run();
    }
  }

  /** Everything is posted for a while, also what the socket left unanswered. */
  private void lose(Attempt lost) {
    if (attempt.filter(lost::equals).isEmpty()) {
      return;
    }
    hangUp();
    restUntilMillis = clock.nowMillis() + ((long) AGAIN_MILLIS << Math.min(failures, DOUBLED_MAX));
    failures++;
    post();
  }

  private void post() {
    List<Call> left = new ArrayList<>(calls.values());
    calls.clear();
    for (Call call : left) {
      call.timer.run();
      int leftMillis = (int) Math.max(1, call.untilMillis - clock.nowMillis());
      posts.ask(call.gateway, call.frame, leftMillis, call.answered, call.failed);
    }
  }

  private void hear(Bytes message) {
    if (message.size() <= NUMBER_BYTES) {
      return;
    }
    Reader reader = new Reader(message);
    int number = reader.u16() << 16 | reader.u16();
    Call call = calls.remove(number);
    if (call != null) {
      call.timer.run();
      failures = 0;
      call.answered.accept(reader.rest());
    }
  }

  /** One socket, from the wish on. */
  private final class Attempt implements Wire.Listener {
    private Wire.Socket socket;
    private boolean open;
    private long heard;

    void begin() {
      socket = wire.open("ws" + gateway.substring("http".length()) + "/v1/socket", this);
      Runnable unused = clock.after(OPENING_MILLIS, () -> loseUnless(open));
    }

    private void loseUnless(boolean fine) {
      if (!fine) {
        lose(this);
      }
    }

    void send(int number, Bytes frame, int timeoutMillis) {
      long before = heard;
      socket.send(new Writer().u32(number).bytes(frame).toBytes());
      if (timeoutMillis <= SHORT_MAX_MILLIS) {
        Runnable unused =
            clock.after(
                SILENCE_MILLIS, () -> loseUnless(heard > before || !calls.containsKey(number)));
      }
    }

    void close() {
      socket.close();
    }

    @Override
    public void opened() {
      open = true;
    }

    @Override
    public void message(Bytes message) {
      heard++;
      hear(message);
    }

    @Override
    public void closed() {
      lose(this);
    }
  }
}
