package wisp.web.transport;

import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Network;

/** Frames to gateways by fetch. */
public record Gateways(Fetch fetch) implements Network {
  private static final int OK = 200;

  @Override
  public void ask(
      String gateway, Bytes frame, int timeoutMillis, Consumer<Bytes> answered, Runnable failed) {
    fetch.post(
        gateway + "/v1/frame", frame, timeoutMillis, outcome -> end(outcome, answered, failed));
  }

  private static void end(Fetch.Outcome outcome, Consumer<Bytes> answered, Runnable failed) {
    if (outcome instanceof Fetch.Answered answer && answer.status() == OK) {
      answered.accept(answer.body());
      return;
    }
    failed.run();
  }
}
