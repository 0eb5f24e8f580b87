package wisp.web.view;

import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Settings;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Dialog.Secret.Purpose;

/** The passphrase and the backup, among the settings. */
final class VaultView {
  private static final Action CHOOSE = ask(Purpose.PROTECT);
  private static final Action REMOVE =
      new Action.Ask(
          Dialog.Confirm.of(
              "Remove the passphrase?",
              "Who can use this browser can then read your messages.",
              "Remove",
              new Action.Expose()));
  private static final List<Integer> MINUTES = List.of(1, 5, 15, 60, 0);

  private VaultView() {}

  static Tag passphrase(boolean vaulted, Settings settings) {
    return vaulted ? set(settings) : unset();
  }

  private static Tag unset() {
    return SettingsView.card(
        "Passphrase",
        Tag.text("p", "muted", "Without one, who can use this browser can read your messages."),
        Button.quiet("Set a passphrase", CHOOSE).testId("passphrase-set"));
  }

  private static Tag set(Settings settings) {
    return SettingsView.card(
        "Passphrase",
        Button.main("Lock now", new Action.LockNow()).testId("lock-now"),
        Tag.of("label", "field", Tag.text("span", "", "Lock by itself"), after(settings)),
        Tag.of(
            "div",
            "pair",
            Button.quiet("Change", CHOOSE).testId("passphrase-set"),
            Button.danger("Remove", REMOVE).testId("passphrase-remove")));
  }

  private static Tag after(Settings settings) {
    return Tag.of("select")
        .testId("lock-after")
        .with(Lists.map(MINUTES, minutes -> option(minutes, settings.lockAfterMinutes())))
        .onChange(text -> new Action.Configure(settings.lockAfterMinutes(Integer.parseInt(text))));
  }

  private static Tag option(int minutes, int chosen) {
    return Tag.text("option", "", words(minutes))
        .attr("value", Integer.toString(minutes))
        .when(minutes == chosen, "selected");
  }

  private static String words(int minutes) {
    if (minutes == 0) {
      return "never";
    }
    return minutes == 1 ? "after 1 minute untouched" : "after " + minutes + " minutes untouched";
  }

  static Tag backup() {
    return SettingsView.card(
        "Backup",
        Tag.text("p", "muted", "Account, contacts and messages in one file under a passphrase."),
        Tag.of(
            "div",
            "pair",
            Button.quiet("Save a backup", ask(Purpose.BACKUP)).testId("backup-export"),
            restore()));
  }

  static Tag restore() {
    return Button.file("Restore a backup", ".wisp", "backup-import", new Action.BackupChosen());
  }

  private static Action ask(Purpose purpose) {
    return new Action.Ask(Dialog.Secret.of(purpose));
  }
}
