package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.client.Client;
import wisp.lib.client.Conversation;
import wisp.lib.client.Standing;
import wisp.web.state.Action;
import wisp.web.words.Common;
import wisp.web.words.Meeting;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** A conversation, or a request. */
final class ConversationView {
  private ConversationView() {}

  static Tag of(Scene scene, Conversation conversation) {
    return Tag.of(
            "section",
            "stage talk",
            header(scene.words(), conversation),
            MessagesView.of(scene, conversation),
            conversation.standing() == Standing.REQUEST
                ? request(scene.words(), conversation)
                : composer(scene, conversation))
        .key(conversation.contact().text());
  }

  private static Tag header(Words words, Conversation conversation) {
    return Tag.of(
        "header",
        "bar",
        back(words),
        Avatar.of(conversation),
        Tag.of(
            "div",
            "grow",
            Tag.of("div", "line").with(Names.signed(words, "h1", conversation)),
            Tag.text("p", "muted small", Names.shortened(conversation.contact()))),
        Button.icon(
            Icon.INFO,
            words.say(Meeting.CONTACT),
            new Action.AskDetails(conversation.contact(), conversation.name())));
  }

  static Tag back(Words words) {
    Tag button = Button.icon(Icon.BACK, words.say(Common.BACK), new Action.Back());
    return button.attr("class", "round back");
  }

  private static Tag request(Words words, Conversation conversation) {
    String name = Names.of(conversation);
    return Tag.of(
        "footer",
        "request",
        Tag.text("p", "strong", words.say(Meeting.NOT_A_CONTACT, name)),
        Tag.text("code", "address", conversation.contact().text()),
        Tag.of(
            "div",
            "pair",
            Button.quiet(words.say(Common.BLOCK), new Action.Block(conversation.contact())),
            Button.main(
                    words.say(Common.ACCEPT),
                    new Action.Accept(conversation.contact(), conversation.name()))
                .testId("request-accept")));
  }

  private static Tag composer(Scene scene, Conversation conversation) {
    String text = scene.state().drafts().of(conversation.contact());
    Action send = new Action.Send(conversation.contact(), text);
    List<Part> parts = new ArrayList<>();
    if (!Client.fits(text)) {
      parts.add(Tag.text("p", "error", scene.words().say(Talk.TOO_LONG)).attr("role", "alert"));
    }
    parts.add(
        Tag.of(
            "div",
            "write",
            field(scene.words(), conversation, text, send),
            sendButton(scene.words(), send)));
    return Tag.of("form", "composer").with(parts).on("submit", send);
  }

  private static Tag field(Words words, Conversation conversation, String text, Action send) {
    return Tag.of("textarea")
        .testId("composer")
        .label(words.say(Talk.MESSAGE_TO, Names.of(conversation)))
        .attr("placeholder", words.say(Talk.MESSAGE))
        .attr("rows", "1")
        .attr("dir", "auto")
        .attr("value", text)
        .onInput(typed -> new Action.Typed(conversation.contact(), typed))
        .onEnter(send);
  }

  private static Tag sendButton(Words words, Action send) {
    Tag button = Button.icon(Icon.SEND, words.say(Talk.SEND), send);
    return button.testId("send").attr("class", "round send");
  }
}
