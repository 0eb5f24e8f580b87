package wisp.node.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.crypto.Hash;

/** Serves the page's files, compressed for who can read that; browsers ask again by hash. */
final class Page implements Endpoint {
  private static final int TAG_BYTES = 12;

  private final PageFiles files;
  private final Workers workers;
  private final Map<String, Variant> variants = new ConcurrentHashMap<>();

  Page(PageFiles files, Workers workers) {
    this.files = files;
    this.workers = workers;
  }

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
    String encoding = encoding(name, request.header().apply("accept-encoding"));
    Variant variant = variants.computeIfAbsent(name + " " + encoding, key -> read(name, encoding));
    boolean known = request.header().apply("if-none-match").equals(variant.tag);
    Bytes body = known ? Bytes.EMPTY : variant.content;
    Response response =
        new Response(known ? 304 : 200, FileTypes.of(name), body, Map.of())
            .with("ETag", variant.tag)
            .with("Vary", "Accept-Encoding")
            .with("Cache-Control", "no-cache");
    return encoding.isEmpty() ? response : response.with("Content-Encoding", encoding);
  }

  private String encoding(String name, String accepted) {
    if (accepts(accepted, "br") && files.has(name + ".br")) {
      return "br";
    }
    return accepts(accepted, "gzip") && FileTypes.isCompressible(name) ? "gzip" : "";
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

  private Variant read(String name, String encoding) {
    return switch (encoding) {
      case "br" -> Variant.of(files.read(name + ".br"));
      case "gzip" -> Variant.of(Gzip.compress(files.read(name)));
      default -> Variant.of(files.read(name));
    };
  }

  /** A file in one encoding, read once. */
  private record Variant(Bytes content, String tag) {
    static Variant of(Bytes content) {
      String hash = Hex.encode(Hash.sha256(content).slice(0, TAG_BYTES));
      return new Variant(content, "\"" + hash + "\"");
    }
  }
}
