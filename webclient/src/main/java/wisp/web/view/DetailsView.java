package wisp.web.view;

import wisp.lib.client.Address;
import wisp.lib.client.Conversation;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.words.Common;
import wisp.web.words.Meeting;
import wisp.web.words.Phrase;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** Somebody's name, address and safety number, and what can be done about them. */
final class DetailsView {
  private static final int GROUP_DIGITS = 5;

  private DetailsView() {}

  static Tag of(Scene scene, Conversation conversation, Dialog.Details details) {
    Tag arrangement = ArrangementView.of(scene, conversation);
    if (conversation.self()) {
      return DialogView.dialog(
          "details",
          head(scene.words(), conversation),
          Tag.of("div", "stack", arrangement, ending(scene.words(), conversation)));
    }
    return DialogView.dialog(
        "details",
        head(scene.words(), conversation),
        Tag.of(
            "div",
            "stack",
            person(scene, conversation, details),
            arrangement,
            safety(scene.words(), conversation, details.digits()),
            Tag.text("code", "address", conversation.contact().text()),
            ending(scene.words(), conversation)));
  }

  /** It stays on top. */
  private static Tag head(Words words, Conversation conversation) {
    return Tag.of(
        "header",
        "line head",
        DialogView.title(MessagesView.name(words, conversation)).attr("autofocus", ""),
        Button.icon(Icon.CROSS, words.say(Common.CLOSE), DialogView.CLOSE).testId("details-end"));
  }

  /** A name is given only to a contact: giving it would make one. */
  private static Tag person(Scene scene, Conversation conversation, Dialog.Details details) {
    Tag whole = Tag.of("div", "stack");
    if (BubbleView.isTalkedTo(conversation)) {
      whole.with(name(scene.words(), conversation, details));
    }
    Address contact = conversation.contact();
    Action copy = new Action.Copy(contact.link(scene.base()));
    return whole.with(Button.quiet(scene.words().say(Meeting.COPY_THEIR_LINK), copy));
  }

  private static Tag name(Words words, Conversation conversation, Dialog.Details details) {
    Action save = new Action.Call(details.contact(), details.name());
    return Tag.of(
            "form",
            "inline",
            Avatar.of(conversation),
            Field.of(words.say(Common.NAME), DialogView.name(details.name()))
                .attr("class", "field grow"),
            Button.submit(words.say(Common.SAVE)))
        .on("submit", save);
  }

  private static Tag safety(Words words, Conversation conversation, String digits) {
    boolean verified = conversation.verified();
    Tag summary = Tag.text("summary", "quiet", words.say(Meeting.SAFETY_NUMBER)).testId("safety");
    Tag section = Tag.of("div", "stack");
    Tag whole = Tag.of("details", "", summary, section);
    if (digits.isEmpty()) {
      section.with(Tag.text("p", "muted", words.say(Common.ONE_MOMENT)));
      return whole;
    }
    section.with(
        new Part.Later("qr", digits, () -> QrView.of(digits, words.say(Meeting.SAFETY_NUMBER_QR))),
        Tag.text("p", "digits mono", grouped(digits)).testId("safety-number"),
        Tag.text("p", "muted small", words.say(Meeting.SAFETY_NUMBER_HOW, Names.of(conversation))),
        Button.quiet(
                words.say(verified ? Meeting.UNVERIFY : Meeting.VERIFY),
                new Action.Verify(conversation.contact(), !verified))
            .testId("verify")
            .flag("aria-pressed", verified));
    return whole;
  }

  private static String grouped(String digits) {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < digits.length(); i += GROUP_DIGITS) {
      groups.append(i == 0 ? "" : " ").append(digits, i, i + GROUP_DIGITS);
    }
    return groups.toString();
  }

  private static Tag ending(Words words, Conversation conversation) {
    Tag loss =
        Button.danger(words.say(Talk.DELETE_CONVERSATION), deletion(conversation))
            .testId("delete-conversation");
    Tag block =
        Button.quiet(words.say(Common.BLOCK), BlockedView.ask(conversation)).testId("block");
    return conversation.self() ? loss : Tag.of("div", "pair", block, loss);
  }

  static Action deletion(Conversation conversation) {
    return new Action.Ask(
        Dialog.Confirm.of(
            Talk.DELETE_CONVERSATION_ASK,
            Phrase.of(Talk.DELETE_CONVERSATION_LOSS, Names.of(conversation)),
            Common.DELETE,
            new Action.DeleteConversation(conversation.contact())));
  }
}
