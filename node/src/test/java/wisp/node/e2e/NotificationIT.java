package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the service worker does when a notification is clicked. */
class NotificationIT extends SharedBrowser {
  private static final String NOTIFIED =
      """
      localStorage.setItem('wisp-alerts', 'name');
      document.hasFocus = () => false;
      window.shown = [];
      window.Notification = class { static permission = 'granted'; };
      ServiceWorkerRegistration.prototype.showNotification =
        async (title, options) => { shown.push(options.data); };
      """;

  /** Browsers let only a click of a person focus and open windows. */
  private static final String UNGUARDED =
      """
      self.closed = self.focused = 0;
      WindowClient.prototype.focus = async function () { focused++; return this; };
      Clients.prototype.openWindow = async (url) => { self.opened = url; };
      """;

  private static String click(String data) {
    return """
      new Promise((done) => dispatchEvent(Object.assign(new Event('notificationclick'), {
        notification: { data: '%s', close() { closed++; } },
        waitUntil: done,
      })))
      """
        .formatted(data);
  }

  private static String toEveryTab(String data) {
    return "clients.matchAll({ type: 'window' })"
        + ".then((all) => all.forEach((tab) => tab.postMessage('%s')))".formatted(data);
  }

  @Test
  void aClickLeadsToTheConversationInTheOpenTabOrInANewOne() {
    try (Person ada = Person.openWith(chromium.browser, nodes.url(0) + "/", NOTIFIED);
        Person ben = person(1)) {
      ConversationIT.befriend(ada, ben);
      ada.awaitTrue("navigator.serviceWorker.controller !== null");
      ada.at("settings").first().click();
      ben.write("knock");
      ada.awaitTrue("shown.length > 0");
      assertThat(ada.at("composer")).hasCount(0);
      String data = (String) ada.page.evaluate("shown[0]");
      try (ServiceWorker worker = new ServiceWorker(chromium.browser, ben.page, nodes.url(0))) {
        worker.evaluate(UNGUARDED);
        worker.evaluate(click(data));
        ada.await("composer");
        assertEquals("1 1", worker.evaluate("`${closed} ${focused}`").getAsString());
        ada.page.close();
        worker.evaluate(click(data));
        String opened = worker.evaluate("opened").getAsString();
        assertEquals(nodes.url(0) + "/", opened);
        Page anew = ada.context.newPage();
        anew.navigate(opened);
        assertThat(anew.getByTestId("composer")).isVisible();
        anew.reload();
        assertThat(anew.getByTestId("conversation")).isVisible();
        assertThat(anew.getByTestId("composer")).hasCount(0);
        Page asleep = ada.context.newPage();
        asleep.navigate(opened);
        asleep.getByText("Use here").waitFor();
        worker.evaluate(toEveryTab(data));
        assertThat(asleep.getByTestId("composer")).isVisible();
        assertThat(anew.getByText("Use here")).isVisible();
      }
    }
  }
}
