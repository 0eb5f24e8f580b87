package wisp.web;

/** The page's entry point. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    new App(Browser.body()).start();
  }
}
