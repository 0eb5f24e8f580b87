package wisp.web;

import org.teavm.jso.browser.Window;

/** The page's entry point. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Window.current().getDocument().getBody().setAttribute("data-started", "");
  }
}
