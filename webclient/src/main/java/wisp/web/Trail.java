package wisp.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** Lets the browser's own back button lead back to the list. */
final class Trail {
  private boolean away;

  Trail(Runnable back) {
    Window.current()
        .onEvent(
            "popstate",
            event -> {
              boolean wasAway = away;
              away = false;
              if (wasAway) {
                back.run();
              }
            });
  }

  /** To be told after every step whether the person is at the list. */
  void at(boolean home) {
    if (home == !away) {
      return;
    }
    away = !home;
    if (home) {
      goBack();
    } else {
      push();
    }
  }

  @JSBody(script = "history.pushState(null, '');")
  private static native void push();

  @JSBody(script = "history.back();")
  private static native void goBack();
}
