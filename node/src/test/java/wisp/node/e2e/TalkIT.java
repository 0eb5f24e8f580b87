package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two people can do in a conversation, at a desk and on a phone. */
class TalkIT extends SharedBrowser {
  /** Contacts are told another name or picture at some time within 30 seconds. */
  private static final LocatorAssertions.IsVisibleOptions ONCE_TOLD =
      new LocatorAssertions.IsVisibleOptions().setTimeout(38_000);

  private static final String TEN_SECONDS =
      "e => { e.selectedOptions[0].value = '10000'; e.dispatchEvent(new Event('change')); }";

  @TempDir static Path folder;

  private static Person person(int node, boolean isPhone) {
    String url = nodes.url(node) + "/";
    return isPhone ? Person.openOnPhone(chromium.browser, url) : Person.open(chromium.browser, url);
  }

  private static void menu(Person person, String text, String item) {
    openMenu(person, text);
    person.press(person.at(item).first());
  }

  private static void openMenu(Person person, String text) {
    person.openMenu(person.message(text).last());
  }

  private static void await(Person person, String what, Locator locator, int count) {
    Await.until(
        what,
        8_000,
        () -> {
          person.page.waitForTimeout(20);
          return locator.count() == count;
        });
  }

  @Test
  void atADesk() {
    talk(false);
  }

  @Test
  void onAPhone() {
    talk(true);
  }

  private static void talk(boolean isPhone) {
    try (Person ada = person(0, isPhone);
        Person ben = person(1, isPhone)) {
      ConversationIT.befriend(ada, ben);
      reply(ada, ben);
      swipe(ada, isPhone);
      react(ada, ben);
      handOn(ada, ben);
      edit(ada, ben);
      look(ada, isPhone ? "phone" : "desk");
      takeBack(ada, ben);
      assertRemark(ada, "will you?", "Delivered|Read");
      select(ada, isPhone);
      selectAndHandOn(ada, ben);
      Emojis.write(ada);
      draft(ada);
      search(ada, isPhone);
      rename(ben, isPhone);
      notes(ada, isPhone);
      pinned(ada, ben);
      assertEquals(List.of(), ada.complaints());
      assertEquals(List.of(), ben.complaints());
    }
  }

  /** One screen each, for the eyes. */
  private static void look(Person ada, String size) {
    ada.screenshot("talk-" + size);
    openMenu(ada, "knock knock");
    ada.screenshot("talk-menu-" + size);
    ada.page.keyboard().press("Escape");
    ada.at("emoji").click();
    ada.screenshot("talk-emoji-" + size);
    ada.at("emoji").click();
    ada.at("details").click();
    ada.screenshot("talk-details-" + size);
    ada.page.keyboard().press("Escape");
  }

  private static void reply(Person ada, Person ben) {
    menu(ada, "knock knock", "reply");
    ada.await("composing");
    ada.write("Who is there?");
    ben.awaitState("Who is there?", 8_000, "received");
    assertTrue(ben.at("quote").textContent().contains("knock knock"));
    assertThat(ben.page.locator(".day").last()).hasText("Today");
    ben.at("quote").click();
  }

  private static void swipe(Person ada, boolean isPhone) {
    if (!isPhone) {
      return;
    }
    Fingers.swipe(ada, ada.message("Who is there?"));
    assertThat(ada.at("composing")).containsText("Who is there?");
    ada.at("stop-composing").click();
  }

  private static void react(Person ada, Person ben) {
    menu(ada, "knock knock", "react");
    await(ben, "a reaction", ben.at("reaction-theirs"), 1);
    ada.at("reaction-mine").click();
    await(ben, "none any more", ben.at("reaction-theirs"), 0);
    menu(ada, "knock knock", "react-more");
    Emojis.pick(ada, ben, "🦄");
  }

  private static void handOn(Person ada, Person ben) {
    ada.page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
    menu(ada, "Who is there?", "copy");
    ada.awaitTrue("copied === 'Who is there?'");
    menu(ada, "Who is there?", "forward");
    ada.at("forward-to").first().click();
    await(ben, "forwarded", ben.message("Who is there?"), 2);
  }

  private static void edit(Person ada, Person ben) {
    ada.write("Look at htps://example.org");
    ben.awaitState("Look at htps://example.org", 8_000, "received");
    menu(ada, "Look at", "edit");
    ada.write("Look at https://example.org,\nwill you?");
    await(ben, "edit", ben.message("will you?"), 1);
    Locator link = ben.message("will you?").locator("a");
    assertEquals("https://example.org", link.getAttribute("href"));
    assertEquals("noopener noreferrer", link.getAttribute("rel"));
    assertEquals(1, ben.message("will you?").locator(".edited").count());
  }

  private static void takeBack(Person ada, Person ben) {
    ada.write("an oversight");
    ben.awaitState("an oversight", 8_000, "received");
    menu(ada, "an oversight", "delete");
    ada.at("delete-everyone").click();
    await(ben, "deleted there", ben.message("an oversight"), 0);
    assertEquals(0, ada.message("an oversight").count());
    assertEquals(1, ben.page.locator("[data-kind=deleted]").count());
  }

