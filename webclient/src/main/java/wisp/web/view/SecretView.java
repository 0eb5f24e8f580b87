package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.web.state.Action;
import wisp.web.state.Dialog.Secret;
import wisp.web.state.Dialog.Secret.Purpose;

/** Asks for a passphrase. */
final class SecretView {
  private SecretView() {}

  /** The page while it is locked. */
  static Tag lock(Secret secret) {
    return NoticeView.card("Locked", "Type your passphrase to open Wisp.", form(secret));
  }

  static Tag dialog(Secret secret) {
    return DialogView.dialog("secret", heading(secret.purpose()), form(secret));
  }

  private static Tag form(Secret secret) {
    List<Part> parts = new ArrayList<>();
    if (secret.purpose() != Purpose.UNLOCK) {
      parts.add(Tag.text("p", "muted", sentence(secret.purpose())));
    }
    parts.add(first(secret));
    if (secret.isNew()) {
      parts.add(field("Once more", "passphrase-again", secret.again(), secret, secret::repeated));
    }
    parts.add(problem(secret.problem()));
    parts.add(buttons(secret));
    return Tag.of("form", "stack").with(parts).on("submit", new Action.Ask(secret.submitted()));
  }

  private static Tag first(Secret secret) {
    return field("Passphrase", "passphrase", secret.passphrase(), secret, secret::typed);
  }

  private static Tag field(
      String words, String testId, String typed, Secret secret, Typing typing) {
    Tag field =
        Tag.of("input")
            .attr("type", "password")
            .attr("autocomplete", secret.isNew() ? "new-password" : "current-password")
            .attr("value", typed)
            .attr("aria-invalid", secret.problem().isEmpty() ? "false" : "true")
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

  private static Tag problem(String line) {
    Tag empty = Tag.text("p", "error", line).attr("id", "secret-problem");
    return line.isEmpty() ? empty : empty.attr("role", "alert");
  }

  private static Tag buttons(Secret secret) {
    boolean lock = secret.purpose() == Purpose.UNLOCK;
    Tag submit =
        Button.submit(secret.busy() ? "One moment…" : verb(secret.purpose()))
            .testId(lock ? "unlock" : "passphrase-save")
            .when(secret.busy(), "disabled");
    return lock ? submit : Tag.of("div", "pair", Button.quiet("Cancel", DialogView.CLOSE), submit);
  }

  private static String verb(Purpose purpose) {
    return switch (purpose) {
      case UNLOCK -> "Unlock";
      case PROTECT -> "Set it";
      case BACKUP -> "Save file";
      case RESTORE -> "Restore";
    };
  }

  private static String heading(Purpose purpose) {
    return switch (purpose) {
      case BACKUP -> "Save a backup";
      case RESTORE -> "Restore a backup";
      default -> "A passphrase for this device";
    };
  }

  private static String sentence(Purpose purpose) {
    return switch (purpose) {
      case BACKUP -> "The file opens only with a passphrase of its own.";
      case RESTORE -> "The account in the file takes the place of what is here now.";
      default -> "Wisp asks for it at every start. Nobody can recover it for you.";
    };
  }
}
