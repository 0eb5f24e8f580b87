package wisp.web.transport;

import org.teavm.jso.browser.Window;

/** The time, and what happens later. */
public interface Clock {
  long nowMillis();

  /** The result takes it back. */
  Runnable after(int millis, Runnable action);

  /** The browser's. */
  static Clock inBrowser() {
    return new Clock() {
      @Override
      public long nowMillis() {
        return System.currentTimeMillis();
      }

      @Override
      public Runnable after(int millis, Runnable action) {
        int timer = Window.setTimeout(action::run, millis);
        return () -> Window.clearTimeout(timer);
      }
    };
  }
}
