package wisp.web.view;

import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Conversation;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.words.Common;
import wisp.web.words.Meeting;
import wisp.web.words.Phrase;
import wisp.web.words.Words;

/** Whom one does not want to hear from, and the way there and back. */
final class BlockedView {
  private BlockedView() {}

  static Action ask(Conversation conversation) {
    return new Action.Ask(
        Dialog.Confirm.of(
            Meeting.BLOCK_ASK,
            Phrase.of(Meeting.BLOCK_LOSS, Names.of(conversation)),
            Common.BLOCK,
            new Action.Block(conversation.contact())));
  }

  static Tag of(Words words, List<Conversation> blocked) {
    List<Tag> rows = Lists.map(blocked, each -> row(words, each));
    return SettingsView.card(
        words.say(Meeting.BLOCKED), Tag.of("ul", "nodes").with(rows).testId("blocked"));
  }

  private static Tag row(Words words, Conversation conversation) {
    String name = Names.of(conversation);
    Action unblock = new Action.Unblock(conversation.contact());
    Tag button = Button.quiet(words.say(Meeting.UNBLOCK), unblock).testId("unblock");
    return Tag.of("li", Names.tag("span", "grow", name), button).key(conversation.contact().text());
  }
}
