package wisp.node.transport;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Writer;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Message;

/** The JDK's WebSocket, and what came over it. */
final class TestSocket implements WebSocket.Listener, AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  final CompletableFuture<Integer> closed = new CompletableFuture<>();
  final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private Bytes parts = Bytes.EMPTY;

  /** A message from the node. */
  record Answer(int number, Message message) {}

  private TestSocket(String url) {
    socket = TestNode.HTTP.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
  }

  static TestSocket open(TestNode node) {
    return new TestSocket("ws://127.0.0.1:" + node.httpPort() + "/v1/socket");
  }

  void ask(int number, ClientRequest request) {
    send(new Writer().u32(number).bytes(Codec.encode(request)).toBytes());
  }

  void send(Bytes message) {
    socket.sendBinary(ByteBuffer.wrap(message.toArray()), true).join();
  }

  /** The node may close it while this is still being sent. */
  void sendInVain(Bytes part, boolean last) {
    socket
        .sendBinary(ByteBuffer.wrap(part.toArray()), last)
        .exceptionally(closing -> socket)
        .join();
  }

  void sendPart(Bytes part, boolean last) {
    socket.sendBinary(ByteBuffer.wrap(part.toArray()), last).join();
  }

  void sendText(String text) {
    socket.sendText(text, true).join();
  }

  Answer next() throws InterruptedException {
    Answer answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no answer");
    }
    return answer;
  }

  int closeCode() throws Exception {
    return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    parts = Bytes.concat(parts, Bytes.wrap(bytes));
    if (last) {
      int number = ByteBuffer.wrap(parts.toArray()).getInt();
      answers.add(new Answer(number, Codec.decode(parts.slice(4, parts.size()))));
      parts = Bytes.EMPTY;
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closed.complete(status);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(-1);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
