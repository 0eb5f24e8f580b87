package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.web.state.Dialog;

/** Asks before something that cannot be taken back. */
final class ConfirmView {
  private ConfirmView() {}

  static Tag of(Dialog.Confirm confirm) {
    List<Part> parts = new ArrayList<>();
    parts.add(Tag.text("p", "muted", confirm.sentence()));
    if (!confirm.word().isEmpty()) {
      parts.add(word(confirm));
    }
    parts.add(
        Tag.of(
            "div",
            "pair",
            Button.quiet("Cancel", DialogView.CLOSE).when(confirm.word().isEmpty(), "autofocus"),
            Button.danger(confirm.button(), confirm.action())
                .testId("confirm")
                .when(!confirm.isReady(), "disabled")));
    return DialogView.dialog("confirm", confirm.heading(), Tag.of("div", "stack").with(parts));
  }

  private static Tag word(Dialog.Confirm confirm) {
    Tag field = DialogView.name(confirm.typed()).testId("confirm-word").attr("autofocus", "");
    Tag question = Tag.text("span", "", "Type “" + confirm.word() + "” to go on");
    return Tag.of("label", "field", question, field.attr("autocapitalize", "off"));
  }
}
