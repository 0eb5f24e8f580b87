package wisp.node.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Network;
import wisp.lib.message.Limits;

/** Frames by HTTP; the answers come back on the driver's thread. */
final class HttpNetwork implements Network {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int STRANGE_ANSWERS_BELIEVED = 2;

  private final Executor driver;
  private final HttpClient http;
  private final Map<String, Integer> strange = new HashMap<>();

  HttpNetwork(Executor driver, Executor workers) {
    this.driver = driver;
    this.http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(workers).build();
  }

  @Override
  public void ask(
      String gateway, Bytes frame, int timeoutMillis, Consumer<Bytes> answered, Runnable failed) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(gateway + "/v1/frame"))
              .timeout(Duration.ofMillis(timeoutMillis))
              .POST(HttpRequest.BodyPublishers.ofByteArray(frame.toArray()))
              .build();
      http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
          .thenApply(HttpNetwork::body)
          .orTimeout(timeoutMillis, TimeUnit.MILLISECONDS)
          .handleAsync(
              (bytes, failure) -> {
                note(gateway, failure);
                return end(bytes, failure, answered, failed);
              },
              driver)
          .exceptionally(impossible -> null);
    } catch (IllegalArgumentException notAUrl) {
      driver.execute(failed);
    }
  }

  /** Whether something answered there last, but not as a node does. On the driver's thread. */
  boolean isStrange(String gateway) {
    return strange.containsKey(gateway);
  }

  /** The same more than once: a node may break off. */
  boolean isStranger(String gateway) {
    return strange.getOrDefault(gateway, 0) >= STRANGE_ANSWERS_BELIEVED;
  }

  private void note(String gateway, Throwable failure) {
    if (failure != null && isAnswer(failure)) {
      strange.merge(gateway, 1, Integer::sum);
    } else {
      strange.remove(gateway);
    }
  }

  /** What is no HTTP is a plain IOException of the JDK; so is, once, a node that breaks off. */
  private static boolean isAnswer(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof NoNode
        || cause instanceof ProtocolException
        || cause.getClass() == IOException.class;
  }

  /** The HTTP of somebody else. */
  private static final class NoNode extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    NoNode() {
      super(new IOException("no node"));
    }
  }

  private static boolean end(
      Bytes bytes, Throwable failure, Consumer<Bytes> answered, Runnable failed) {
    if (failure == null) {
      answered.accept(bytes);
    } else {
      failed.run();
    }
    return true;
  }

  private static Bytes body(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      if (response.statusCode() == NOT_FOUND || response.statusCode() == NOT_ALLOWED) {
        throw new NoNode();
      }
      if (response.statusCode() != OK) {
        throw new IOException("status " + response.statusCode());
      }
      return Bytes.wrap(body.readNBytes(Limits.FRAME_MAX_BYTES + 1));
    } catch (IOException cutOff) {
      throw new UncheckedIOException(cutOff);
    }
  }
}
