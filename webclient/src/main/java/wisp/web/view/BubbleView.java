package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.State;
import wisp.web.state.Action;

/** One message. */
final class BubbleView {
  private BubbleView() {}

  /** {@code first} of a group of one writer; {@code last} of the conversation. */
  static Tag of(Calendar calendar, ChatMessage message, boolean first, boolean last) {
    Tag bubble =
        Tag.of(
                "article",
                "bubble" + (message.mine() ? " mine" : "") + (first ? " first" : ""),
                Names.tag("p", "text", message.text()),
                meta(calendar, message))
            .testId("message")
            .attr("data-state", message.state().word())
            .attr("data-reason", message.reason().word());
    return bubble.with(remarks(calendar, message, last));
  }

  private static Tag meta(Calendar calendar, ChatMessage message) {
    List<Part> parts = new ArrayList<>();
    parts.add(Tag.text("time", "", calendar.time(message.sentAtMillis())));
    if (message.mine()) {
      parts.add(Delivery.icon(calendar, message));
    }
    return Tag.of("span", "meta").with(parts);
  }

  private static List<Tag> remarks(Calendar calendar, ChatMessage message, boolean last) {
    boolean lost = message.state() == State.EXPIRED;
    if (!message.mine() || !(lost || last)) {
      return List.of();
    }
    Tag words = Tag.text("span", "remark", Delivery.words(calendar, message));
    return lost ? List.of(words.attr("class", "remark lost"), resend(message)) : List.of(words);
  }

  private static Tag resend(ChatMessage message) {
    return Button.quiet("Send again", new Action.Resend(message.id())).testId("resend");
  }
}
