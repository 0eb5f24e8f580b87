package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody with a browser profile of their own and the page open. */
final class Person implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 30_000;

  final BrowserContext context;
  final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> strangers = new CopyOnWriteArrayList<>();
  private final boolean networkMayFail;
  private boolean touches;

  private Person(BrowserContext context, boolean networkMayFail) {
    this.context = context;
    this.networkMayFail = networkMayFail;
    context.onRequest(request -> watch(request.url()));
    this.page = context.newPage();
    listen(page);
  }

  static Person open(Browser browser, String url) {
    return open(browser, url, false);
  }

  /** {@code networkMayFail}: a node will die, the browser may say so on its console. */
  static Person open(Browser browser, String url, boolean networkMayFail) {
    Person person =
        new Person(
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 800)
                    .setColorScheme(ColorScheme.LIGHT)),
            networkMayFail);
    person.page.navigate(url);
    return person;
  }

  /** On a phone, with a finger instead of a mouse. */
  static Person openOnPhone(Browser browser, String url) {
    Person person =
        new Person(
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(390, 844)
                    .setHasTouch(true)
                    .setIsMobile(true)
                    .setColorScheme(ColorScheme.LIGHT)),
            false);
    person.touches = true;
    person.page.navigate(url);
    return person;
  }

  /** With a script that runs before the page's own. */
  static Person openWith(Browser browser, String url, String script) {
    Person person = new Person(browser.newContext(), true);
    person.page.addInitScript(script);
    person.page.navigate(url);
    return person;
  }

  /** From now on the window is as small as a phone. */
  Person onPhone() {
    page.setViewportSize(390, 844);
    return this;
  }

  Person atDesk() {
    page.setViewportSize(1280, 800);
    return this;
  }

  private void listen(Page listened) {
    listened.onConsoleMessage(
        message -> {
          if (!"error".equals(message.type())) {
            return;
          }
          if (networkMayFail && message.text().contains("ERR_")) {
            return;
          }
          complaints.add(message.text());
        });
    listened.onPageError(complaints::add);
    listened.onWebSocket(socket -> watch(socket.url()));
  }

  private void watch(String url) {
    if (Hosts.isStranger(url)) {
      strangers.add(url);
    }
  }

  List<String> complaints() {
    return complaints;
  }

  Locator at(String testId) {
    return page.getByTestId(testId);
  }

  Locator await(String testId) {
    return seen(at(testId));
  }

  Locator awaitFirst(String testId) {
    return seen(at(testId).first());
  }

  /** Looks 50 times a second; Playwright's own waits soon look twice a second only. */
  Locator seen(Locator awaited) {
    Await.until(awaited + " is seen", PATIENCE_MILLIS, awaited::isVisible);
    return awaited;
  }

  /** A tap of who has a finger, a click of who has a mouse. */
  void press(Locator what) {
    if (touches) {
      what.tap();
    } else {
      what.click();
    }
  }

  boolean touches() {
    return touches;
  }

  /** By a touch on the message, or by the dots that come beside it under the mouse. */
  void openMenu(Locator message) {
    if (touches) {
      message.tap(new Locator.TapOptions().setPosition(6, 22));
      return;
    }
    message.hover();
    message.getByTestId("message-menu").click();
  }

  /** Creates an identity and returns the link to it. */
  String begin(String name) {
    await("display-name").fill(name);
    at("create-identity").click();
    return link();
  }

  String link() {
    Locator link = awaitFirst("my-link");
    String value = (String) link.evaluate("e => e.value || e.href || e.textContent");
    return value.trim();
  }

  void add(String link) {
    at("add-contact").first().click();
    at("contact-link").fill(link);
    at("contact-add-confirm").click();
    await("composer");
  }

  void write(String text) {
    at("composer").fill(text);
    at("send").click();
  }

  void openFirstConversation() {
    awaitFirst("conversation").click();
  }

  Locator message(String text) {
    return at("message").filter(new Locator.FilterOptions().setHasText(text));
  }

  String state(String text) {
    return (String) message(text).evaluateAll("all => all[0]?.dataset.state ?? ''");
  }

  String reason(String text) {
    return message(text).first().getAttribute("data-reason");
  }

  void awaitState(String text, long timeoutMillis, String... states) {
    try {
      String what = "'" + text + "' " + String.join(" or ", states);
      Await.until(what, timeoutMillis, () -> List.of(states).contains(state(text)));
    } catch (AssertionError late) {
      throw new AssertionError(late.getMessage() + ", it is " + state(text), late);
    }
  }

  /** Asks the page again and again: it forbids the evaluation that Playwright's own wait needs. */
  void awaitTrue(String expression) {
    Await.until(expression, 15_000, () -> Boolean.TRUE.equals(page.evaluate(expression)));
  }

  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  /** Whatever was done, the page asked nodes and its host, and nobody else. */
  @Override
  public void close() {
    context.close();
    assertEquals(List.of(), strangers);
  }
}
