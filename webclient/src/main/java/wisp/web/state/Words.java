package wisp.web.state;

import wisp.lib.client.ChatMessage;
import wisp.lib.client.Reason;

/** Sentences that depend on what happened. */
public final class Words {
  public static final String BAD_LINK = "This is not a Wisp link. Paste the whole link.";
  public static final String OWN_LINK = "This is your own link. Paste somebody else's.";
  public static final String TOO_LONG = "This text is too long for one message.";
  public static final String NO_PASSPHRASE = "Type the passphrase.";
  public static final String SHORT_PASSPHRASE = "At least 8 characters, better four words.";
  public static final String TWO_PASSPHRASES = "These two are not the same.";
  public static final String WRONG_PASSPHRASE = "Wrong passphrase";
  public static final String NO_WORKER = "This browser could not work out the key. Try again.";
  public static final String NO_BACKUP = "This file is not a Wisp backup.";

  private Words() {}

  /** How a message stands; {@code until}: the time of its end of life. */
  public static String state(ChatMessage message, String until) {
    return switch (message.state().word()) {
      case "waiting" -> waiting(message.reason());
      case "held" -> "Held by " + nodes(message.holders()) + " until " + until;
      case "delivered" -> "Delivered";
      case "read" -> "Read";
      case "expired" ->
          message.reason() == Reason.CLOCK ? "No confirmation" : "Nobody collected it in time";
      default -> "";
    };
  }

  /** What a line says; {@code name}: of the other one. */
  public static String line(ChatMessage message, String name) {
    return switch (message.kind().word()) {
      case "newer" -> "A message that needs a newer Wisp";
      case "new-device" -> name + " uses another device now, or restored a backup";
      case "awaited" -> "Waiting for this message …";
      case "lost" -> "A message could not be read and did not come again in time";
      case "timer" -> timer(message.extras().timerMillis());
      case "deleted" -> "This message was deleted";
      default -> message.text();
    };
  }

  private static String timer(long millis) {
    return millis == 0
        ? "Messages do not disappear any more"
        : "Messages disappear " + millis / 1_000 + " s after they were sent or read";
  }

  public static String nodes(int count) {
    return count == 1 ? "1 node" : count + " nodes";
  }

  private static String waiting(Reason reason) {
    return switch (reason.word()) {
      case "no_card" -> "Waiting until this person has opened Wisp";
      case "offline" -> "Waiting for a connection";
      case "full" -> "Waiting for room on the ring";
      case "retrying" -> "Waiting, trying again";
      default -> "Waiting";
    };
  }
}
