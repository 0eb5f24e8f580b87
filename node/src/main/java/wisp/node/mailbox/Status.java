package wisp.node.mailbox;

/**
 * For {@code /v1/status}: envelopes held, bytes of everything held, ranges owned here that may be
 * incomplete or have fewer than k confirmed copies (0 or 1), NACKs not yet with all holders of
 * their box.
 */
public record Status(int messages, long bytes, int incomplete, int pendingNacks) {}
