package wisp.lib.message;

import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/**
 * That a node with this beginning of an id (the first 8 bytes) may be found at this TCP address, at
 * most 200 bytes of visible ASCII. Whoever dials it checks that the id that is proven begins so.
 */
public record Hint(long prefix, String address) {
  static final int MIN_BYTES = 8 + 2;

  /**
   * @throws Malformed if the address is too long or has other letters
   */
  public static Hint read(Reader reader) {
    return new Hint(reader.u64(), Peer.address(reader));
  }

  /** Writes 10 bytes and the address. */
  public static void write(Writer writer, Hint hint) {
    writer.u64(hint.prefix).text(hint.address);
  }
}
