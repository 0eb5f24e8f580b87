package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where one points, and where the keyboard is then. */
class PointingIT extends SharedBrowser {
  private static final int NOTES = 22;

  private static void note(Person person, int count) {
    person.begin("Ada");
    person.press(person.at("notes").first());
    for (int i = 0; i < count; i++) {
      person.write("note " + (char) ('a' + i));
    }
  }

  @Test
  void lettersGoWhereOneWritesAndPointingBesideADialogClosesIt() {
    try (Person ada = person(0)) {
      note(ada, 1);
      ada.page.locator(".scroll").click();
      ada.page.keyboard().type("no, thanks");
      assertThat(ada.at("composer")).hasValue("no, thanks");
      ada.openMenu(ada.message("note a"));
      assertThat(ada.page.locator(".menu")).isVisible();
      ada.page.mouse().click(5, 700);
      assertThat(ada.page.locator("dialog")).hasCount(0);
      ada.page.keyboard().type("!");
      assertThat(ada.at("composer")).hasValue("no, thanks!");
      assertEquals(List.of(), ada.complaints());
    }
  }

  @Test
  void aMenuKeepsClearOfItsMessageInAScrolledList() {
    try (Person ada = Person.openOnPhone(chromium.browser, nodes.url(0) + "/")) {
      note(ada, NOTES);
      ada.page.locator(".scroll").evaluate("e => { e.scrollTop = -150; }");
      Locator note = ada.message("note q");
      ada.openMenu(note);
      BoundingBox menu = ada.page.locator(".menu").boundingBox();
      BoundingBox of = note.boundingBox();
      assertTrue(of.y + of.height <= menu.y, of.y + " and " + of.height + " above " + menu.y);
      ada.page.touchscreen().tap(200, 10);
      assertThat(ada.page.locator("dialog")).hasCount(0);
      assertEquals(-150, ada.page.locator(".scroll").evaluate("e => e.scrollTop"));
    }
  }
}
