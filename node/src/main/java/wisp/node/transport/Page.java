package wisp.node.transport;

import java.util.Map;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.crypto.Hash;

/** Serves the page's files, compressed for who can read that; browsers ask again by hash. */
record Page(PageFiles files, Workers workers) implements Endpoint {
  @Override
  public Inbox.Withdrawal handle(Request request, Consumer<Response> answer) {
    if (!request.isRead()) {
      answer.accept(Response.readOnly());
      return Inbox.Withdrawal.NONE;
    }
    workers.run(() -> response(request), answer, () -> answer.accept(Response.busy()));
    return Inbox.Withdrawal.NONE;
  }

  private Response response(Request request) {
    String name = request.path().equals("/") ? "index.html" : request.path().substring(1);
    if (name.endsWith(".br") || !files.has(name)) {
      return Response.text(404, "not found");
    }
    Encoded encoded = encoded(name, request.header().apply("accept-encoding"));
    String hash = "\"" + Hex.encode(Hash.sha256(encoded.content).slice(0, 12)) + "\"";
    boolean known = request.header().apply("if-none-match").equals(hash);
    Response response =
        new Response(known ? 304 : 200, FileTypes.of(name), encoded.content, encoded.headers())
            .with("ETag", hash)
            .with("Vary", "Accept-Encoding")
            .with("Cache-Control", "no-cache");
    return known ? response.withBody(Bytes.EMPTY) : response;
  }

  private Encoded encoded(String name, String accepted) {
    if (accepts(accepted, "br") && files.has(name + ".br")) {
      return new Encoded(files.read(name + ".br"), "br");
    }
    if (accepts(accepted, "gzip") && FileTypes.isCompressible(name)) {
      return new Encoded(Gzip.compress(files.read(name)), "gzip");
    }
    return new Encoded(files.read(name), "");
  }

  private static boolean accepts(String accepted, String encoding) {
    for (String each : accepted.split(",", -1)) {
      String choice = each.replace(" ", "");
      boolean weighed = choice.startsWith(encoding + ";q=") && !choice.endsWith("=0");
      if (choice.equals(encoding) || weighed) {
        return true;
      }
    }
    return false;
  }

  private record Encoded(Bytes content, String encoding) {
    Map<String, String> headers() {
      return encoding.isEmpty() ? Map.of() : Map.of("Content-Encoding", encoding);
    }
  }
}
