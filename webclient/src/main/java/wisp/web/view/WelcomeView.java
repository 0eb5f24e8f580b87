package wisp.web.view;

import wisp.web.state.Action;
import wisp.web.state.Welcome;
import wisp.web.words.Common;
import wisp.web.words.Meeting;
import wisp.web.words.Words;

/** The first minute: a name, and in. */
final class WelcomeView {
  private WelcomeView() {}

  static Tag of(Scene scene) {
    Words words = scene.words();
    Welcome welcome = scene.state().welcome();
    if (welcome.invitation().isEmpty()) {
      return NoticeView.card(
          "Wisp", words.say(Meeting.SLOGAN), form(words, welcome), VaultView.restore(words));
    }
    return NoticeView.card(
        words.say(Meeting.INVITED),
        words.say(Meeting.INVITED_HOW),
        form(words, welcome),
        elsewhere(words, welcome.invitation()),
        VaultView.restore(words));
  }

  private static Tag form(Words words, Welcome welcome) {
    return Tag.of(
            "form",
            "stack",
            Field.of(words.say(Common.YOUR_NAME), name(words, welcome)),
            Button.submit(words.say(welcome.creating() ? Common.ONE_MOMENT : Meeting.START))
                .testId("create-identity")
                .when(welcome.creating(), "disabled"))
        .on("submit", new Action.Create(welcome.name()));
  }

  private static Tag name(Words words, Welcome welcome) {
    return Tag.of("input")
        .testId("display-name")
        .attr("maxlength", "60")
        .attr("autocomplete", "off")
        .attr("required", "")
        .attr("autofocus", "")
        .attr("placeholder", words.say(Meeting.NAME_HINT))
        .attr("value", welcome.name())
        .onInput(Action.NameTyped::new);
  }

  private static Tag elsewhere(Words words, String link) {
    return Button.quiet(words.say(Meeting.ELSEWHERE), new Action.Copy(link));
  }
}
