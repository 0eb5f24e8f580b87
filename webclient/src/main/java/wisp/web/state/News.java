package wisp.web.state;

import java.util.List;
import java.util.Optional;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;

/**
 * Where in the open conversation the news begins. {@code first}: the first message that nobody was
 * there to see; {@code watched}: somebody was there when this was last asked; {@code read}: and has
 * been since the news began there.
 */
public record News(Optional<MessageRef> first, boolean watched, boolean read) {
  static final News NONE = new News(Optional.empty(), false, false);

  /** To be asked whenever something came, or the person did; before it counts as seen. */
  public static AppState noticed(AppState state, Messenger messenger) {
    return messenger
        .at(state.place())
        .map(open -> state.chat().news().after(open, isSeen(state)))
        .map(news -> state.with(state.chat().with(news)))
        .orElse(state);
  }

  /** Whether what comes into the open conversation comes before somebody's eyes. */
  static boolean isSeen(AppState state) {
    Place place = state.place();
    return state.surroundings().attentive()
        && place.screen() == Screen.CHATS
        && place.skipped() == 0
        && !state.chat().away();
  }

  News after(Conversation open, boolean seen) {
    boolean unseen = open.unread() > 0 && !(watched && seen);
    return unseen && (first.isEmpty() || read)
        ? new News(firstUnread(open), seen, false)
        : new News(first, seen, read || seen);
  }

  /** None where there is nothing before it. */
  private static Optional<MessageRef> firstUnread(Conversation open) {
    List<ChatMessage> all = open.messages();
    int left = open.unread();
    int at = all.size();
    while (at > 0 && left > 0) {
      at--;
      left -= !all.get(at).mine() && all.get(at).isSaid() ? 1 : 0;
    }
    return at == 0 ? Optional.empty() : Optional.of(all.get(at).ref());
  }
}
