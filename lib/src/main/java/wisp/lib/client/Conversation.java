package wisp.lib.client;

import java.util.List;

/** Everything exchanged with one other account, oldest message first. */
public record Conversation(
    Address contact, String name, Standing standing, List<ChatMessage> messages, int unread) {}
