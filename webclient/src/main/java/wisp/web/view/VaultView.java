package wisp.web.view;

import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Settings;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Dialog.Secret.Purpose;
import wisp.web.words.Common;
import wisp.web.words.Phrase;
import wisp.web.words.Secrets;
import wisp.web.words.Words;

/** The passphrase and the backup, among the settings. */
final class VaultView {
  private static final Action CHOOSE = ask(Purpose.PROTECT);
  private static final Action REMOVE =
      new Action.Ask(
          Dialog.Confirm.of(
              Secrets.PASSPHRASE_REMOVE_ASK,
              Phrase.of(Secrets.PASSPHRASE_REMOVE_LOSS),
              Common.REMOVE,
              new Action.Expose()));
  private static final List<Integer> MINUTES = List.of(1, 5, 15, 60, 0);

  private VaultView() {}

  static Tag passphrase(Words words, boolean vaulted, Settings settings) {
    return vaulted ? set(words, settings) : unset(words);
  }

  private static Tag unset(Words words) {
    return SettingsView.card(
        words.say(Secrets.PASSPHRASE),
        Tag.text("p", "muted", words.say(Secrets.PASSPHRASE_NONE)),
        Button.quiet(words.say(Secrets.PASSPHRASE_SET), CHOOSE).testId("passphrase-set"));
  }

  private static Tag set(Words words, Settings settings) {
    return SettingsView.card(
        words.say(Secrets.PASSPHRASE),
        Button.main(words.say(Secrets.LOCK_NOW), new Action.LockNow()).testId("lock-now"),
        Field.choice(
            words.say(Secrets.LOCK_BY_ITSELF),
            "lock-after",
            Lists.map(
                MINUTES,
                each -> Field.option(each, after(words, each), settings.lockAfterMinutes())),
            text -> new Action.Configure(settings.lockAfterMinutes(Integer.parseInt(text)))),
        Tag.of(
            "div",
            "pair",
            Button.quiet(words.say(Secrets.PASSPHRASE_CHANGE), CHOOSE).testId("passphrase-set"),
            Button.danger(words.say(Common.REMOVE), REMOVE).testId("passphrase-remove")));
  }

  private static String after(Words words, int minutes) {
    if (minutes == 0) {
      return words.say(Secrets.LOCK_NEVER);
    }
    return words.count(Secrets.LOCK_AFTER, minutes);
  }

  static Tag backup(Words words) {
    return Tag.of(
        "div",
        "stack",
        Tag.text("p", "muted", words.say(Secrets.BACKUP_WHAT)),
        Tag.of(
            "div",
            "pair",
            Button.quiet(words.say(Secrets.BACKUP_SAVE), ask(Purpose.BACKUP))
                .testId("backup-export"),
            restore(words)));
  }

  static Tag restore(Words words) {
    return Button.file(
        words.say(Secrets.BACKUP_RESTORE), ".wisp", "backup-import", new Action.BackupChosen());
  }

  private static Action ask(Purpose purpose) {
    return new Action.Ask(Dialog.Secret.of(purpose));
  }
}
