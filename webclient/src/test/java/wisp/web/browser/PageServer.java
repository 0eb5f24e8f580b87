package wisp.web.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * A plain static host: a folder under a sub-path, with the page's Content-Security-Policy, and two
 * addresses that echo a body and never answer.
 */
public record PageServer(HttpServer server, Path folder, CompletableFuture<Void> closed)
    implements AutoCloseable {
  private static final String PREFIX = "/some/folder/";
  private static final String POLICY =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval';"
          + " connect-src 'self' http: https: ws: wss:; img-src 'self' blob: data:;"
          + " media-src 'self' blob:; require-trusted-types-for 'script'; trusted-types wisp";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  public static PageServer serve(Path folder) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    PageServer server =
        new PageServer(HttpServer.create(anyPort, 0), folder, new CompletableFuture<>());
    server.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.server.createContext(PREFIX, server::answer);
    server.server.start();
    return server;
  }

  public String url(String query) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX + query;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(PREFIX.length());
    switch (name) {
      case "echo" -> respond(exchange, 200, exchange.getRequestBody().readAllBytes());
      case "hang" -> closed.join();
      case "" -> answerFile(exchange, folder.resolve("index.html"));
      default -> answerFile(exchange, folder.resolve(name));
    }
  }

  private static void answerFile(HttpExchange exchange, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      respond(exchange, 404, new byte[0]);
      return;
    }
    String extension = file.toString().replaceAll(".*\\.", "");
    String type = TYPES.getOrDefault(extension, "application/octet-stream");
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    respond(exchange, 200, Files.readAllBytes(file));
  }

  private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    closed.complete(null);
    server.stop(0);
  }
}
