package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayTest {
  @TempDir private static Path folder;
  private static TestNode node;

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.start(folder);
    TestNode.await(node::isReady);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void theStatusHasEveryFieldThatScriptsRelyOn() throws Exception {
    HttpResponse<String> response = node.get("/v1/status");
    assertEquals("application/json", header(response, "content-type"));
    JsonNode status = JsonMapper.builder().build().readTree(response.body());
    List<String> names = new ArrayList<>();
    status.fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of(
            "nodeId",
            "version",
            "network",
            "time",
            "maxTtlMillis",
            "ready",
            "predecessor",
            "successors",
            "peers",
            "replicas",
            "messages",
            "bytes",
            "incomplete",
            "pendingNacks"),
        names);
    assertEquals(64, status.get("nodeId").asText().length());
    assertEquals(86_400_000, status.get("maxTtlMillis").asLong());
    assertTrue(status.get("predecessor").isNull() && status.get("ready").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1/status", "/missing", "/healthz"})
  void everyResponseForbidsWhatIsNotNeeded(String path) throws Exception {
    HttpHeaders headers = node.get(path).headers();
    String policy = headers.firstValue("content-security-policy").orElse("");
    assertTrue(policy.startsWith("default-src 'self'; script-src 'self' 'wasm-unsafe-eval';"));
    assertTrue(policy.contains("frame-ancestors 'none'"));
    assertEquals("nosniff", headers.firstValue("x-content-type-options").orElse(""));
    assertEquals("no-referrer", headers.firstValue("referrer-policy").orElse(""));
    assertEquals("same-origin", headers.firstValue("cross-origin-opener-policy").orElse(""));
  }

  @Test
  void pagesOfAnyOriginMayAskWithoutCredentials() throws Exception {
    HttpRequest preflight =
        HttpRequest.newBuilder(URI.create(node.node().url() + "/v1/frame"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Access-Control-Request-Method", "POST")
            .build();
    HttpResponse<String> allowed =
        TestNode.HTTP.send(preflight, HttpResponse.BodyHandlers.ofString());
    assertEquals(204, allowed.statusCode());
    assertEquals("*", header(allowed, "access-control-allow-origin"));
    assertEquals("Content-Type", header(allowed, "access-control-allow-headers"));
    assertEquals("", header(allowed, "access-control-allow-credentials"));
    assertEquals("*", header(node.get("/v1/status"), "access-control-allow-origin"));
    assertEquals("", header(node.get("/"), "access-control-allow-origin"));
  }

  @Test
  void aHeadHasNoBody() throws Exception {
    HttpRequest head =
        HttpRequest.newBuilder(URI.create(node.node().url() + "/v1/status"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> response = TestNode.HTTP.send(head, HttpResponse.BodyHandlers.ofString());
    assertEquals(200, response.statusCode());
    assertEquals("", response.body());
  }

  @Test
  void aTlsListenerWantsItsTwoFiles() throws Exception {
    Path certificate = Path.of("src/test/resources/tls/certificate.pem");
    Path key = Path.of("src/test/resources/tls/key.pem");
    assertTrue(
        Tls.context(Optional.of(new NodeSettings.TlsFiles(certificate, key)))
            .orElseThrow()
            .isServer());
    var swapped = Optional.of(new NodeSettings.TlsFiles(key, certificate));
    assertThrows(CannotStart.class, () -> Tls.context(swapped));
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
