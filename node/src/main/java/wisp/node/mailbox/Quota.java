package wisp.node.mailbox;

import wisp.lib.message.Limits;

/**
 * How much a node takes in, and lists on one page. Above 80% of {@code maxBytes} it refuses new
 * messages; repair may use the rest.
 */
public record Quota(
    long maxBytes, int maxBoxItems, long maxBoxBytes, int maxOpenCalls, int maxPageEntries) {
  /** The usual bounds of one box and of open work. */
  public static Quota ofBytes(long maxBytes) {
    return new Quota(maxBytes, 50_000, maxBytes / 4, 20_000, Limits.IDS_MAX);
  }

  public Quota withPages(int maxEntries) {
    return new Quota(maxBytes, maxBoxItems, maxBoxBytes, maxOpenCalls, maxEntries);
  }

  long freshMaxBytes() {
    return maxBytes / 10 * 8;
  }
}
