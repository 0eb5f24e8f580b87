package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page itself: start, tabs, links, sizes, pictures of every screen. */
class PageIT extends SharedBrowser {
  /** What is too high, or not quite in the window. */
  private static final String OUT_OF_PLACE =
      """
      [...document.querySelectorAll('.bar, .row, .composer, .bubble')]
        .filter(e => e.checkVisibility())
        .map(e => [e.className, e.getBoundingClientRect()])
        .filter(([name, r]) => r.left < 0 || r.right > innerWidth
          || (r.height > 100 && !name.includes('bubble')))
        .map(([name, r]) => name + ' ' + r.left + ' ' + r.right + ' ' + r.height)
      """;

  /** Timers never end, nodes and the service worker never answer. */
  private static final String ALONE =
      "window.compiled = [];"
          + " for (const name of ['compile', 'compileStreaming']) {"
          + " const compile = WebAssembly[name];"
          + " WebAssembly[name] = (...p) => { compiled.push(name); return compile(...p); }; }"
          + " const { fetch, setTimeout } = window; const never = new Promise(() => {});"
          + " window.fetch = (url, ...p) => `${url}`.includes('/v1/') ? never : fetch(url, ...p);"
          + " window.setTimeout = (then, millis) => millis > 0 ? 0 : setTimeout(then);"
          + " ServiceWorkerContainer.prototype.register = () => never;";

  private static final String PROGRAM =
      "performance.getEntriesByType('resource').filter(e => !e.name.endsWith('.svg'))"
          + ".map(e => e.name.replace(/.*[/]/, '') + ' by ' + e.initiatorType).sort()";

  private static final String INLINE = "<script class=inline>window.ran = true</script>";
  private static final String AS_MARKUP =
      "try { document.body.innerHTML = '<b>x</b>'; 'done' } catch (e) { e.name }";

  private static Person person() {
    return Person.open(chromium.browser, nodes.url(0) + "/");
  }

  @Test
  void theFirstScreenWaitsForNobodyAndLoadsItsProgramOnce() {
    try (Person ada = Person.openWith(chromium.browser, nodes.url(0) + "/", ALONE)) {
      ada.await("display-name");
      assertEquals(List.of("compileStreaming"), ada.page.evaluate("compiled"));
      assertEquals(
          List.of(
              "loader.js by script",
              "wisp-wasm-runtime.js by script",
              "wisp.css by link",
              "wisp.wasm by fetch"),
          ada.page.evaluate(PROGRAM));
    }
  }

  @Test
  void noTextBecomesMarkupAndNoScriptOfTheFileRuns() {
    try (Person ada = Person.open(chromium.browser, "about:blank")) {
      ada.page.route(nodes.url(0) + "/", PageIT::addScript);
      ada.page.navigate(nodes.url(0) + "/");
      ada.begin("Ada");
      assertEquals(1, ada.page.locator("script.inline").count());
      assertEquals(true, ada.page.evaluate("window.ran === undefined"));
      assertTrue(ada.complaints().getFirst().contains("script-src"), ada.complaints()::toString);
      assertEquals("TypeError", ada.page.evaluate(AS_MARKUP));
    }
  }

  private static void addScript(Route route) {
    APIResponse page = route.fetch();
    String body = page.text().replace("<title>", INLINE + "<title>");
    route.fulfill(new Route.FulfillOptions().setResponse(page).setBody(body));
  }

  /** The second as on an origin that is not secure. */
  @ParameterizedTest
  @ValueSource(strings = {"", "delete Navigator.prototype.locks"})
  void aSecondTab(String before) {
    try (Person ada = Person.openWith(chromium.browser, nodes.url(0) + "/", before).onPhone()) {
      ada.begin("Ada");
      Page second = ada.context.newPage();
      second.addInitScript(before);
      second.navigate(nodes.url(0) + "/");
      second.getByText("Use here").click();
      second.getByTestId("my-link").first().waitFor();
      ada.seen(ada.page.getByText("Use here"));
    }
  }

  @Test
  void theIdentitySurvivesAReload() {
    try (Person ada = person()) {
      String link = ada.begin("Ada");
      ada.page.reload();
      assertEquals(link, ada.link());
    }
  }

  @Test
  void aLinkWithoutIdentity() {
    try (Person ada = person();
        Person ben = person().onPhone()) {
      String link = ada.begin("Ada");
      ben.page.navigate(link);
      ben.page.reload();
      ben.seen(ben.page.getByText("I use Wisp elsewhere"));
      ben.at("display-name").fill("Ben");
      ben.at("create-identity").click();
      ben.await("composer");
      ben.write("Here I am");
      ada.openFirstConversation();
      ada.seen(ada.message("Here I am"));
    }
  }

