package wisp.lib.message;

import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/**
 * What a whole ring agrees on: replicas k (1 to 16), successor-list length r and the longest life
 * in ms. Zero means "not given": a joiner adopts the ring's value.
 */
public record Parameters(int replicas, int successors, long maxTtlMillis) {
  public static Parameters read(Reader reader) {
    return new Parameters(reader.u8(), reader.u8(), reader.millis());
  }

  public void write(Writer writer) {
    writer.u8(replicas).u8(successors).millis(maxTtlMillis);
  }
}
