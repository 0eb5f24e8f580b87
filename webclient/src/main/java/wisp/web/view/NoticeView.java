package wisp.web.view;

import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Tenancy;

/** One thing said on an otherwise empty page. */
final class NoticeView {
  private static final Action FORGET =
      new Action.Ask(
          Dialog.Confirm.of(
              "Forget this account here?",
              "Its messages go from this browser. What is newer than the backup is nowhere else.",
              "Forget",
              new Action.Forget()));

  private NoticeView() {}

  static Tag of(Tenancy tenancy) {
    return switch (tenancy) {
      case ELSEWHERE -> elsewhere();
      case MOVED -> moved();
      case LEAVING -> leaving();
      case FULL -> full();
      case DAMAGED ->
          card(
              "Cannot be read", "What this browser keeps for Wisp is damaged, or of a newer Wisp.");
      default -> noStorage();
    };
  }

  private static Tag leaving() {
    return card(
        "Deleting your account…",
        "Your mailboxes are emptied and your card is withdrawn. Keep this page open.");
  }

  private static Tag elsewhere() {
    return card(
        "Open in another tab",
        "Wisp runs in one tab at a time, so that no message is read twice.",
        Button.main("Use here", new Action.UseHere()).attr("autofocus", ""));
  }

  private static Tag full() {
    return card(
        "No room left",
        "This device cannot store anything more, so Wisp has stopped. Nothing stored is lost."
            + " Make room, then go on.",
        Button.main("Go on", new Action.UseHere()).attr("autofocus", ""));
  }

  private static Tag moved() {
    return card(
        "Moved to another device",
        "This account is in use somewhere else, so this page has stopped.",
        VaultView.restore(),
        Button.quiet("Use another account here", FORGET).testId("forget"));
  }

  private static Tag noStorage() {
    return card(
        "No storage", "This browser keeps nothing for Wisp. A private window may be the reason.");
  }

  static Tag card(String heading, String sentence, Part... more) {
    return Tag.of(
        "main",
        "alone",
        Tag.of(
            "section",
            "card",
            logo(),
            Tag.text("h1", "", heading),
            Tag.text("p", "muted", sentence),
            Tag.of("div", "stack").with(more)));
  }

  static Tag logo() {
    return Tag.of("img", "logo").attr("src", "icons/wisp.svg").attr("alt", "");
  }
}
