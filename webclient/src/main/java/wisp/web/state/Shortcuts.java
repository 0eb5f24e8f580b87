package wisp.web.state;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;

/** Keys that do something beside typing. */
public final class Shortcuts {
  private Shortcuts() {}

  /** What somebody types is left alone; Alt with arrows leads on from where one writes, too. */
  public static Optional<Action> of(Press press, AppState state, Messenger messenger) {
    if (!(state.dialog() instanceof Dialog.None) || messenger.profile().isEmpty()) {
      return Optional.empty();
    }
    return switch (press.key()) {
      case "Alt+ArrowDown" -> press.isForTalks() ? beside(state, messenger, 1) : Optional.empty();
      case "Alt+ArrowUp" -> press.isForTalks() ? beside(state, messenger, -1) : Optional.empty();
      case "Ctrl+f" -> find(press, state);
      case "Enter" -> hit(press, state, messenger, 1);
      case "Shift+Enter", "ArrowDown" -> hit(press, state, messenger, -1);
      case "ArrowUp" ->
          press.isIn(Press.FIND)
              ? hit(press, state, messenger, 1)
              : recall(press, state, messenger);
      case "Escape" -> Optional.of(escape(press, state));
      default -> press.isIn("") ? letter(press.key(), isTalking(state)) : Optional.empty();
    };
  }

  /** A second time it is the browser's own. */
  private static Optional<Action> find(Press press, AppState state) {
    Optional<Address> open = state.place().open();
    boolean isSecond = press.isIn(Press.FIND) || (open.isEmpty() && press.isIn(Press.SEARCH));
    if (isSecond || state.place().screen() != Screen.CHATS) {
      return Optional.empty();
    }
    return Optional.of(open.<Action>map(Action.SearchIn::new).orElse(new Action.Search()));
  }

  private static Optional<Action> hit(
      Press press, AppState state, Messenger messenger, int earlier) {
    return press.isIn(Press.FIND) ? Hits.of(state, messenger).step(earlier) : Optional.empty();
  }

  private static Optional<Action> letter(String key, boolean talking) {
    return switch (key) {
      case "?" -> Optional.of(new Action.Ask(new Dialog.Help()));
      case "/" -> Optional.of(new Action.Search());
      case "n" -> talking ? Optional.empty() : Optional.of(new Action.AskContact(""));
      case "," -> talking ? Optional.empty() : Optional.of(new Action.Show(Screen.SETTINGS));
      default -> Optional.empty();
    };
  }

  private static boolean isTalking(AppState state) {
    return state.dialog() instanceof Dialog.None
        && state.place().screen() == Screen.CHATS
        && state.place().open().isPresent()
        && !state.chat().selecting();
  }

  /** Whether it does nothing else and begins a text, wherever it was pressed. */
  public static boolean isWriting(Press press, AppState state) {
    return press.isIn("") && press.isLetter() && isTalking(state);
  }

  /** The browser's way back: what lies over a conversation or was begun in it ends first. */
  public static Action back(AppState state) {
    Chat chat = state.chat();
    if (!(state.dialog() instanceof Dialog.None)) {
      return new Action.CloseDialog();
    }
    if (chat.picking()) {
      return new Action.PickEmoji();
    }
    if (chat.selecting()) {
      return new Action.StopSelecting();
    }
    return state.finding().within().isPresent() ? new Action.EndSearch() : new Action.Back();
  }

  /** What was begun last ends first. */
  private static Action escape(Press press, AppState state) {
    Chat chat = state.chat();
    if (press.isIn(Press.SEARCH) && state.finding().isBegun()) {
      return new Action.EndSearch();
    }
    Action back = back(state);
    if (!(back instanceof Action.Back)) {
      return back;
    }
    if (chat.composing() instanceof Chat.Composing.Plain || state.place().open().isEmpty()) {
      return leave(state);
    }
    return new Action.StopComposing(state.place().open().get());
  }

  private static Action leave(AppState state) {
    boolean isSearching = state.finding().isBegun();
    return isSearching && state.place().isHome() ? new Action.EndSearch() : new Action.Back();
  }

  /** The last message of one's own comes back to be changed, where nothing else was begun. */
  private static Optional<Action> recall(Press press, AppState state, Messenger messenger) {
    boolean isFree = state.chat().composing() instanceof Chat.Composing.Plain;
    return isFree && press.isIn(Press.COMPOSER) && press.blank()
        ? messenger.at(state.place()).flatMap(Shortcuts::lastOwn)
        : Optional.empty();
  }

  private static Optional<Action> lastOwn(Conversation open) {
    List<ChatMessage> messages = open.messages();
    for (int i = messages.size() - 1; i >= 0; i--) {
      ChatMessage own = messages.get(i);
      if (own.mine() && own.kind() == ChatMessage.Kind.TEXT) {
        return Optional.of(new Action.Change(open.contact(), own.ref(), own.text()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Action> beside(AppState state, Messenger messenger, int step) {
    boolean isArchive = state.finding().archive();
    List<Conversation> all =
        Lists.filter(messenger.conversations(), each -> each.preferences().archived() == isArchive);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int open = state.place().open().map(contact -> place(all, contact)).orElse(-1);
    int next = open < 0 ? 0 : Math.floorMod(open + step, all.size());
    return Optional.of(new Action.Open(all.get(next).contact()));
  }

  private static int place(List<Conversation> all, Address contact) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).contact().equals(contact)) {
        return i;
      }
    }
    return -1;
  }
}
