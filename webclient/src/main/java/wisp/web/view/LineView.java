package wisp.web.view;

import wisp.lib.client.ChatMessage;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Conversation;
import wisp.web.state.Spot;
import wisp.web.words.Words;

/** A line between the messages: what happened, a timer, or what was taken back. */
final class LineView {
  private LineView() {}

  static Tag of(Scene scene, Conversation conversation, ChatMessage message) {
    if (message.kind() == Kind.DELETED) {
      return deleted(scene.words(), message);
    }
    Tag notice =
        marked(
            Tag.text("p", "notice", line(scene.words(), message, Names.of(conversation))), message);
    return Delivery.isShown(conversation, message) ? lost(scene, notice, message) : notice;
  }

  /** A timer that one has set oneself, and of which the other one does not know. */
  private static Tag lost(Scene scene, Tag notice, ChatMessage message) {
    return notice
        .with(Delivery.icon(scene.words(), scene.calendar(), message))
        .with(BubbleView.remarks(scene, message))
        .attr("data-state", message.state().word())
        .attr("data-reason", message.reason().word());
  }

  /** In its writer's place. */
  private static Tag deleted(Words words, ChatMessage message) {
    String classes = "bubble gone" + (message.mine() ? " mine" : "");
    return marked(Names.tag("p", classes, line(words, message, "")), message);
  }

  private static Tag marked(Tag line, ChatMessage message) {
    return line.testId("notice")
        .attr("id", Spot.id(message.ref()))
        .attr("data-kind", message.kind().word());
  }

  private static String line(Words words, ChatMessage message, String name) {
    return Delivery.line(words, message, name);
  }
}
