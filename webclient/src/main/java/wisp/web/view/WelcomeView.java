package wisp.web.view;

import wisp.web.state.Action;
import wisp.web.state.Welcome;

/** The first minute: a name, and in. */
final class WelcomeView {
  private WelcomeView() {}

  static Tag of(Scene scene) {
    Welcome welcome = scene.state().welcome();
    if (welcome.invitation().isEmpty()) {
      return NoticeView.card(
          "Wisp",
          "Private messages with nobody in the middle.",
          form(welcome),
          VaultView.restore());
    }
    return NoticeView.card(
        "Somebody shared their link with you",
        "Choose a name to write to them. No phone number, no mail address.",
        form(welcome),
        elsewhere(welcome.invitation()));
  }

  private static Tag form(Welcome welcome) {
    return Tag.of(
            "form",
            "stack",
            Tag.of("label", "field", Tag.text("span", "", "Your name"), name(welcome)),
            Button.submit(welcome.creating() ? "One moment…" : "Create identity")
                .testId("create-identity")
                .when(welcome.creating(), "disabled"))
        .on("submit", new Action.Create(welcome.name()));
  }

  private static Tag name(Welcome welcome) {
    return Tag.of("input")
        .testId("display-name")
        .attr("maxlength", "60")
        .attr("autocomplete", "off")
        .attr("required", "")
        .attr("autofocus", "")
        .attr("placeholder", "What your contacts call you")
        .attr("value", welcome.name())
        .onInput(Action.NameTyped::new);
  }

  private static Tag elsewhere(String link) {
    return Button.quiet("I use Wisp elsewhere: copy the link", new Action.Copy(link));
  }
}
