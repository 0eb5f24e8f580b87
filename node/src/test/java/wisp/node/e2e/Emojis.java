package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** Every emoji: in a text and as a reaction. */
final class Emojis {
  private Emojis() {}

  static void write(Person ada) {
    Locator composer = ada.at("composer");
    composer.fill("before after");
    for (int i = 0; i < "after".length(); i++) {
      composer.press("ArrowLeft");
    }
    ada.press(ada.at("emoji"));
    Locator emoji = ada.page.locator(".emoji button");
    assertThat(emoji.nth(1000)).isVisible();
    Locator groups = ada.page.locator(".emoji .begins");
    ada.press(ada.at("emoji-group").last());
    assertThat(groups.last()).isFocused();
    assertThat(groups.last()).isInViewport();
    ada.press(ada.at("emoji-group").nth(1));
    assertThat(groups.nth(1)).isFocused();
    ada.page.keyboard().press("ArrowRight");
    assertThat(groups.nth(1)).not().isFocused();
    ada.page.keyboard().press("ArrowDown");
    ada.page.keyboard().press("ArrowUp");
    ada.page.keyboard().press("ArrowLeft");
    assertThat(groups.nth(1)).isFocused();
    ada.page.keyboard().press("Enter");
    assertThat(composer).hasValue("before 😀after");
    composer.pressSequentially(" or ");
    assertThat(composer).hasValue("before 😀 or after");
    ada.press(ada.at("emoji"));
    ada.press(ada.at("emoji"));
    assertThat(emoji.first()).hasText("😀");
    ada.press(ada.at("emoji"));
  }

  /** From those that the open menu of a message offers. */
  static void pick(Person ada, Person ben, String emoji) {
    ada.page.locator("dialog .emoji").getByText(emoji).click();
    assertThat(ben.at("reaction-theirs")).hasText(emoji);
    ada.at("reaction-mine").click();
  }
}
