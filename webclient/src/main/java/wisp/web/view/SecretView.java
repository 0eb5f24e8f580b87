package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Dialog.Secret;
import wisp.web.state.Dialog.Secret.Purpose;
import wisp.web.words.Common;
import wisp.web.words.Secrets;
import wisp.web.words.Word;
import wisp.web.words.Words;

/** Asks for a passphrase. */
final class SecretView {
  private SecretView() {}

  /** The page while it is locked. */
  static Tag lock(Words words, Dialog open) {
    Secret secret = open instanceof Secret typed ? typed : Secret.of(Purpose.UNLOCK);
    return NoticeView.card(
        words.say(Secrets.LOCKED),
        words.say(Secrets.LOCKED_HOW),
        form(words, secret),
        NoticeView.anew(words));
  }

  static Tag dialog(Words words, Secret secret) {
    return DialogView.dialog("secret", words.say(heading(secret.purpose())), form(words, secret));
  }

  private static Tag form(Words words, Secret secret) {
    List<Part> parts = new ArrayList<>();
    if (secret.purpose() != Purpose.UNLOCK) {
      parts.add(Tag.text("p", "muted", words.say(sentence(secret.purpose()))));
    }
    parts.add(first(words, secret));
    if (secret.isNew()) {
      parts.add(
          field(
              words.say(Secrets.PASSPHRASE_AGAIN),
              "passphrase-again",
              secret.again(),
              secret,
              secret::repeated));
    }
    parts.add(DialogView.error("secret-problem", words.say(secret.problem())));
    parts.add(buttons(words, secret));
    return Tag.of("form", "stack").with(parts).on("submit", new Action.Ask(secret.submitted()));
  }

  private static Tag first(Words words, Secret secret) {
    return field(
        words.say(Secrets.PASSPHRASE), "passphrase", secret.passphrase(), secret, secret::with);
  }

  private static Tag field(
      String words, String testId, String typed, Secret secret, Typing typing) {
    Tag field =
        Tag.of("input")
            .attr("type", "password")
            .attr("autocomplete", secret.isNew() ? "new-password" : "current-password")
            .attr("value", typed)
            .attr("aria-invalid", secret.problem() == Common.NOTHING ? "false" : "true")
            .attr("aria-describedby", "secret-problem")
            .when(testId.equals("passphrase"), "autofocus")
            .when(secret.busy(), "readonly")
            .testId(testId)
            .onInput(text -> new Action.Ask(typing.with(text)));
    return Tag.of("label", "field", Tag.text("span", "", words), field);
  }

  private interface Typing {
    Secret with(String text);
  }

  private static Tag buttons(Words words, Secret secret) {
    boolean lock = secret.purpose() == Purpose.UNLOCK;
    Tag submit =
        Button.submit(words.say(secret.busy() ? Common.ONE_MOMENT : verb(secret.purpose())))
            .testId(lock ? "unlock" : "passphrase-save")
            .when(secret.busy(), "disabled");
    return lock
        ? submit
        : Tag.of("div", "pair", Button.quiet(words.say(Common.CANCEL), DialogView.CLOSE), submit);
  }

  private static Word verb(Purpose purpose) {
    return switch (purpose) {
      case UNLOCK -> Secrets.UNLOCK;
      case PROTECT -> Secrets.SET_IT;
      case BACKUP -> Secrets.BACKUP_SAVE_FILE;
      case RESTORE -> Secrets.RESTORE;
    };
  }

  private static Word heading(Purpose purpose) {
    return switch (purpose) {
      case BACKUP -> Secrets.BACKUP_SAVE;
      case RESTORE -> Secrets.BACKUP_RESTORE;
      default -> Secrets.PASSPHRASE_HERE;
    };
  }

  private static Word sentence(Purpose purpose) {
    return switch (purpose) {
      case BACKUP -> Secrets.BACKUP_SAVE_WHY;
      case RESTORE -> Secrets.BACKUP_RESTORE_LOSS;
      default -> Secrets.PASSPHRASE_WHY;
    };
  }
}
