package wisp.web.state;

import java.util.List;
import wisp.lib.bytes.Hex;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;

/** Where a message is. */
public final class Spot {
  private Spot() {}

  /** What its element on the page is called. */
  public static String id(MessageRef message) {
    return "m" + (message.mine() ? "o" : "i") + Hex.encode(message.id());
  }

  /** How many came after it; -1: it is not here. */
  public static int fromNewest(Conversation conversation, MessageRef message) {
    List<ChatMessage> all = conversation.messages();
    int after = 0;
    while (after < all.size() && !all.get(all.size() - 1 - after).ref().equals(message)) {
      after++;
    }
    return after < all.size() ? after : -1;
  }
}
