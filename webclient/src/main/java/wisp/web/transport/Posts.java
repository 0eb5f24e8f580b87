package wisp.web.transport;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Network;

/** Frames to gateways by fetch: what always works. */
final class Posts implements Network {
  private static final int OK = 200;

  private final Fetch fetch;
  private final Set<Fetch.Call> calls = new HashSet<>();

  Posts(Fetch fetch) {
    this.fetch = fetch;
  }

  @Override
  public void ask(
      String gateway, Bytes frame, int timeoutMillis, Consumer<Bytes> answered, Runnable failed) {
    Fetch.Call[] call = new Fetch.Call[1];
    call[0] =
        fetch.post(
            gateway + "/v1/frame",
            frame,
            timeoutMillis,
            outcome -> {
              calls.remove(call[0]);
              end(outcome, answered, failed);
            });
    calls.add(call[0]);
  }

  /** Ends what is under way; nobody hears of it. */
  void abort() {
    calls.forEach(Fetch.Call::abort);
    calls.clear();
  }

  private static void end(Fetch.Outcome outcome, Consumer<Bytes> answered, Runnable failed) {
    if (outcome instanceof Fetch.Answered answer && answer.status() == OK) {
      answered.accept(answer.body());
      return;
    }
    failed.run();
  }
}
