package wisp.node.mailbox;

/**
 * How much a node takes in. Above 80% of {@code maxBytes} it refuses new messages; repair may use
 * the rest.
 */
public record Quota(long maxBytes, int maxBoxItems, long maxBoxBytes, int maxOpenCalls) {
  /** The usual bounds of one box and of open work. */
  public static Quota ofBytes(long maxBytes) {
    return new Quota(maxBytes, 50_000, maxBytes / 4, 20_000);
  }

  long freshMaxBytes() {
    return maxBytes / 10 * 8;
  }
}
