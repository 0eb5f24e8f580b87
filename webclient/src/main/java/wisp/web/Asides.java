package wisp.web;

import java.util.function.Consumer;
import java.util.function.Function;
import wisp.web.state.Action;
import wisp.web.state.AppState;
import wisp.web.state.Dialog;
import wisp.web.transport.Fetch;

/** Texts beside the program, read when they are wanted. */
record Asides(Fetch fetch, Consumer<Action> dispatch) {
  private static final int TIMEOUT_MILLIS = 10_000;

  void after(Action action, AppState state) {
    switch (action) {
      case Action.Ask(Dialog.About about) when about.licences().isEmpty() ->
          read("/licences.txt", Action.LicencesSeen::new);
      case Action.Ask(Dialog.MessageMenu menu) when menu.every() -> readEmoji(state);
      case Action.PickEmoji pick -> readEmoji(state);
      default -> {}
    }
  }

  private void readEmoji(AppState state) {
    if (state.surroundings().shell().hasFewEmoji()) {
      read("/emoji.txt", Action.EmojiSeen::new);
    }
  }

  private void read(String name, Function<String, Action> seen) {
    fetch.get(
        Browser.base() + name,
        TIMEOUT_MILLIS,
        outcome -> {
          if (outcome instanceof Fetch.Answered answered && answered.status() == 200) {
            dispatch.accept(seen.apply(answered.body().toText()));
          }
        });
  }
}
