package wisp.web.state;

import wisp.lib.client.ChatMessage;
import wisp.lib.client.Reason;
import wisp.lib.client.State;

/** Sentences that depend on what happened. */
public final class Words {
  public static final String BAD_LINK = "This is not a Wisp link. Paste the whole link.";
  public static final String OWN_LINK = "This is your own link. Paste somebody else's.";
  public static final String TOO_LONG = "This text is too long for one message.";

  private Words() {}

  /** How a message stands; {@code until}: the time of its end of life. */
  public static String state(ChatMessage message, String until) {
    State state = message.state();
    if (state == State.WAITING) {
      return waiting(message.reason());
    }
    if (state == State.HELD) {
      return "held by " + nodes(message.holders()) + " until " + until;
    }
    return state == State.EXPIRED ? expired(message.reason()) : state.word();
  }

  public static String nodes(int count) {
    return count == 1 ? "1 node" : count + " nodes";
  }

  private static String waiting(Reason reason) {
    return switch (reason.word()) {
      case "no_card" -> "waiting until this person has opened Wisp";
      case "offline" -> "waiting for a connection";
      case "full" -> "waiting for room on the ring";
      case "retrying" -> "waiting, trying again";
      default -> "waiting";
    };
  }

  private static String expired(Reason reason) {
    return reason == Reason.CLOCK ? "no confirmation" : "expired undelivered";
  }
}
