package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people on two nodes of a ring of five. */
class ConversationIT extends SharedBrowser {
  @Test
  void aLinkAMessageAnAcceptAnAnswer() {
    try (Person ada = person(0);
        Person ben = person(1).onPhone()) {
      String link = ada.begin("Ada");
      assertTrue(link.startsWith(nodes.url(0) + "/#/add/"), link);
      assertEquals("wasm", ada.page.locator("html").getAttribute("data-target"));
      ben.begin("Ben");
      ben.add(link);
      ben.write("Hello Ada");
      ben.awaitState("Hello Ada", 5_000, "held", "delivered", "read");
      ada.awaitFirst("conversation");
      ada.openFirstConversation();
      ada.at("request-accept").click();
      ada.awaitState("Hello Ada", 5_000, "received");
      ada.write("Hello Ben");
      ben.awaitState("Hello Ben", 8_000, "received");
      ada.awaitState("Hello Ben", 10_000, "delivered", "read");
      assertEquals(1, ada.message("Hello Ada").count());
      aStrangerIsBlocked(ada, ben, link);
      assertEquals(List.of(), ada.complaints());
      assertEquals(List.of(), ben.complaints());
    }
  }

  private static void aStrangerIsBlocked(Person ada, Person ben, String link) {
    try (Person cleo = person(2)) {
      cleo.begin("Cleo");
      cleo.add(link);
      cleo.write("a bargain");
      Locator request = ada.at("conversation").filter(new Locator.FilterOptions().setHasText("Cl"));
      assertThat(request.locator(".chip")).hasText("Request");
      assertThat(request.locator(".badge")).containsText("1");
      request.click();
      assertThat(ada.message("a bargain")).isVisible();
      assertThat(request.locator(".badge")).hasCount(0);
      ada.page.locator(".request").getByText("Block").click();
      ada.at("confirm").click();
      assertThat(ada.at("conversation")).hasCount(1);
      cleo.write("another bargain");
      cleo.awaitState("another bargain", 8_000, "held");
      ben.write("a warning");
      assertThat(ada.at("conversation")).containsText("a warning");
      assertThat(ada.at("conversation")).hasCount(1);
      assertThat(ada.page.getByText("another bargain")).hasCount(0);
      assertEquals("held", cleo.state("another bargain"));
    }
  }

  @Test
  void readOnlyWhenSeen() {
    try (Person ada = person(2).onPhone();
        Person ben = person(3)) {
      befriend(ada, ben);
      ada.page.bringToFront();
      ben.write("Do you see this?");
      ada.awaitState("Do you see this?", 5_000, "received");
      ben.awaitState("Do you see this?", 12_000, "read");
      readOnlyWhatWasOnTheScreen(ada, ben);
      readUntold(ada, ben);
    }
  }

  private static void readOnlyWhatWasOnTheScreen(Person ada, Person ben) {
    ada.page.locator(".back").click();
    for (String text : List.of("first", "second", "third")) {
      ben.write(text + "\nline".repeat(20));
    }
    ada.awaitTrue("document.title === '(3) Wisp'");
    ada.openFirstConversation();
    ben.awaitState("second", 12_000, "read");
    double top = ada.message("first").boundingBox().y;
    ben.write("fourth");
    ada.awaitTrue("document.title === '(2) Wisp'");
    assertEquals(top, ada.message("first").boundingBox().y, 1);
    ben.awaitState("third", 5_000, "delivered");
    ada.at("to-newest").click();
    ben.awaitState("fourth", 12_000, "read");
  }

  private static void readUntold(Person ada, Person ben) {
    setReceipts(ada, "false");
    ben.write("in confidence");
    ada.awaitState("in confidence", 5_000, "received");
    assertThat(ada.message("in confidence")).isInViewport();
    setReceipts(ada, "true");
    ben.write("in the open");
    ben.awaitState("in the open", 12_000, "read");
    ben.awaitState("in confidence", 12_000, "delivered");
  }

  private static void setReceipts(Person person, String told) {
    person.page.locator(".back").click();
    person.at("settings").click();
    person.at("read-receipts").click();
    assertThat(person.at("read-receipts")).hasAttribute("aria-checked", told);
    person.page.locator(".back").click();
    person.openFirstConversation();
  }

  @Test
  void shownWithinASecondOfHeld() {
    try (Person ada = person(4);
        Person ben = person(0)) {
      befriend(ada, ben);
      for (int i = 0; i < 5; i++) {
        String text = "quick " + i;
        ben.write(text);
        ben.awaitState(text, 5_000, "held", "delivered", "read");
        ada.awaitState(text, 1_000, "received");
      }
    }
  }

  @Test
  void theJavaScriptFallback() {
    try (Person ada = Person.open(chromium.browser, nodes.url(1) + "/?js");
        Person ben = person(2)) {
      befriend(ada, ben);
      assertEquals("js", ada.page.locator("html").getAttribute("data-target"));
      ada.write("from JavaScript");
      ben.awaitState("from JavaScript", 8_000, "received");
      ada.awaitState("from JavaScript", 10_000, "delivered", "read");
      assertEquals(List.of(), ada.complaints());
      Object scripts =
          ada.page.evaluate(
              "performance.getEntriesByType('resource').map(e => e.name)"
                  + ".filter(n => n.endsWith('.wasm')).length");
      assertEquals(0, scripts);
    }
  }

  @Test
  void aBrowserAnHourWrong() {
    try (Person ada = Person.open(chromium.browser, "about:blank");
        Person ben = person(3)) {
      ada.context.addInitScript(
          "{ const now = Date.now.bind(Date); const Real = Date;"
              + " globalThis.Date = class extends Real { constructor(...a) {"
              + " if (a.length) super(...a); else super(now() + 3600000); }"
              + " static now() { return now() + 3600000; } }; }");
      ada.page.navigate(nodes.url(3) + "/");
      befriend(ada, ben);
      ada.write("what time is it?");
      ben.awaitState("what time is it?", 8_000, "received");
      ben.write("time to reply");
      ada.awaitState("time to reply", 8_000, "received");
      ada.awaitState("what time is it?", 10_000, "delivered", "read");
    }
  }

  /** Ben writes first by Ada's link, Ada accepts; returns that link. */
  static String befriend(Person ada, Person ben) {
    String link = ada.begin("Ada");
    ben.begin("Ben");
    ben.add(link);
    ben.write("knock knock");
    ada.awaitFirst("conversation");
    ada.openFirstConversation();
    ada.at("request-accept").click();
    ada.await("composer");
    ben.awaitState("knock knock", 10_000, "delivered", "read");
    return link;
  }
}
