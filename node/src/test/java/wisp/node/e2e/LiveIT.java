package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.WebSocket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How messages reach an open page, and how it tells. */
class LiveIT extends SharedBrowser {
  private static final String NO_SOCKETS =
      "window.WebSocket = class { constructor() { setTimeout(() => this.onclose?.(), 0); }"
          + " close() {} send() {} }";
  private static final String SILENT_SOCKETS =
      "window.WebSocket = class { readyState = 1;"
          + " constructor() { setTimeout(() => this.onopen?.(), 0); } close() {} send() {} }";
  private static final String NO_WASM_GC = "WebAssembly.validate = () => false";
  private static final String ABSENT_WITH_NOTIFICATIONS =
      "window.shown = []; navigator.setAppBadge = async (count) => { window.badge = count; };"
          + " navigator.clearAppBadge = async () => { window.badge = 0; };"
          + " window.Notification = class { static permission = 'default';"
          + " static async requestPermission() { return this.permission = 'granted'; } };"
          + " ServiceWorkerRegistration.prototype.showNotification = async (title, options) =>"
          + " { shown.push(title + '|' + options.body); up = options.tag; };"
          + " window.up = '';"
          + " ServiceWorkerRegistration.prototype.getNotifications = async ({ tag }) =>"
          + " [{ close: () => { if (!tag || tag === up) up = ''; } }];";

  private static final String NOTIFYING_WITHOUT_WORKER =
      "window.notes = []; localStorage.setItem('wisp-alerts', 'name');"
          + " window.Notification = class { static permission = 'granted';"
          + " constructor() { notes.push(this); } close() {} };"
          + " Object.defineProperty(navigator, 'serviceWorker', { value: undefined });";

  @TempDir static Path five;

  private static Person with(String script) {
    return Person.openWith(chromium.browser, nodes.url(0) + "/", script);
  }

  private static Person plain() {
    return Person.open(chromium.browser, nodes.url(1) + "/");
  }

  private static void exchange(Person ada, Person ben) {
    ada.begin("Ada");
    ada.add(ben.begin("Ben"));
    ada.write("are you there?");
    ben.awaitFirst("conversation");
    ben.openFirstConversation();
    ben.at("request-accept").click();
    ben.write("yes, here");
    ada.awaitState("yes, here", 10_000, "received");
    ada.awaitState("are you there?", 10_000, "delivered", "read");
  }

  @Test
  void messagesComeOverASocket() {
    try (Person ada = plain();
        Person ben = Person.open(chromium.browser, nodes.url(0) + "/").onPhone()) {
      List<byte[]> frames = new CopyOnWriteArrayList<>();
      ada.page.onWebSocket((WebSocket s) -> s.onFrameReceived(f -> frames.add(f.binary())));
      exchange(ada, ben);
      ada.at("network").first().click();
      ada.seen(ada.page.getByText("over an open connection"));
      int before = frames.size();
      ben.write("pushed");
      Await.until("a frame", 5_000, () -> pause(ada) && frames.size() > before);
      assertEquals(List.of(), ada.complaints());
    }
  }

  private static boolean pause(Person person) {
    person.page.waitForTimeout(10);
    return true;
  }

  @Test
  void whereSocketsFailMessagesComeByPolling() {
    for (String script : List.of(NO_SOCKETS, SILENT_SOCKETS)) {
      try (Person ada = with(script);
          Person ben = plain().onPhone()) {
        exchange(ada, ben);
        ada.at("network").first().click();
        ada.seen(ada.page.getByText("again and again"));
      }
    }
  }

  @Test
  void withoutWasmGcItIsTheSameInJavaScript() {
    try (Person ada = with(NO_WASM_GC).onPhone();
        Person ben = plain()) {
      exchange(ada, ben);
      assertEquals("js", ada.page.evaluate("document.documentElement.dataset.target"));
      assertEquals("wasm", ben.page.evaluate("document.documentElement.dataset.target"));
    }
  }

  @Test
  void notifiesOnlyWhoWantsItAndShowsNoTextUnasked() {
    try (Person ada = with(ABSENT_WITH_NOTIFICATIONS);
        Person ben = plain()) {
      ada.await("display-name");
      assertEquals(0, ada.at("alerts-yes").count());
      exchange(ada, ben);
      ada.at("alerts-yes").click();
      ada.awaitTrue("navigator.serviceWorker.controller !== null");
      leave(ada);
      ben.write("a secret");
      ada.awaitTrue("shown.length === 1");
      assertEquals(List.of("Ben|"), ada.page.evaluate("shown"));
      assertEquals("(1) Wisp", ada.page.title());
      assertEquals(1, ada.page.evaluate("badge"));
      ada.at("settings").first().click();
      ada.at("alerts-text").click();
      ben.write("no secret");
      ada.awaitTrue("shown.length === 2");
      assertEquals("Ben|no secret", ada.page.evaluate("shown[1]"));
      mute(ada, "1 hour");
      ben.write("muted");
      assertThat(ada.at("conversation").locator(".badge")).containsText("3");
      assertEquals("Wisp", ada.page.title());
      mute(ada, "Off");
      ada.awaitTrue("document.title === '(3) Wisp'");
      ada.at("settings").first().click();
      ada.at("alerts-off").click();
      ben.write("unheard");
      ada.awaitTrue("document.title === '(4) Wisp'");
      assertEquals(2, ada.page.evaluate("shown.length"));
    }
  }