  private static void select(Person ada, boolean isPhone) {
    ada.write("one");
    ada.write("two");
    await(ada, "both", ada.message("two"), 1);
    if (!isPhone) {
      keys(ada);
    }
    menu(ada, "one", "select");
    ada.message("two").last().getByTestId("message-select").click();
    ada.at("delete-selected").click();
    ada.at("delete-me").click();
    await(ada, "both gone", ada.message("one"), 0);
    assertEquals(0, ada.message("two").count());
    ada.await("composer");
  }

  private static void selectAndHandOn(Person ada, Person ben) {
    ada.write("first of two");
    ada.write("second of two");
    await(ada, "both", ada.message("of two"), 2);
    menu(ada, "first of two", "select");
    ada.press(ada.at("stop-selecting"));
    ada.await("composer");
    menu(ada, "first of two", "select");
    ada.press(ada.message("second of two").getByTestId("message-select"));
    ada.press(ada.at("copy-selected"));
    ada.awaitTrue("copied === 'first of two\\nsecond of two'");
    ada.press(ada.at("forward-selected"));
    ada.press(ada.at("forward-to").first());
    await(ben, "both forwarded", ben.message("of two"), 4);
  }

  private static void draft(Person ada) {
    ada.at("composer").fill("I was about to");
    ada.page.waitForTimeout(1_500);
    ada.page.reload();
    assertThat(ada.at("conversation").locator(".draft")).hasText("Draft");
    ada.openFirstConversation();
    assertEquals("I was about to", ada.at("composer").inputValue());
    ada.at("composer").fill("");
  }

  private static void search(Person ada, boolean isPhone) {
    if (isPhone) {
      ada.page.locator(".back").click();
    }
    ada.at("search").fill("KNÓCK");
    ada.at("found-message").first().click();
    ada.seen(ada.message("knock knock").first());
    ada.at("search-in").click();
    assertThat(ada.at("find")).isFocused();
    ada.page.keyboard().type("o");
    assertThat(ada.at("find-place")).hasText(Pattern.compile("1 of \\d+"));
    ada.page.keyboard().press("Enter");
    assertThat(ada.at("find-place")).hasText(Pattern.compile("2 of \\d+"));
    assertEquals(1, ada.page.evaluate("CSS.highlights.size"));
    ada.screenshot("talk-search-" + (isPhone ? "phone" : "desk"));
    ada.page.keyboard().press("Shift+Enter");
    assertThat(ada.at("find-place")).hasText(Pattern.compile("1 of \\d+"));
    ada.at("find").fill("KNÓCK");
    assertThat(ada.at("find-place")).hasText("1 of 1");
    ada.seen(ada.message("knock knock").first());
    ada.page.keyboard().press("Escape");
    assertThat(ada.at("find")).hasCount(0);
    assertEquals(0, ada.page.evaluate("CSS.highlights.size"));
    if (isPhone) {
      ada.page.locator(".back").click();
    }
  }

  private static void rename(Person ben, boolean isPhone) {
    ben.press(ben.at("details"));
    ben.page.locator("dialog").getByLabel("Name").fill("Countess");
    ben.press(ben.page.locator("dialog").getByText("Save"));
    assertThat(ben.page.locator("header h1").getByText("Countess")).isVisible();
    if (isPhone) {
      ben.press(ben.page.locator(".back"));
    }
    ben.at("search").fill("countess");
    assertThat(ben.page.getByText("People")).isVisible();
    assertThat(ben.at("conversation")).hasCount(1);
    ben.press(ben.at("conversation"));
    ben.await("composer");
  }

  private static void notes(Person ada, boolean isPhone) {
    ada.at("notes").click();
    ada.write("buy milk");
    assertEquals("read", ada.state("buy milk"));
    ada.at("details").click();
    ada.at("pin").click();
    ada.page.keyboard().press("Escape");
    if (isPhone) {
      ada.page.locator(".back").click();
    }
    assertTrue(ada.at("conversation").first().textContent().contains("buy milk"));
  }

  private static void pinned(Person ada, Person ben) {
    ben.write("newer than the pin");
    assertThat(ada.at("conversation").last()).containsText("newer than the pin");
    assertThat(ada.at("conversation").first()).containsText("buy milk");
  }

  @Test
  void earlierMessagesComeByScrolling() {
    try (Person ada = person(0, true)) {
      ada.begin("Ada");
      ada.at("notes").click();
      for (int i = 0; i <= 105; i++) {
        ada.write("note " + i + ".");
      }
      ada.seen(ada.message("note 105."));
      assertEquals(0, ada.message("note 0.").count());
      ada.page.evaluate("document.querySelector('.scroll').scrollTop = -1e6");
      await(ada, "the first", ada.message("note 0."), 1);
      ada.atDesk().at("to-newest").click();
      assertThat(ada.message("note 105.")).isInViewport();
      assertEquals(List.of(), ada.complaints());
    }
  }

