package wisp.web.view;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** Whether a person looks at the page now. */
public final class Attention {
  private Attention() {}

  /** Visible and focused. */
  @JSBody(script = "return document.visibilityState === 'visible' && document.hasFocus();")
  public static native boolean isHere();

  @JSBody(script = "return document.visibilityState === 'visible';")
  public static native boolean isVisible();

  /** Calls {@code listener} whenever that may have changed. */
  public static void onChange(Runnable listener) {
    Window.current().onEvent("focus", event -> listener.run());
    Window.current().onEvent("blur", event -> listener.run());
    Window.current().getDocument().onEvent("visibilitychange", event -> listener.run());
  }
}