  @Test
  void aClickOnANotificationOpensItsConversation() {
    try (Person ada = with(NOTIFYING_WITHOUT_WORKER).onPhone();
        Person ben = plain()) {
      exchange(ada, ben);
      ada.page.locator(".back").click();
      ada.at("settings").first().click();
      assertEquals(0, ada.at("composer").count());
      leave(ada);
      ben.write("knock");
      ada.awaitTrue("notes.length === 1");
      ada.page.evaluate("notes[0].onclick()");
      ada.await("composer");
      ada.awaitState("knock", 8_000, "received");
    }
  }

  @Test
  void aNotificationGoesWhenItsMessageDoesOrIsSeen() {
    try (Person ada = with(ABSENT_WITH_NOTIFICATIONS).onPhone();
        Person ben = plain()) {
      exchange(ada, ben);
      ada.page.locator(".back").click();
      ada.at("alerts-yes").click();
      ada.openFirstConversation();
      ada.awaitTrue("navigator.serviceWorker.controller !== null");
      leave(ada);
      ben.write("not for you");
      ada.awaitTrue("up !== ''");
      ben.openMenu(ben.message("not for you"));
      ben.at("delete").click();
      ben.at("delete-everyone").click();
      ada.awaitTrue("up === ''");
      ben.write("for you");
      ada.awaitTrue("up !== ''");
      assertEquals(1, ada.page.locator(".fresh").count());
      assertTrue(
          ada.page.locator(".fresh ~ [data-testid=message]").textContent().contains("for you"));
      ada.page.evaluate("document.hasFocus = () => true; dispatchEvent(new Event('focus'))");
      ada.awaitTrue("up === ''");
    }
  }

  @Test
  void aClickWhileNoPageIsOpenLeadsToTheConversation() {
    try (Person ada = Person.open(chromium.browser, nodes.url(0) + "/");
        Person ben = plain()) {
      exchange(ada, ben);
      ada.awaitTrue("navigator.serviceWorker.controller !== null");
      ben.at("settings").first().click();
      String link = ben.link();
      ada.page.addInitScript(
          "ServiceWorker.prototype.postMessage = () => navigator.serviceWorker.dispatchEvent("
              + "new MessageEvent('message', { data: '"
              + link.substring(link.lastIndexOf('/') + 1)
              + "' }))");
      ada.page.reload();
      ada.await("composer");
      assertEquals(List.of(), ada.complaints());
    }
  }

  private static void leave(Person person) {
    person.page.evaluate("document.hasFocus = () => false; dispatchEvent(new Event('blur'))");
  }

  private static void mute(Person person, String howLong) {
    person.openFirstConversation();
    person.at("details").click();
    person.at("mute").selectOption(howLong);
    person.page.keyboard().press("Escape");
  }

  @Test
  void theRingIsDrawnAndItsDeathsAreSeen() throws IOException {
    try (Nodes ring = Nodes.start(five, 5);
        Person ada = Person.open(chromium.browser, ring.url(0) + "/", true);
        Person ben = Person.open(chromium.browser, ring.url(1) + "/", true)) {
      ada.begin("Ada");
      ada.add(ben.begin("Ben"));
      ada.write("where is it?");
      ada.awaitState("where is it?", 8_000, "held", "delivered");
      ada.at("network").first().click();
      assertRing(ada);
      assertRing(ada.onPhone());
      shoot(ada, "network-alive");
      ring.kill(4);
      ada.awaitTrue("document.querySelectorAll('.ring .gone').length === 1");
      assertThat(ada.at("ring-changes")).containsText("is gone");
      shoot(ada, "network-death");
      ring.restart(4);
      ada.awaitTrue("document.querySelectorAll('.ring .new').length === 1");
      assertThat(ada.at("ring-changes")).containsText("joined");
      assertThat(ada.page.locator(".ring .gone")).hasCount(0);
      assertRing(ada);
      assertRing(ada.atDesk());
    }
  }

  private static void assertRing(Person person) {
    person.awaitTrue("document.querySelectorAll('.ring .node').length === 5");
    assertThat(person.page.locator(".ring")).isVisible();
    assertThat(person.page.getByText("Every message is kept by 3 nodes")).isVisible();
    assertThat(person.page.locator(".ring .own")).hasCount(1);
    assertThat(person.page.locator(".ring .mailbox")).hasCount(3);
    assertThat(person.page.locator(".ring .sent")).hasCount(3);
    assertThat(person.page.locator(".nodes .chip.sent")).hasCount(3);
  }

  private static void shoot(Person person, String name) {
    person.page.setViewportSize(1280, 800);
    person.screenshot(name + "-desk");
    person.page.setViewportSize(390, 844);
    person.screenshot(name + "-phone");
  }
}