  @Test
  void aBadLinkGetsOneLineAndNothingHappens() {
    try (Person ada = person()) {
      String own = ada.begin("Ada");
      ada.at("add-contact").first().click();
      ada.at("contact-link").fill("https://example.org/#/add/nonsense");
      ada.at("contact-add-confirm").click();
      ada.seen(ada.page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT).first());
      ada.onPhone();
      ada.at("contact-link").fill(own);
      ada.at("contact-add-confirm").click();
      ada.seen(ada.page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT).first());
      assertEquals(0, ada.at("conversation").count());
    }
  }

  @Test
  void hostileNamesAndTextsAreTextAndStayInTheirPlace() {
    try (Person ada = person();
        Person ben = person().onPhone()) {
      String link = ada.begin("\u202e<img src=x onerror=alert(1)>" + "W".repeat(60_000));
      ben.begin("<script>alert(2)</script>" + "e\u0301\u0301\u0301".repeat(20_000));
      ben.add(link);
      ben.write("\u202e" + "W".repeat(20_000));
      ben.write("e" + "\u0301".repeat(29_000));
      ben.write("<b id=bold>bold</b>");
      ada.awaitFirst("conversation");
      ada.openFirstConversation();
      ada.at("request-accept").click();
      ada.awaitState("<b id=bold>", 8_000, "received");
      ada.write("<i id=bold>bold</i>");
      ben.awaitState("<i id=bold>", 8_000, "received");
      assertInPlace(ada);
      assertInPlace(ben);
      assertInPlace(ada.onPhone());
      Locator start = ada.page.locator(".text:has(+ .rest)").first();
      ada.at("whole-text").first().scrollIntoViewIfNeeded();
      double before = start.boundingBox().y;
      ada.at("whole-text").first().click();
      assertEquals(before, start.boundingBox().y, 1);
      ada.at("whole-text").last().click();
      assertEquals(2, ada.page.locator(".rest[open]").count());
      assertInPlace(ada);
    }
  }

  private static void assertInPlace(Person person) {
    person.page.evaluate("document.querySelector('.scroll').scrollTop = -1e6");
    assertEquals(0, person.page.locator("#bold").count());
    assertEquals(true, person.page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
    assertEquals(List.of(), person.page.evaluate(OUT_OF_PLACE));
    person.screenshot("hostile-" + person.page.viewportSize().width);
    assertEquals(List.of(), person.complaints());
  }

  @Test
  void everyScreenOnDeskAndPhoneInLightAndDark() {
    try (Person ada = person();
        Person ben = person()) {
      ben.await("display-name");
      shoot(ben, "welcome");
      String link = ada.begin("Ada");
      shoot(ada, "empty");
      ben.begin("Ben");
      ben.add(link);
      ben.write("Hi Ada! Nobody in the middle here.");
      ada.awaitFirst("conversation");
      ada.openFirstConversation();
      shoot(ada, "request");
      ada.at("request-accept").click();
      ada.write("Hello Ben. Then nobody can lose it silently either.");
      ben.awaitState("Hello Ben", 8_000, "received");
      ada.awaitState("Hello Ben", 12_000, "delivered", "read");
      shoot(ada, "conversation");
      ada.page.setViewportSize(1280, 800);
      ada.at("add-contact").first().click();
      shoot(ada, "add-contact");
      ada.page.keyboard().press("Escape");
      ada.page.setViewportSize(1280, 800);
      ada.at("settings").first().click();
      shoot(ada, "settings");
      ada.page.setViewportSize(1280, 800);
      ada.page.keyboard().press("Escape");
      ada.at("network").first().click();
      shoot(ada, "network");
    }
  }

  private static void shoot(Person person, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      person.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      String suffix = "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
      person.page.setViewportSize(1280, 800);
      person.screenshot(name + "-desk" + suffix);
      person.page.setViewportSize(390, 844);
      person.screenshot(name + "-phone" + suffix);
      assertNoSideScroll(person);
      assertTargets(person);
    }
    person.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void assertNoSideScroll(Person person) {
    Object width = person.page.evaluate("document.documentElement.scrollWidth");
    assertTrue(((Number) width).intValue() <= 390, "scrolls sideways: " + width);
  }

  private static void assertTargets(Person person) {
    Object small =
        person.page.evaluate(
            "[...document.querySelectorAll('button, a[href], input, textarea, [role=button]')]"
                + ".filter(e => e.checkVisibility())"
                + ".map(e => [e, e.getBoundingClientRect()])"
                + ".filter(([e, r]) => r.width > 0 && (r.height < 43.5 || r.width < 43.5))"
                + ".map(([e, r]) => e.outerHTML.slice(0, 80) + ' ' + r.width + 'x' + r.height)");
    assertEquals(List.of(), small);
  }
}
