package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page without its host, and with a newer one. */
class OfflineIT extends SharedBrowser {
  private static final String VERSION = "document.querySelector('meta[name=wisp-version]').content";
  private static final String CACHED =
      "caches.keys().then(names => Promise.all(names.map(n => caches.open(n))))"
          + ".then(all => Promise.all(all.map(c => c.keys())))"
          + ".then(keys => keys.flat().map(request => request.url))";

  private static void awaitService(Person person) {
    person.awaitTrue("navigator.serviceWorker.controller !== null");
  }

  @Test
  void opensOfflineWithItsConversations() {
    try (Person ada = Person.open(chromium.browser, nodes.url(0) + "/", true);
        Person ben = Person.open(chromium.browser, nodes.url(0) + "/")) {
      String link = ada.begin("Ada");
      ben.begin("Ben");
      ada.add(ben.link());
      ada.write("still here without a net");
      ada.awaitState("still here", 8_000, "held", "delivered");
      awaitService(ada);
      ada.context.setOffline(true);
      ada.page.reload();
      assertEquals(link, ada.link());
      ada.openFirstConversation();
      ada.seen(ada.message("still here"));
      assertThat(visible(ada, "no node reachable")).hasCount(1);
      ada.onPhone();
      assertThat(visible(ada, "no node reachable")).hasCount(1);
      assertThat(ada.message("still here")).isVisible();
      ada.context.setOffline(false);
      assertThat(visible(ada, "no node reachable")).hasCount(0);
      ada.page.locator(".back").click();
      ada.seen(ada.page.getByText("online", new Page.GetByTextOptions().setExact(true)).first());
    }
  }

  private static Locator visible(Person person, String text) {
    return person.page.getByText(text).and(person.page.locator(":visible"));
  }

  @Test
  void keepsOnlyThePagesOwnFiles() {
    try (Person ada = Person.open(chromium.browser, nodes.url(0) + "/")) {
      ada.begin("Ada");
      awaitService(ada);
      List<?> urls = (List<?>) ada.page.evaluate(CACHED);
      assertTrue(urls.contains(nodes.url(0) + "/index.html"), urls.toString());
      assertTrue(urls.stream().noneMatch(url -> url.toString().contains("/v1/")));
      assertTrue(urls.stream().allMatch(url -> url.toString().startsWith(nodes.url(0))));
      assertEquals(List.of(), ada.complaints());
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void aNewVersionWaitsUntilItIsWanted(int width, int height) throws IOException {
    try (StaticHost host = StaticHost.serving(nodes.url(0));
        Person ada = Person.open(chromium.browser, host.url())) {
      ada.page.setViewportSize(width, height);
      String link = ada.begin("Ada");
      awaitService(ada);
      String before = (String) ada.page.evaluate(VERSION);
      host.publish("newer");
      ada.page.evaluate("navigator.serviceWorker.ready.then(r => r.update()).then(() => 0)");
      ada.await("reload-version");
      ada.page.reload();
      assertEquals(before, ada.page.evaluate(VERSION));
      assertEquals(link, ada.link());
      ada.at("notes").first().click();
      ada.at("composer").fill("half a thou");
      if (ada.page.locator(".back").isVisible()) {
        ada.page.locator(".back").click();
      }
      ada.at("reload-version").click();
      ada.page
          .locator("meta[name=wisp-version][content^=newer]")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
      assertEquals("newer" + before, ada.page.evaluate(VERSION));
      ada.awaitFirst("notes").click();
      assertThat(ada.at("composer")).hasValue("half a thou");
    }
  }

  @Test
  void otherBootstrapNodesAreTakenUpWithoutANewVersion() throws IOException {
    try (StaticHost host = StaticHost.serving(nodes.url(0));
        Person ada = Person.open(chromium.browser, host.url())) {
      ada.begin("Ada");
      awaitService(ada);
      host.serveBootstrap("http://localhost:" + Hosts.ours(1) + "," + nodes.url(0));
      ada.page.reload();
      ada.link();
      ada.awaitTrue(
          "() => caches.keys().then(n => caches.open(n[0]))"
              + ".then(c => c.match('index.html')).then(r => r.text())"
              + ".then(t => t.includes('localhost:1,'))");
    }
  }

  @Test
  void aHostWithCleanUrlsServesThePageMoreThanOnce() throws IOException {
    try (StaticHost host = StaticHost.serving(nodes.url(0)).withCleanUrls();
        Person ada = Person.open(chromium.browser, host.url(), true)) {
      String link = ada.begin("Ada");
      awaitService(ada);
      ada.page.reload();
      assertEquals(link, ada.link());
      ada.page.navigate(host.url() + "index.html");
      assertEquals(link, ada.link());
      host.stop();
      ada.page.reload();
      assertEquals(link, ada.link());
    }
  }

  @Test
  void canBeInstalled() {
    try (Person ada = Person.open(chromium.browser, nodes.url(0) + "/")) {
      Object sizes =
          ada.page.evaluate(
              "async () => {"
                  + "const link = document.querySelector('link[rel=manifest]').href;"
                  + "const manifest = await (await fetch(link)).json();"
                  + "const loads = await Promise.all(manifest.icons.map(async icon => {"
                  + "  const image = new Image(); image.src = new URL(icon.src, link);"
                  + "  await image.decode(); return icon.sizes + ' ' + image.naturalWidth; }));"
                  + "return [manifest.display, ...loads.slice(1)]; }");
      assertEquals(List.of("standalone", "192x192 192", "512x512 512", "512x512 512"), sizes);
    }
  }
}
