package wisp.web.state;

import java.util.Optional;
import java.util.function.Supplier;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;

/** What of the state outlived the message that it is about. */
public final class Leftovers {
  private Leftovers() {}

  /** {@code now} is asked only where there may be something. */
  public static AppState without(AppState state, Supplier<Messenger> now) {
    Optional<Address> open = state.place().open();
    boolean isEditing = state.chat().composing() instanceof Chat.Composing.Change;
    return isEditing && open.isPresent() ? edited(state, open.get(), now.get()) : state;
  }

  /** What was written for a message that is gone is a new one. */
  private static AppState edited(AppState state, Address open, Messenger now) {
    Optional<Conversation> conversation = now.conversation(open);
    return state.chat().composing() instanceof Chat.Composing.Change change
            && conversation.isPresent()
            && !isThere(conversation.get(), change.of())
        ? state.unbound(conversation.get(), change.text())
        : state;
  }

  private static boolean isThere(Conversation conversation, MessageRef message) {
    return Lists.any(
        conversation.messages(), each -> each.ref().equals(message) && each.kind() == Kind.TEXT);
  }
}
