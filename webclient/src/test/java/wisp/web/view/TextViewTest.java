package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.client.Extras;
import wisp.web.state.Action;

/** How texts are shown, whatever they are. */
class TextViewTest {
  private static final Action OPEN = new Action.Open(Cast.BEN);

  private static Tag page(String text) {
    return PageViewTest.page(
        TalkViewTest.with(TalkViewTest.message(1, false, text, Extras.NONE)), OPEN);
  }

  @Test
  void hostileTextsAreTextsAndPreviewsAreShort() {
    String marks = "e" + "\u0301".repeat(29_000);
    String markup = "<img src=x onerror=alert(1)>".repeat(2_000);
    for (String text : List.of(marks, markup, "\u202e" + "W".repeat(59_000))) {
      Tag page = page(text);
      assertEquals("auto", said(page).attributes.get("dir"));
      assertTrue(PageViewTest.text(TalkViewTest.only(page, "conversation")).length() < 500);
      assertEquals(text, wholeText(page));
    }
  }

  @Test
  void aLongTextShowsItsStartAndTheRestWhenOpened() {
    String word = "word ";
    Tag page = page(word.repeat(400));
    assertEquals(word.repeat(200), PageViewTest.text(textOf(page)));
    assertEquals(word.repeat(400), wholeText(page));
    Tag lines = page("a\n".repeat(100));
    assertEquals("a\n".repeat(40), PageViewTest.text(textOf(lines)));
    Tag fits = page("a\n".repeat(30));
    assertEquals("a\n".repeat(30), PageViewTest.text(textOf(fits)));
    assertEquals(0, PageViewTest.find(fits, "whole-text").size());
  }

  @Test
  void noCharacterOfTwoHalvesIsCut() {
    String text = "x" + "\ud83d\ude42".repeat(1_000);
    Tag page = page(text);
    assertEquals(999, PageViewTest.text(textOf(page)).length());
    assertEquals(text, wholeText(page));
  }

  private static String wholeText(Tag page) {
    Tag rest = (Tag) said(page).children.get(1);
    return PageViewTest.text(textOf(page)) + PageViewTest.text(rest.children.get(1));
  }

  private static Tag textOf(Tag page) {
    return (Tag) said(page).children.get(0);
  }

  static Tag said(Tag page) {
    return (Tag) TalkViewTest.only(page, "message").children.get(1);
  }
}
