package wisp.web.state;

import java.util.List;
import java.util.Optional;
import wisp.lib.client.Address;
import wisp.lib.client.Conversation;

/** Keys that do something while nobody types. */
public final class Shortcuts {
  private Shortcuts() {}

  /** {@code key}: as the browser names it, pressed without Ctrl, Alt or Meta, outside a field. */
  public static Optional<Action> of(String key, AppState state, Messenger messenger) {
    if (!(state.dialog() instanceof Dialog.None) || messenger.profile().isEmpty()) {
      return Optional.empty();
    }
    return switch (key) {
      case "?" -> Optional.of(new Action.Ask(new Dialog.Help()));
      case "/" -> Optional.of(new Action.Search());
      case "n" -> Optional.of(new Action.AskContact(""));
      case "," -> Optional.of(new Action.Show(Screen.SETTINGS));
      case "j" -> beside(state, messenger, 1);
      case "k" -> beside(state, messenger, -1);
      default -> Optional.empty();
    };
  }

  private static Optional<Action> beside(AppState state, Messenger messenger, int step) {
    List<Conversation> all = messenger.conversations();
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
