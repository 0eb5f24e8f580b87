package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.web.state.Dialog;
import wisp.web.words.Common;
import wisp.web.words.Setup;
import wisp.web.words.Words;

/** Asks before something that cannot be taken back. */
final class ConfirmView {
  private ConfirmView() {}

  static Tag of(Words words, Dialog.Confirm confirm) {
    List<Part> parts = new ArrayList<>();
    parts.add(Tag.text("p", "muted", words.say(confirm.sentence())));
    boolean plain = confirm.word() == Common.NOTHING;
    if (!plain) {
      parts.add(word(words, confirm));
    }
    parts.add(
        Tag.of(
            "div",
            "pair",
            Button.quiet(words.say(Common.CANCEL), DialogView.CLOSE).when(plain, "autofocus"),
            Button.danger(words.say(confirm.button()), confirm.action())
                .testId("confirm")
                .when(!confirm.isReady(words), "disabled")));
    return DialogView.dialog(
        "confirm", words.say(confirm.heading()), Tag.of("div", "stack").with(parts));
  }

  private static Tag word(Words words, Dialog.Confirm confirm) {
    Tag field = DialogView.name(confirm.typed()).testId("confirm-word").attr("autofocus", "");
    String wanted = words.say(confirm.word());
    return Field.of(words.say(Setup.TYPE_WORD, wanted), field.attr("autocapitalize", "off"));
  }
}
