package wisp.web.view;

import java.util.List;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.State;
import wisp.web.state.Action;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** One message, or a line that no message brought. */
final class BubbleView {
  private BubbleView() {}

  /** {@code first} of a group of one writer; {@code last} of the conversation. */
  static Tag of(Scene scene, ChatMessage message, boolean first, boolean last) {
    boolean remarked = message.mine() && (last || message.state() == State.EXPIRED);
    Tag bubble =
        Tag.of(
                "article",
                "bubble" + (message.mine() ? " mine" : "") + (first ? " first" : ""),
                Names.tag("p", "text", message.text()),
                meta(scene, message, remarked))
            .testId("message")
            .attr("data-state", message.state().word())
            .attr("data-reason", message.reason().word());
    return remarked ? bubble.with(remarks(scene, message)) : bubble;
  }

  /** {@code name}: of the other one. */
  static Tag notice(Words words, ChatMessage message, String name) {
    return Tag.text("p", "notice", Delivery.line(words, message, name))
        .testId("notice")
        .attr("data-kind", message.kind().word());
  }

  /** Time and sign; where no remark says more, a touch does. */
  private static Tag meta(Scene scene, ChatMessage message, boolean remarked) {
    Tag time = Tag.text("time", "", scene.calendar().time(message.sentAtMillis()));
    if (!message.mine()) {
      return Tag.of("span", "meta", time);
    }
    Tag sign = Delivery.icon(scene.words(), scene.calendar(), message);
    if (remarked) {
      return Tag.of("span", "meta", time, sign);
    }
    return Tag.of(
        "details",
        "meta",
        Tag.of("summary", time, sign),
        Tag.text("span", "remark", Delivery.words(scene.words(), scene.calendar(), message)));
  }

  private static List<Tag> remarks(Scene scene, ChatMessage message) {
    Tag words =
        Tag.text("span", "remark", Delivery.words(scene.words(), scene.calendar(), message));
    if (message.state() != State.EXPIRED) {
      return List.of(words);
    }
    return List.of(words.attr("class", "remark lost"), resend(scene.words(), message));
  }

  private static Tag resend(Words words, ChatMessage message) {
    return Button.quiet(words.say(Talk.SEND_AGAIN), new Action.Resend(message.id()))
        .testId("resend");
  }
}
