package wisp.node.mailbox;

/**
 * For {@code /v1/status}: envelopes held, bytes of everything held, holders without a confirmed
 * copy of the own range, NACKs not yet with all holders of their box.
 */
public record Status(int messages, long bytes, int incomplete, int pendingNacks) {}
