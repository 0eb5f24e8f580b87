package wisp.web.view;

import wisp.web.state.Action;
import wisp.web.state.Dialog;

/** The way out. */
final class DepartureView {
  static final Action ASK =
      new Action.Ask(
          new Dialog.Confirm(
              "Delete your account?",
              "Messages, contacts and keys go from this device, and nobody can write to this"
                  + " address any more. Only a backup could bring it back.",
              "Delete",
              "delete",
              "",
              new Action.DeleteAccount()));

  private DepartureView() {}

  static Tag of() {
    return SettingsView.card(
        "Leave Wisp", Button.danger("Delete my account", ASK).testId("delete-account"));
  }
}
