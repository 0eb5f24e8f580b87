package wisp.lib.client;

import java.util.List;
import wisp.lib.bytes.Bytes;

/**
 * Everything exchanged with one other account, oldest message first. {@code picture} may be empty;
 * {@code verified}: the person compared the safety number.
 */
public record Conversation(
    Address contact,
    String name,
    Bytes picture,
    Standing standing,
    boolean verified,
    List<ChatMessage> messages,
    int unread) {}
