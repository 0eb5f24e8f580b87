package wisp.lib.client;

import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;

/** Carries frames to gateways. */
public interface Network {
  /**
   * POSTs {@code frame} to {@code gateway + "/v1/frame"}. Ends with exactly one of the two, at most
   * {@code timeoutMillis} later, on the driver's thread.
   */
  void ask(
      String gateway, Bytes frame, int timeoutMillis, Consumer<Bytes> answered, Runnable failed);
}
