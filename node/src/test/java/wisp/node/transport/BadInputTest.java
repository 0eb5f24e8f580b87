package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Codec;
import wisp.lib.message.Limits;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** Whatever comes in, the node goes on. */
class BadInputTest {
  @TempDir private static Path folder;
  private static TestNode node;

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.start(folder);
    TestNode.await(node::isReady);
  }

  @AfterAll
  static void othersStillJoin() throws Exception {
    join();
    node.close();
  }

  @AfterEach
  void theNodeGoesOn() throws Exception {
    assertTrue(node.info().ready());
  }

  private static void join() throws Exception {
    try (TestNode joiner = TestNode.start(folder.resolve("joiner"), node)) {
      TestNode.await(() -> joiner.knows(1));
      joiner.node().leave();
    }
  }

  @Test
  void garbageClosesAPeerConnection() throws IOException {
    byte[] garbage = new byte[5_000];
    new Random(1).nextBytes(garbage);
    assertClosed(garbage);
  }

  @Test
  void aFrameThatAnnounces16MiBIsRefusedFromItsLength() throws IOException {
    assertClosed(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff});
  }

  @Test
  void garbageInAFrameClosesAPeerConnection() throws IOException {
    assertClosed(new byte[] {0, 0, 5, 1, 2, 3, 4, 5});
    assertClosed(new byte[] {0, 0, 0});
  }

  @Test
  void halfAFrameForEverIsClosed() throws IOException {
    assertClosed(new byte[] {0, 0, 32, 1, 2});
  }

  @Test
  void aThousandIdleConnectionsDoNoHarm() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 500; i++) {
        sockets.add(new Socket(InetAddress.getLoopbackAddress(), node.peerPort()));
        sockets.add(new Socket(InetAddress.getLoopbackAddress(), node.httpPort()));
      }
      join();
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "POST /v1/frame HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        "POST /v1/frame HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "POST /v1/frame HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nbad header\r\n\r\n"
      })
  void aMalformedHttpRequestIsRefused(String request) throws IOException {
    String answer = exchange(request);
    assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 400"), answer);
  }

  @Test
  void aRequestLineOrHeaderWithoutEndIsRefused() throws IOException {
    assertTrue(exchange("GET /" + "a".repeat(50_000)).startsWith("HTTP/1.1 400"));
    String header = "GET / HTTP/1.1\r\nX: " + "a".repeat(50_000);
    assertTrue(exchange(header).startsWith("HTTP/1.1 400"));
  }

  @Test
  void aFrameThatIsTooLargeIsRefused() throws Exception {
    assertEquals(413, node.post(Bytes.wrap(new byte[Limits.FRAME_MAX_BYTES + 1])).statusCode());
    String huge = "POST /v1/frame HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n";
    assertTrue(firstLine(huge).startsWith("HTTP/1.1 413"));
  }

  @Test
  void aMalformedFrameIsRefused() throws Exception {
    HttpResponse<byte[]> answer = node.post(Bytes.of(new byte[] {2, 3, 4}));
    assertEquals(400, answer.statusCode());
    Reply.Refused refused = (Reply.Refused) Codec.decode(Bytes.of(answer.body()));
    assertEquals(Refusal.MALFORMED, refused.reason());
  }

  @Test
  void requestsThatDoNotWaitForAnswersAreClosed() throws IOException {
    String many = "GET /v1/status HTTP/1.1\r\nHost: wisp\r\n\r\n".repeat(100);
    assertTrue(exchange(many).length() < 100_000);
  }

  private static String firstLine(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.httpPort())) {
      socket.setSoTimeout(8_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStreamReader answer =
          new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
      return new BufferedReader(answer).readLine();
    }
  }

  private static void assertClosed(byte[] input) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.peerPort())) {
      socket.setSoTimeout(8_000);
      socket.getOutputStream().write(input);
      readToTheEnd(socket);
    }
  }

  private static String exchange(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.httpPort())) {
      socket.setSoTimeout(8_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return readToTheEnd(socket);
    }
  }

  /** A reset is an end as well. */
  private static String readToTheEnd(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    InputStream input = socket.getInputStream();
    try {
      Stream.generate(() -> read(input))
          .takeWhile(each -> each >= 0)
          .forEach(each -> answer.append((char) each.intValue()));
    } catch (java.io.UncheckedIOException end) {
      if (end.getCause() instanceof java.net.SocketTimeoutException) {
        throw end.getCause();
      }
    }
    return answer.toString();
  }

  private static int read(InputStream input) {
    try {
      return input.read();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
