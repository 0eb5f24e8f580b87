package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Lists;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Client;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;
import wisp.web.state.Action;
import wisp.web.state.Chat.Composing;
import wisp.web.words.Chatting;
import wisp.web.words.Common;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** Where one writes: what it answers or changes, the text, emoji. */
final class ComposerView {
  private ComposerView() {}

  static Tag of(Scene scene, Conversation conversation) {
    String text = scene.state().text(conversation);
    Action send = new Action.Send(conversation.contact(), text);
    List<Part> parts = new ArrayList<>();
    context(scene, conversation).ifPresent(parts::add);
    if (!Client.fits(text)) {
      parts.add(
          Tag.text("p", "error", scene.words().say(Talk.TOO_LONG))
              .attr("role", "alert")
              .key("error"));
    }
    if (scene.state().chat().picking()) {
      parts.add(EmojiView.of(scene, "", Action.InsertEmoji::new));
    }
    parts.add(
        Tag.of(
                "div",
                "write",
                pick(scene),
                field(scene.words(), conversation, text, send),
                sendButton(scene.words(), send))
            .key("write"));
    return Tag.of("form", "composer").with(parts).on("submit", send);
  }

  /** What is answered or changed, and how to leave that. */
  private static Optional<Tag> context(Scene scene, Conversation conversation) {
    return switch (scene.state().chat().composing()) {
      case Composing.Plain plain -> Optional.empty();
      case Composing.Answer(MessageRef to) ->
          Optional.of(
              bar(
                  scene,
                  conversation,
                  BubbleView.writer(scene.words(), conversation, to.mine()),
                  to));
      case Composing.Change(MessageRef of, String text) ->
          Optional.of(bar(scene, conversation, scene.words().say(Chatting.EDITING), of));
    };
  }

  private static Tag bar(
      Scene scene, Conversation conversation, String heading, MessageRef message) {
    String text =
        Lists.first(conversation.messages(), each -> each.ref().equals(message))
            .map(ChatMessage::text)
            .map(BubbleView::start)
            .orElse("");
    Tag words =
        Tag.of("div", "quote grow", Names.tag("strong", "", heading), Names.tag("span", "", text));
    Action stop = new Action.StopComposing(conversation.contact());
    return Tag.of(
            "div",
            "context",
            words,
            Button.icon(Icon.CROSS, scene.words().say(Common.CANCEL), stop)
                .testId("stop-composing"))
        .testId("composing")
        .key("context");
  }

  private static Tag pick(Scene scene) {
    boolean isOpen = scene.state().chat().picking();
    return Button.icon(Icon.SMILE, scene.words().say(Chatting.EMOJI), new Action.PickEmoji())
        .flag("aria-expanded", isOpen)
        .testId("emoji");
  }

  private static Tag field(Words words, Conversation conversation, String text, Action send) {
    return Tag.of("textarea")
        .testId("composer")
        .label(words.say(Talk.MESSAGE_TO, MessagesView.name(words, conversation)))
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
