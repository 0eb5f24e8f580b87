package wisp.node.transport;

import java.util.HashMap;
import java.util.Map;
import wisp.lib.bytes.Bytes;

/** An HTTP response; the headers are those beside {@code Content-Type} and the security ones. */
record Response(int status, String type, Bytes body, Map<String, String> headers) {
  static final String TEXT = "text/plain; charset=utf-8";
  static final String FRAME = "application/octet-stream";

  /** Bytes in memory for this response alone; the page's files are shared. */
  int ownBytes() {
    return type.equals(FRAME) ? body.size() : 0;
  }

  static Response text(int status, String line) {
    return new Response(status, TEXT, Bytes.utf8(line + "\n"), Map.of());
  }

  static Response frame(int status, Bytes frame) {
    return new Response(status, FRAME, frame, Map.of("Cache-Control", "no-store"));
  }

  static Response empty(int status) {
    return new Response(status, TEXT, Bytes.EMPTY, Map.of());
  }

  static Response busy() {
    return text(503, "busy").with("Retry-After", "1");
  }

  static Response readOnly() {
    return text(405, "GET or HEAD").with("Allow", "GET, HEAD");
  }

  Response with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Response(status, type, body, Map.copyOf(more));
  }
}
