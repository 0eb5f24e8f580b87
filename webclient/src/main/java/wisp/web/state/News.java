package wisp.web.state;

import java.util.List;
import java.util.Optional;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;

/**
 * Where in the open conversation the news begins. {@code first}: the first message that nobody was
 * there to see; {@code watched}: somebody was there when this was last asked; {@code met}: and has
 * been since the news began there; {@code read}: all was read since then.
 */
public record News(Optional<MessageRef> first, boolean watched, boolean met, boolean read) {
  static final News NONE = new News(Optional.empty(), false, false, false);

  /**
   * To be asked whenever something came, or the person did; before it counts as seen. Who has read
   * all before comes to where the news begins.
   */
  public static AppState noticed(AppState state, Messenger messenger) {
    return messenger.at(state.place()).map(open -> noticed(state, open)).orElse(state);
  }

  private static AppState noticed(AppState state, Conversation open) {
    News before = state.chat().news();
    News news = before.after(open, isSeen(state));
    AppState noticed = state.with(state.chat().with(news));
    int fromNewest = open.messages().size() - 1 - firstUnread(open);
    boolean isBeyond =
        !news.first.equals(before.first)
            && !state.chat().away()
            && fromNewest >= state.place().shown();
    return isBeyond ? noticed.with(state.place().around(fromNewest)) : noticed;
  }

  /** Whether what comes into the open conversation comes before somebody's eyes. */
  private static boolean isSeen(AppState state) {
    return isWatched(state) && state.place().skipped() == 0 && !state.chat().away();
  }

  /** Whether somebody looks at the open conversation. */
  static boolean isWatched(AppState state) {
    return state.surroundings().attentive() && state.place().screen() == Screen.CHATS;
  }

  News after(Conversation open, boolean seen) {
    boolean unseen = open.unread() > 0 && !(watched && seen);
    return unseen && (first.isEmpty() || (met && read))
        ? new News(beginning(open), seen, false, false)
        : new News(first, seen, met || seen, read || open.unread() == 0);
  }

  /** None where there is nothing before it. */
  private static Optional<MessageRef> beginning(Conversation open) {
    return firstUnread(open) == 0 ? Optional.empty() : unread(open);
  }

  /** The first message that nobody has seen yet. */
  public static Optional<MessageRef> unread(Conversation open) {
    List<ChatMessage> all = open.messages();
    int first = firstUnread(open);
    return first < all.size() ? Optional.of(all.get(first).ref()) : Optional.empty();
  }

  /** Its place among the messages; behind them if there is none. */
  static int firstUnread(Conversation open) {
    List<ChatMessage> all = open.messages();
    int left = open.unread();
    int at = all.size();
    while (at > 0 && left > 0) {
      at--;
      left -= !all.get(at).mine() && all.get(at).isSaid() ? 1 : 0;
    }
    return at;
  }
}
