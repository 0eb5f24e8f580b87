package wisp.web.state;

import wisp.lib.client.ChatMessage;
import wisp.lib.client.Reason;

/** Sentences that depend on what happened. */
public final class Words {
  public static final String BAD_LINK = "This is not a Wisp link. Paste the whole link.";
  public static final String OWN_LINK = "This is your own link. Paste somebody else's.";
  public static final String TOO_LONG = "This text is too long for one message.";

  private Words() {}

  /** How a message stands; {@code until}: the time of its end of life. */
  public static String state(ChatMessage message, String until) {
    return switch (message.state()) {
      case WAITING -> waiting(message.reason());
      case HELD -> "held by " + nodes(message.holders()) + " until " + until;
      case DELIVERED -> "delivered";
      case READ -> "read";
      case EXPIRED -> expired(message.reason());
      case RECEIVED -> "received";
    };
  }

  public static String nodes(int count) {
    return count == 1 ? "1 node" : count + " nodes";
  }

  private static String waiting(Reason reason) {
    return switch (reason) {
      case NO_CARD -> "waiting until this person has opened Wisp";
      case OFFLINE -> "waiting for a connection";
      case FULL -> "waiting for room on the ring";
      case RETRYING -> "waiting, trying again";
      case NONE, NACK, CLOCK -> "waiting";
    };
  }

  private static String expired(Reason reason) {
    return reason == Reason.CLOCK ? "no confirmation" : "expired undelivered";
  }
}
