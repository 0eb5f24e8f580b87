package wisp.web.view;

import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.words.Common;
import wisp.web.words.Phrase;
import wisp.web.words.Setup;
import wisp.web.words.Words;

/** The way out. */
final class DepartureView {
  static final Action ASK =
      new Action.Ask(
          new Dialog.Confirm(
              Setup.DELETE_ACCOUNT_ASK,
              Phrase.of(Setup.DELETE_ACCOUNT_LOSS),
              Common.DELETE,
              Setup.DELETE_WORD,
              "",
              new Action.DeleteAccount()));

  private DepartureView() {}

  static Tag of(Words words) {
    return SettingsView.card(
        words.say(Setup.LEAVE),
        Button.danger(words.say(Setup.DELETE_ACCOUNT), ASK).testId("delete-account"));
  }
}
