package wisp.node.transport;

import java.net.InetAddress;
import java.util.function.UnaryOperator;
import wisp.lib.bytes.Bytes;

/** An HTTP request: path without query, one header by its lower-case name ("" if absent). */
record Request(
    String method, String path, UnaryOperator<String> header, Bytes body, InetAddress from) {
  boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
