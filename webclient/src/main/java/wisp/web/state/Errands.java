package wisp.web.state;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Client;
import wisp.lib.client.Conversation;
import wisp.lib.client.Event;
import wisp.lib.client.MessageRef;
import wisp.lib.client.Settings;
import wisp.lib.client.Standing;
import wisp.web.state.Dialog.NewContact;

/** What an action asks of the messenger. */
public final class Errands {
  private Errands() {}

  /** {@code before}: the state that the action met. */
  public static List<Event> of(AppState before, Action action) {
    return switch (action) {
      case Action.Create(String name) when !name.trim().isEmpty() ->
          List.of(new Event.CreateAccount(name.trim()));
      case Action.Send send -> writing(before, send);
      case Action.Resend(Bytes messageId) -> List.of(new Event.Resend(messageId));
      case Action.Accept accept -> List.of(new Event.AddContact(accept.contact(), ""));
      case Action.Call call -> List.of(new Event.Call(call.contact(), call.name().trim()));
      case Action.Block block ->
          List.of(new Event.Draft(block.contact(), ""), new Event.Block(block.contact()));
      case Action.Unblock unblock -> List.of(new Event.Unblock(unblock.contact()));
      case Action.Rename(String name) when !name.trim().isEmpty() ->
          List.of(new Event.Rename(name.trim()));
      case Action.Verify verify -> List.of(new Event.Verify(verify.contact(), verify.verified()));
      case Action.DeleteConversation deletion ->
          List.of(new Event.DeleteConversation(deletion.contact()));
      case Action.DeleteAccount deletion -> List.of(new Event.DeleteAccount());
      case Action.Configure(Settings settings) -> List.of(new Event.Configure(settings));
      case Action.SetPicture(Bytes picture) -> List.of(new Event.SetPicture(picture));
      case Action.AccountReady ready -> invited(before);
      case Action.ConfirmContact confirm -> contact(before, confirm);
      default -> Talking.of(before, action);
    };
  }

  /**
   * Somebody sees something new in the open conversation; {@code lowest}: the id of the last
   * message on the screen, asked only where that matters.
   */
  public static Optional<Event.Seen> seen(
      AppState state, Messenger messenger, Supplier<String> lowest) {
    return messenger
        .at(state.place())
        .filter(open -> News.isWatched(state) && hasNews(open))
        .flatMap(open -> seen(open, lowest.get()));
  }

  /** Whether there is something new; who is no contact learns that it was read once it is one. */
  public static boolean hasNews(Conversation conversation) {
    return conversation.standing() != Standing.BLOCKED && conversation.unread() > 0;
  }

  private static Optional<Event.Seen> seen(Conversation open, String lowest) {
    List<ChatMessage> all = open.messages();
    return Lists.first(
            all.subList(News.firstUnread(open), all.size()),
            message -> Spot.id(message.ref()).equals(lowest))
        .map(message -> new Event.Seen(open.contact(), Optional.of(message.ref())));
  }

  private static List<Event> invited(AppState before) {
    return NewContact.prefilled(before.welcome().invitation())
        .address()
        .map(inviter -> List.<Event>of(new Event.AddContact(inviter, "")))
        .orElseGet(List::of);
  }

  private static List<Event> writing(AppState before, Action.Send send) {
    String text = send.text().trim();
    if (text.isEmpty() || !Client.fits(text)) {
      return List.of();
    }
    Address to = send.contact();
    Event none = new Event.Draft(to, "");
    return switch (before.chat().composing()) {
      case Chat.Composing.Plain plain -> List.of(new Event.Write(to, Bytes.EMPTY, text, 0), none);
      case Chat.Composing.Answer(MessageRef answered) ->
          List.of(new Event.Reply(to, answered, text), none);
      case Chat.Composing.Change(MessageRef of, String edited) ->
          List.of(new Event.Edit(to, of.id(), text));
    };
  }

  private static List<Event> contact(AppState before, Action.ConfirmContact confirm) {
    if (!(before.dialog() instanceof NewContact form)) {
      return List.of();
    }
    return form.address()
        .filter(address -> !address.equals(confirm.mine()))
        .<List<Event>>map(address -> List.of(new Event.AddContact(address, form.name().trim())))
        .orElseGet(List::of);
  }
}
