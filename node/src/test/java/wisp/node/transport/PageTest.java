package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;

class PageTest {
  private final TestEngine test = new TestEngine();
  private final Page page = new Page(new PageFiles("page-test"), test.engine().workers());

  @Test
  void servesItsFilesWithTheirTypes() {
    Response index = get("/", Map.of());
    assertEquals(200, index.status());
    assertEquals("text/html; charset=utf-8", index.type());
    assertEquals(Bytes.utf8("<p>plain</p>\n"), index.body());
    assertEquals("application/wasm", get("/app/code.wasm", Map.of()).type());
  }

  @Test
  void servesTheSmallestFormThatIsAccepted() {
    Response brotli = get("/index.html", Map.of("accept-encoding", "gzip, deflate, br"));
    assertEquals("br", brotli.headers().get("Content-Encoding"));
    assertEquals(Bytes.utf8("as if compressed\n"), brotli.body());
    assertEquals("text/html; charset=utf-8", brotli.type());
    Response gzip = get("/app/code.wasm", Map.of("accept-encoding", "br;q=0, gzip;q=0.5"));
    assertEquals("gzip", gzip.headers().get("Content-Encoding"));
    assertEquals(0x1f, gzip.body().at(0));
    assertNull(get("/", Map.of("accept-encoding", "br;q=0")).headers().get("Content-Encoding"));
  }

  @Test
  void sendsNothingAgainThatIsKnown() {
    String tag = get("/", Map.of()).headers().get("ETag");
    Response again = get("/", Map.of("if-none-match", tag));
    assertEquals(304, again.status());
    assertTrue(again.body().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/missing",
        "/index.html.br",
        "/../page-test/index.html",
        "//index.html",
        "/app",
        "/app/",
        "/%2e%2e/index.html",
        "/app/../index.html",
        "/wisp/node/transport/Page.class",
        "x",
        ""
      })
  void knowsNoOtherName(String path) {
    assertEquals(404, get(path, Map.of()).status());
  }

  @Test
  void isOnlyRead() {
    List<Response> responses = new ArrayList<>();
    page.handle(request("POST", "/", Map.of()), responses::add);
    assertEquals(405, responses.getLast().status());
  }

  private Response get(String path, Map<String, String> headers) {
    List<Response> responses = new ArrayList<>();
    page.handle(request("GET", path, headers), responses::add);
    test.run();
    return responses.getLast();
  }

  private static Request request(String method, String path, Map<String, String> headers) {
    InetAddress from = InetAddress.getLoopbackAddress();
    return new Request(method, path, name -> headers.getOrDefault(name, ""), Bytes.EMPTY, from);
  }
}
