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
    parts.addAll(field(words, secret, false));
    if (secret.isNew()) {
      parts.addAll(field(words, secret, true));
    }
    parts.add(buttons(words, secret));
    return Tag.of("form", "stack").with(parts).on("submit", new Action.Ask(secret.submitted()));
  }

  /** Which of the two fields the problem is about. */
  private static boolean isWrong(Secret secret, boolean again) {
    boolean isAboutBoth = secret.problem() == Secrets.TWO_PASSPHRASES;
    return secret.problem() != Common.NOTHING && again == isAboutBoth;
  }

  /** A field, and below it what is wrong with it. */
  private static List<Tag> field(Words words, Secret secret, boolean again) {
    String id = again ? "passphrase-again" : "passphrase";
    boolean wrong = isWrong(secret, again);
    Tag field =
        Tag.of("input")
            .attr("type", "password")
            .attr("autocomplete", secret.isNew() ? "new-password" : "current-password")
            .attr("value", again ? secret.again() : secret.passphrase())
            .flag("aria-invalid", wrong)
            .attr("aria-describedby", id + "-problem")
            .when(!again, "autofocus")
            .when(secret.busy(), "readonly")
            .testId(id)
            .onInput(text -> new Action.Ask(again ? secret.repeated(text) : secret.with(text)));
    String label = words.say(again ? Secrets.PASSPHRASE_AGAIN : Secrets.PASSPHRASE);
    return List.of(
        Field.of(label, field),
        DialogView.error(id + "-problem", words.say(wrong ? secret.problem() : Common.NOTHING)));
  }

  private static Tag buttons(Words words, Secret secret) {
    boolean lock = secret.purpose() == Purpose.UNLOCK;
    Tag submit =
        Button.submit(words.say(secret.busy() ? Common.ONE_MOMENT : verb(secret.purpose())))
            .testId(lock ? "unlock" : "passphrase-save")
            .when(secret.busy(), "disabled");
    return lock ? submit : DialogView.pair(words, submit);
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
