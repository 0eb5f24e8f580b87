package wisp.node.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Message;
import wisp.lib.message.Parameters;
import wisp.lib.message.Reply;

/** A real node on loopback, with ports of its own. */
final class TestNode implements AutoCloseable {
  static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Node node;

  private TestNode(NodeSettings settings) throws CannotStart {
    node = Node.start(settings, new Log(new PrintStream(log, true, StandardCharsets.UTF_8)));
  }

  static TestNode start(Path data, TestNode... bootstrap) throws CannotStart {
    return new TestNode(settings(0, data, new Parameters(0, 0, 0), "wisp", bootstrap));
  }

  static TestNode at(int port, Path data) throws CannotStart {
    return new TestNode(settings(port, data, new Parameters(0, 0, 0), "wisp"));
  }

  static TestNode start(Path data, Parameters parameters, String network, TestNode... bootstrap)
      throws CannotStart {
    return new TestNode(settings(0, data, parameters, network, bootstrap));
  }

  private static NodeSettings settings(
      int port, Path data, Parameters parameters, String network, TestNode... bootstrap) {
    Address anyPort = Address.parse("127.0.0.1:0");
    List<Address> addresses =
        Arrays.stream(bootstrap).map(each -> Address.parse(each.node.address())).toList();
    return new NodeSettings(
        anyPort.withPort(port),
        Optional.empty(),
        anyPort,
        Optional.empty(),
        Optional.empty(),
        false,
        addresses,
        data,
        true,
        1 << 24,
        parameters,
        network);
  }

  Node node() {
    return node;
  }

  int peerPort() {
    return Address.parse(node.address()).port();
  }

  int httpPort() {
    return URI.create(node.url()).getPort();
  }

  String text() {
    return log.toString(StandardCharsets.UTF_8);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.url() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> post(Bytes body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(node.url() + "/v1/frame"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toArray()))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  Message ask(ClientRequest request) throws IOException, InterruptedException {
    return Codec.decode(Bytes.wrap(post(Codec.encode(request)).body()));
  }

  Reply.NodeInfo info() throws IOException, InterruptedException {
    return (Reply.NodeInfo) ask(new ClientRequest.GetInfo());
  }

  boolean isReady() throws IOException, InterruptedException {
    return get("/readyz").statusCode() == 200;
  }

  boolean knows(int gateways) throws IOException, InterruptedException {
    return ask(new ClientRequest.GetInfo()) instanceof Reply.NodeInfo info
        && info.ready()
        && info.gateways().size() >= gateways;
  }

  static void await(Callable<Boolean> condition) throws Exception {
    long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > deadlineNanos) {
        throw new AssertionError("it did not come true within " + PATIENCE);
      }
      Thread.sleep(10);
    }
  }

  void crash() {
    node.close();
  }

  @Override
  public void close() {
    crash();
  }
}
