package wisp.lib.message;

import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/**
 * A node as others know it: id, TCP address {@code HOST:PORT} (empty: cannot be reached) and HTTP
 * address (a URL without trailing slash; empty: none). Each address is at most 200 bytes of visible
 * ASCII.
 */
public record Peer(Id id, String address, String http) {
  static final int MIN_BYTES = Limits.ID_BYTES + 2 + 2;

  /**
   * @throws Malformed if an address is too long or has other letters
   */
  public static Peer read(Reader reader) {
    return new Peer(Id.read(reader), address(reader), address(reader));
  }

  /** Visible ASCII only: addresses reach logs, pages and resolvers. */
  static String address(Reader reader) {
    String address = reader.text(Limits.ADDRESS_MAX_BYTES);
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) <= ' ' || address.charAt(i) >= 0x7f) {
        throw new Malformed("address");
      }
    }
    return address;
  }

  /** Writes 36 bytes and the addresses. */
  public static void write(Writer writer, Peer peer) {
    peer.id.write(writer);
    writer.text(peer.address).text(peer.http);
  }
}
