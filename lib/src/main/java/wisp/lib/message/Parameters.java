package wisp.lib.message;

import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/**
 * What a whole ring agrees on: replicas k (1 to 16), successor-list length r (1 to 64) and the
 * longest life in ms (at most 24 h). Zero means "not given": a joiner adopts the ring's value.
 */
public record Parameters(int replicas, int successors, long maxTtlMillis) {
  /**
   * @throws Malformed if a value is beyond its limit
   */
  public static Parameters read(Reader reader) {
    Parameters parameters = new Parameters(reader.u8(), reader.u8(), reader.millis());
    if (!parameters.isWithinLimits()) {
      throw new Malformed("parameters");
    }
    return parameters;
  }

  private boolean isWithinLimits() {
    return replicas <= Limits.HOLDERS_MAX
        && successors <= Limits.PEERS_MAX
        && maxTtlMillis <= Limits.MAX_TTL_MILLIS;
  }

  /** Writes 10 bytes. */
  public void write(Writer writer) {
    writer.u8(replicas).u8(successors).millis(maxTtlMillis);
  }
}
