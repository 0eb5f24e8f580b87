package wisp.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** Lets the browser's own back button lead back to the list. */
final class Trail {
  private final Runnable back;
  private boolean away;
  private boolean returning;

  Trail(Runnable back) {
    this.back = back;
    Window.current().onEvent("popstate", event -> popped());
  }

  /** Where one went on while the browser was still on its way back, there one stays. */
  private void popped() {
    boolean wasAway = away;
    if (returning) {
      returning = false;
      away = false;
      at(!wasAway);
    } else if (wasAway) {
      away = false;
      back.run();
    }
  }

  /** To be told after every step whether the person is at the list. */
  void at(boolean home) {
    if (home == !away) {
      return;
    }
    away = !home;
    if (returning) {
      return;
    }
    if (home) {
      returning = true;
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
