package wisp.lib.message;

import wisp.lib.bytes.Writer;

/** Anything that travels in a frame: type 1 ‖ body. See {@link Codec}. */
public sealed interface Message permits ClientRequest, NodeRequest, Reply {
  /** One byte, different for every message. */
  int type();

  /** Writes the fields after the type. */
  void write(Writer writer);

  /**
   * Whether every hash and signature inside fits on which a node acts; times and places are not
   * judged here, and receipts are judged by the client for whom they are.
   */
  default boolean isGenuine(Labels labels) {
    return true;
  }
}