  @Test
  void arrangedAndDisappearing() {
    try (Person ada = person(2, true);
        Person ben = person(3, false)) {
      ConversationIT.befriend(ada, ben);
      introduce(ada);
      ada.openFirstConversation();
      ada.at("details").click();
      ada.at("timer").selectOption("300000");
      ada.at("trying").selectOption("ALWAYS");
      ada.at("mute").selectOption("Always");
      ada.page.keyboard().press("Escape");
      await(ben, "a line", ben.page.locator("[data-kind=timer]"), 1);
      disappearSoon(ada, ben);
      ada.at("details").click();
      assertThat(ada.at("trying")).hasValue("ALWAYS");
      ada.at("archive").click();
      ada.page.keyboard().press("Escape");
      ada.page.locator(".back").click();
      await(ada, "archived", ada.at("conversation"), 0);
      ada.at("archive-shown").click();
      ada.at("conversation").click();
      await(ben, "last seen", ben.at("last-active"), 1);
      ben.at("settings").click();
      ben.at("last-seen").click();
      ben.page.keyboard().press("Escape");
      await(ben, "not told", ben.at("last-active"), 0);
      ada.at("composer").pressSequentially("I am");
      await(ben, "typing", ben.at("typing"), 1);
      assertThat(ben.page.locator("h1").getByText("Ada Lovelace")).isVisible(ONCE_TOLD);
      assertThat(ben.page.locator("header img.avatar")).isVisible(ONCE_TOLD);
      whoDoesNotTellIsNotTold(ada, ben);
      assertGone(ada);
      assertGone(ben);
      assertEquals(List.of(), ada.complaints());
    }
  }

  /** With a shorter time than the page offers. */
  private static void disappearSoon(Person ada, Person ben) {
    ada.at("details").click();
    ada.at("timer").evaluate(TEN_SECONDS);
    ada.page.keyboard().press("Escape");
    await(ben, "another line", ben.page.locator("[data-kind=timer]"), 2);
    ben.write("this will go\nsoon");
    ada.awaitState("this will go", 8_000, "received");
    ben.awaitState("this will go", 8_000, "delivered", "read");
    assertRemark(ada, "this will go", "Disappears: ");
    assertThat(ben.message("this will go").locator(".remark")).containsText("Disappears: ");
  }

  private static void assertRemark(Person person, String text, String words) {
    Locator message = person.message(text).first();
    assertThat(message.locator(".remark")).isHidden();
    if (person.touches()) {
      person.openMenu(message);
      assertThat(person.at("standing")).containsText(Pattern.compile(words));
      person.page.keyboard().press("Escape");
      return;
    }
    message.locator("summary").click();
    assertThat(message.locator(".remark")).isVisible();
    assertThat(message.locator(".remark")).containsText(Pattern.compile(words));
  }

  private static void assertGone(Person person) {
    person.atDesk();
    await(person, "gone", person.message("this will go"), 0);
    person.at("search").fill("this will go");
    assertThat(person.page.getByText("Nothing found")).isVisible();
    person.at("search").fill("");
  }

  private static void whoDoesNotTellIsNotTold(Person ada, Person ben) {
    ben.at("settings").click();
    ben.at("tell-typing").click();
    ben.page.keyboard().press("Escape");
    assertThat(ben.at("typing"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
    ada.at("composer").pressSequentially(" not telling");
    ada.page.waitForTimeout(3_000);
    assertEquals(0, ben.at("typing").count());
  }

  /** Another name, and a picture. */
  private static void introduce(Person ada) {
    Path picture = folder.resolve("ada.png");
    ada.page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    ada.page.locator(".back").click();
    ada.at("settings").click();
    ada.at("picture-choose").setInputFiles(picture);
    ada.await("picture-remove");
    ada.page.getByLabel("Your name").fill("Ada Lovelace");
    ada.page.getByLabel("Your name").press("Enter");
    ada.page.locator(".back").click();
  }

  private static void keys(Person ada) {
    Locator composer = ada.at("composer");
    composer.press("ArrowUp");
    assertThat(ada.at("composing")).containsText("Edit message");
    composer.press("Escape");
    assertThat(ada.at("composing")).hasCount(0);
    composer.fill("");
    composer.press("Shift+Tab");
    ada.page.locator(".scroll").press("ArrowUp");
    assertThat(ada.message("two").getByTestId("message-menu")).isFocused();
    ada.page.keyboard().press("ArrowUp");
    ada.page.keyboard().press("Enter");
    assertThat(ada.page.locator("dialog")).isVisible();
    ada.page.keyboard().press("Escape");
    ada.page.keyboard().press("Escape");
    assertThat(ada.at("conversation")).isFocused();
    ada.page.keyboard().press("/");
    ada.page.keyboard().press("ArrowDown");
    assertThat(ada.at("conversation")).isFocused();
    ada.page.keyboard().press("Enter");
    assertThat(composer).isFocused();
  }
}
