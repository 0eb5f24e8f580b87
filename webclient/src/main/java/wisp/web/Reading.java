package wisp.web;

import java.util.function.Consumer;
import java.util.function.Supplier;
import wisp.lib.client.Event;
import wisp.web.state.Action;
import wisp.web.state.AppState;
import wisp.web.state.Errands;
import wisp.web.state.Messenger;
import wisp.web.state.News;

/** Somebody reads the open conversation, and what is on the screen counts as seen. */
final class Reading {
  private final Consumer<Action> dispatch;
  private final Supplier<AppState> state;
  private final Consumer<Event.Seen> seen;
  private Messenger drawn = Messenger.NONE;

  Reading(Consumer<Action> dispatch, Supplier<AppState> state, Consumer<Event.Seen> seen) {
    this.dispatch = dispatch;
    this.state = state;
    this.seen = seen;
  }

  /** The page shows that now. */
  void drawn(Messenger messenger) {
    drawn = messenger;
  }

  void look() {
    Errands.seen(state.get(), drawn, Scrolling::lowest).ifPresent(seen);
  }

  void scrolled() {
    boolean isAway = Scrolling.isAway();
    if (isAway != state.get().chat().away()) {
      dispatch.accept(new Action.Away(isAway));
    }
    if (isAway && Scrolling.isNearEarlier()) {
      dispatch.accept(new Action.Earlier());
    }
    if (state.get().place().skipped() > 0 && Scrolling.isNearLater()) {
      dispatch.accept(new Action.Later());
    }
    look();
  }

  /** From the first unread message on. */
  void goOn() {
    drawn
        .at(state.get().place())
        .filter(Errands::hasNews)
        .flatMap(News::unread)
        .ifPresent(Scrolling::showFrom);
    scrolled();
  }
}
