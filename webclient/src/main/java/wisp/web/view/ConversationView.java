package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.client.Client;
import wisp.lib.client.Conversation;
import wisp.lib.client.Standing;
import wisp.web.state.Action;
import wisp.web.state.Words;

/** A conversation, or a request. */
final class ConversationView {
  private ConversationView() {}

  static Tag of(Scene scene, Conversation conversation) {
    return Tag.of(
            "main",
            "stage talk",
            header(conversation),
            MessagesView.of(scene, conversation),
            conversation.standing() == Standing.REQUEST
                ? request(conversation)
                : composer(scene, conversation))
        .key(conversation.contact().text());
  }

  private static Tag header(Conversation conversation) {
    return Tag.of(
        "header",
        "bar",
        back(),
        Avatar.of(conversation),
        Tag.of(
            "div",
            "grow",
            Tag.of("div", "line").with(Names.signed("h2", conversation)),
            Tag.text("p", "muted small", Names.shortened(conversation.contact()))),
        Button.icon(
            Icon.INFO,
            "Contact",
            new Action.AskDetails(conversation.contact(), conversation.name())));
  }

  static Tag back() {
    Tag button = Button.icon(Icon.BACK, "Back", new Action.Back());
    return button.attr("class", "round back");
  }

  private static Tag request(Conversation conversation) {
    String name = Names.of(conversation);
    return Tag.of(
        "footer",
        "request",
        Tag.of("p", Names.tag("bdi", "strong", name)).say(" is not among your contacts yet."),
        Tag.text("code", "address", conversation.contact().text()),
        Tag.of(
            "div",
            "pair",
            Button.quiet("Block", new Action.Block(conversation.contact())),
            Button.main("Accept", new Action.Accept(conversation.contact(), conversation.name()))
                .testId("request-accept")));
  }

  private static Tag composer(Scene scene, Conversation conversation) {
    String text = scene.state().drafts().of(conversation.contact());
    Action send = new Action.Send(conversation.contact(), text);
    List<Part> parts = new ArrayList<>();
    if (!Client.fits(text)) {
      parts.add(Tag.text("p", "error", Words.TOO_LONG).attr("role", "alert"));
    }
    parts.add(Tag.of("div", "write", field(conversation, text, send), sendButton(send)));
    return Tag.of("form", "composer").with(parts).on("submit", send);
  }

  private static Tag field(Conversation conversation, String text, Action send) {
    return Tag.of("textarea")
        .testId("composer")
        .label("Message to " + Names.of(conversation))
        .attr("placeholder", "Message")
        .attr("rows", "1")
        .attr("dir", "auto")
        .attr("value", text)
        .onInput(typed -> new Action.Typed(conversation.contact(), typed))
        .onEnter(send);
  }

  private static Tag sendButton(Action send) {
    Tag button = Button.icon(Icon.SEND, "Send", send);
    return button.testId("send").attr("class", "round send");
  }
}
