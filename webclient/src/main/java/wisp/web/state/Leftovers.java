package wisp.web.state;

import java.util.Optional;
import java.util.function.Supplier;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;

/** What of the state outlived the message or person that it is about. */
public final class Leftovers {
  private Leftovers() {}

  /** {@code now} is asked only where there may be something. */
  public static AppState without(AppState state, Supplier<Messenger> now) {
    AppState closed = isGone(state.dialog(), now) ? state.after(new Action.CloseDialog()) : state;
    Optional<Address> open = state.place().open();
    return open.isPresent() && state.chat().composing() instanceof Chat.Composing.Change change
        ? edited(closed, now.get().conversation(open.get()), change)
        : closed;
  }

  private static boolean isGone(Dialog dialog, Supplier<Messenger> now) {
    return switch (dialog) {
      case Dialog.Details details -> now.get().conversation(details.contact()).isEmpty();
      case Dialog.MessageMenu(Address contact, MessageRef message, boolean every) ->
          now.get().conversation(contact).filter(talk -> isThere(talk, message)).isEmpty();
      default -> false;
    };
  }

  /** What was written for a message that is gone is a new one. */
  private static AppState edited(
      AppState state, Optional<Conversation> open, Chat.Composing.Change change) {
    return open.filter(talk -> !isThere(talk, change.of()))
        .map(talk -> state.unbound(talk, change.text()))
        .orElse(state);
  }

  private static boolean isThere(Conversation conversation, MessageRef message) {
    return Lists.any(conversation.messages(), each -> isText(each) && each.ref().equals(message));
  }

  private static boolean isText(ChatMessage message) {
    return message.kind() == Kind.TEXT;
  }
}
