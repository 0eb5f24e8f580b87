package wisp.lib.client;

import java.util.List;
import wisp.lib.bytes.Bytes;

/**
 * Everything exchanged with one other account, or kept for oneself ({@code self}), oldest message
 * first. {@code picture} and {@code draft} may be empty; {@code verified}: the person compared the
 * safety number; {@code timerMillis}: how long new messages stay once sent or read (0: for ever).
 */
public record Conversation(
    Address contact,
    String name,
    Bytes picture,
    Standing standing,
    boolean verified,
    List<ChatMessage> messages,
    int unread,
    boolean self,
    Preferences preferences,
    long timerMillis,
    String draft,
    Presence presence) {
  /** One for which nothing special was chosen. */
  public Conversation(
      Address contact,
      String name,
      Bytes picture,
      Standing standing,
      boolean verified,
      List<ChatMessage> messages,
      int unread) {
    this(
        contact,
        name,
        picture,
        standing,
        verified,
        messages,
        unread,
        false,
        Preferences.DEFAULT,
        0,
        "",
        Presence.UNKNOWN);
  }
}
