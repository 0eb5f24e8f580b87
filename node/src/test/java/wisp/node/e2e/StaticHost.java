package wisp.node.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** A plain host of the page's files in a sub-folder, with the bootstrap nodes written into it. */
final class StaticHost implements AutoCloseable {
  private static final String FOLDER = "/apps/wisp/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "wasm", "application/wasm",
          "webmanifest", "application/manifest+json");
  private final JarFile jar;
  private final HttpServer server;
  private volatile String bootstrap;
  private volatile String edition = "";
  private volatile boolean clean;

  private StaticHost(String bootstrap) throws IOException {
    this.bootstrap = bootstrap;
    this.jar = new JarFile(System.getProperty("wisp.jar"));
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(FOLDER, this::serve);
    server.start();
    Hosts.ours(server.getAddress().getPort());
  }

  static StaticHost serving(String... bootstrapUrls) throws IOException {
    return new StaticHost(String.join(",", bootstrapUrls));
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + FOLDER;
  }

  /** From now on the page is another version, with the same programs. */
  void publish(String newEdition) {
    edition = newEdition;
  }

  /** From now on other nodes are written into the same page. */
  void serveBootstrap(String urls) {
    bootstrap = urls;
  }

  /** From now on no address has a file's name where its folder's does: 301. */
  StaticHost withCleanUrls() {
    clean = true;
    return this;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(FOLDER.length());
    if (clean && path.equals("index.html")) {
      exchange.getResponseHeaders().set("Location", FOLDER);
      exchange.sendResponseHeaders(301, -1);
      exchange.close();
      return;
    }
    String name = path.isEmpty() ? "index.html" : path;
    Optional<byte[]> body = read(name);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    exchange.getResponseHeaders().set("Content-Type", type == null ? "text/plain" : type);
    exchange.sendResponseHeaders(body.isPresent() ? 200 : 404, body.map(b -> b.length).orElse(-1));
    try (var out = exchange.getResponseBody()) {
      out.write(body.orElse(new byte[0]));
    }
  }

  private Optional<byte[]> read(String name) throws IOException {
    ZipEntry entry = jar.getEntry("page/" + name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readAllBytes();
      return Optional.of(edited(name, bytes));
    }
  }

  private byte[] edited(String name, byte[] bytes) {
    return switch (name) {
      case "index.html" -> inEdition("name=\"wisp-version\" content=\"", withBootstrap(bytes));
      case "sw.js" -> inEdition("const version=\"", bytes);
      default -> bytes;
    };
  }

  private byte[] inEdition(String before, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.replace(before, before + edition).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] withBootstrap(byte[] html) {
    String empty = "<meta name=\"wisp-bootstrap\" content=\"\"";
    String text = new String(html, StandardCharsets.UTF_8);
    if (!text.contains(empty)) {
      throw new AssertionError("index.html has no " + empty);
    }
    return text.replace(empty, empty.replace("\"\"", "\"" + bootstrap + "\""))
        .getBytes(StandardCharsets.UTF_8);
  }

  void stop() {
    server.stop(0);
  }

  @Override
  public void close() throws IOException {
    stop();
    jar.close();
  }
}
