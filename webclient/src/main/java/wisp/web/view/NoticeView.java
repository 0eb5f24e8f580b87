package wisp.web.view;

import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Tenancy;
import wisp.web.words.Phrase;
import wisp.web.words.Trouble;
import wisp.web.words.Words;

/** One thing said on an otherwise empty page. */
final class NoticeView {
  static final Action FORGET =
      new Action.Ask(
          Dialog.Confirm.of(
              Trouble.FORGET_ASK,
              Phrase.of(Trouble.FORGET_LOSS),
              Trouble.FORGET,
              new Action.Forget()));

  private NoticeView() {}

  static Tag of(Words words, Tenancy tenancy) {
    return switch (tenancy) {
      case ELSEWHERE -> elsewhere(words);
      case MOVED -> moved(words);
      case LEAVING -> leaving(words);
      case FULL -> full(words);
      case DAMAGED -> card(words.say(Trouble.DAMAGED), words.say(Trouble.DAMAGED_WHY), anew(words));
      default -> noStorage(words);
    };
  }

  private static Tag leaving(Words words) {
    return card(words.say(Trouble.LEAVING), words.say(Trouble.LEAVING_HOW));
  }

  private static Tag elsewhere(Words words) {
    return card(
        words.say(Trouble.OTHER_TAB),
        words.say(Trouble.OTHER_TAB_WHY),
        Button.main(words.say(Trouble.USE_HERE), new Action.UseHere()).attr("autofocus", ""));
  }

  private static Tag full(Words words) {
    return card(words.say(Trouble.FULL), words.say(Trouble.FULL_WHY), goOn(words));
  }

  private static Tag goOn(Words words) {
    return Button.main(words.say(Trouble.GO_ON), new Action.UseHere()).attr("autofocus", "");
  }

  private static Tag moved(Words words) {
    return card(
        words.say(Trouble.MOVED),
        words.say(Trouble.MOVED_WHY),
        VaultView.restore(words),
        anew(words));
  }

  /** Leads to the first screen, where a backup can be restored. */
  static Tag anew(Words words) {
    return Button.quiet(words.say(Trouble.BEGIN_ANEW), FORGET).testId("forget");
  }

  private static Tag noStorage(Words words) {
    return card(words.say(Trouble.NO_STORAGE), words.say(Trouble.NO_STORAGE_WHY), goOn(words));
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
