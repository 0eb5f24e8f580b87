package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who somebody is, tabs that die and tabs that compete, and the way out. */
class SafetyIT extends SharedBrowser {
  private static final int MANY = 12;

  private static void openDetails(Person person) {
    person
        .page
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Contact").setExact(true))
        .click();
  }

  private static String safetyNumber(Person person) {
    openDetails(person);
    person.at("safety").click();
    return person.at("safety-number").textContent().trim();
  }

  @Test
  void bothSeeTheSameSafetyNumber() {
    try (Person ada = person(0);
        Person ben = person(1).onPhone()) {
      ConversationIT.befriend(ada, ben);
      String number = safetyNumber(ada);
      assertTrue(number.matches("(\\d{5} ){11}\\d{5}"), number);
      assertEquals(number, safetyNumber(ben));
      ada.screenshot("safety-number");
      ada.at("verify").click();
      assertThat(ada.at("verify")).hasAttribute("aria-pressed", "true");
      ada.screenshot("verified");
      ada.page.reload();
      ada.openFirstConversation();
      openDetails(ada);
      assertThat(ada.at("verify")).hasAttribute("aria-pressed", "true");
      assertThat(ben.at("verify")).hasAttribute("aria-pressed", "false");
      block(ben);
    }
  }

  private static void block(Person ben) {
    ben.at("block").click();
    ben.at("confirm").click();
    assertThat(ben.at("conversation")).hasCount(0);
    ben.at("settings").click();
    ben.at("unblock").click();
    assertThat(ben.at("blocked")).hasCount(0);
    ben.page.locator(".back").click();
    assertThat(ben.at("conversation")).isVisible();
  }

  /** The tab is gone right after the last word; the next one goes on, and nothing comes twice. */
  @Test
  void aTabLostInTheMiddleOfSending() {
    try (Person ada = person(2);
        Person ben = person(0)) {
      ConversationIT.befriend(ada, ben);
      for (int i = 0; i < MANY; i++) {
        ada.write("word " + i + ".");
      }
      ada.page.waitForTimeout(30);
      ada.page.close();
      Page next = ada.context.newPage();
      next.navigate(nodes.url(2) + "/");
      next.getByTestId("conversation").first().click();
      next.getByTestId("composer").fill("and on");
      next.getByTestId("send").click();
      ben.awaitState("and on", 15_000, "received");
      int kept = next.getByTestId("message").and(next.locator(".mine")).count();
      assertTrue(kept > 1, kept + " kept");
      for (int i = 0; i < MANY; i++) {
        assertArrivedIfKept("word " + i + ".", next, ben);
      }
      assertEquals(0, ben.at("notice").count());
    }
  }

  private static void assertArrivedIfKept(String text, Page writer, Person reader) {
    int times = writer.getByText(text, new Page.GetByTextOptions().setExact(true)).count();
    assertTrue(times <= 1);
    if (times == 1) {
      reader.awaitState(text, 15_000, "received");
    }
    assertEquals(times, reader.message(text).count(), text);
  }

  @Test
  void twoTabsTakeTurns() {
    try (Person ada = person(1);
        Person ben = person(2).onPhone()) {
      ConversationIT.befriend(ada, ben);
      ada.write("from the first tab");
      ben.awaitState("from the first tab", 8_000, "received");
      Page second = ada.context.newPage();
      second.navigate(nodes.url(1) + "/");
      use(second);
      write(second, "from the second tab");
      ben.awaitState("from the second tab", 10_000, "received");
      use(ada.page);
      ada.openFirstConversation();
      ada.write("and back");
      ben.awaitState("and back", 10_000, "received");
      ben.write("which one are you?");
      ada.awaitState("which one are you?", 10_000, "received");
      for (String text : List.of("from the first tab", "from the second tab", "and back")) {
        assertEquals(1, ben.message(text).count(), text);
      }
      assertEquals(0, ben.at("notice").count());
    }
  }

  private static void use(Page page) {
    page.getByText("Use here").click();
    page.getByTestId("conversation")
        .first()
        .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(10_000));
  }

  private static void write(Page page, String text) {
    page.getByTestId("conversation").first().click();
    page.getByTestId("composer").fill(text);
    page.getByTestId("send").click();
  }

  @Test
  void aConversationAndThenTheAccountAreDeleted() {
    try (Person ada = person(0).onPhone();
        Person ben = person(1)) {
      String link = ConversationIT.befriend(ada, ben);
      openDetails(ada);
      ada.at("delete-conversation").click();
      ada.screenshot("delete-conversation");
      ada.at("confirm").click();
      assertThat(ada.at("conversation")).hasCount(0);
      ada.atDesk();
      ben.write("are you still there?");
      ada.awaitFirst("conversation");
      ada.openFirstConversation();
      ada.awaitState("are you still there?", 8_000, "received");
      assertEquals(0, ada.message("knock knock").count());
      ada.at("settings").first().click();
      ada.at("delete-account").click();
      ada.at("confirm-word").fill("delete");
      ada.screenshot("delete-account");
      ada.at("confirm").click();
      assertThat(ada.at("create-identity"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
      Object left =
          ada.page.evaluate(
              "new Promise(done => { const open = indexedDB.open('wisp'); open.onsuccess = () => {"
                  + " const all = open.result.transaction('values').objectStore('values').count();"
                  + " all.onsuccess = () => { open.result.close(); done(all.result); }; }; })");
      assertTrue(((Number) left).intValue() <= 1, left + " entries left");
      try (Person cleo = person(2)) {
        cleo.begin("Cleo");
        cleo.add(link);
        cleo.write("anybody?");
        cleo.page.waitForTimeout(5_000);
        assertEquals("waiting", cleo.state("anybody?"));
        assertEquals("no_card", cleo.reason("anybody?"));
      }
    }
  }
}
