package wisp.web;

import org.teavm.jso.browser.Window;

/** Drafts are kept now and then while somebody types, and when the page goes out of sight. */
final class Drafting {
  private static final int PAUSE_MILLIS = 800;

  private final Runnable keep;
  private boolean waiting;

  Drafting(Runnable keep) {
    this.keep = keep;
  }

  void typed() {
    if (!waiting) {
      waiting = true;
      Window.setTimeout(this::hurry, PAUSE_MILLIS);
    }
  }

  void hurry() {
    if (waiting) {
      waiting = false;
      keep.run();
    }
  }
}
