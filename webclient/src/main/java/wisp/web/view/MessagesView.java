package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Hex;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Conversation;
import wisp.web.state.Action;

/** The messages of a conversation, grouped and under their days. */
final class MessagesView {
  private static final long GROUP_MILLIS = 300_000;
  private static final String HINT =
      "Only the two of you can read this. Messages wait up to 24 hours, so open Wisp daily.";

  private MessagesView() {}

  /** The outer part runs from bottom to top, so the newest message stays in sight by itself. */
  static Tag of(Scene scene, Conversation conversation) {
    return Tag.of("div", "scroll", log(scene, conversation)).attr("tabindex", "0").key("scroll");
  }

  private static Tag log(Scene scene, Conversation conversation) {
    List<ChatMessage> all = conversation.messages();
    int from = Math.max(0, all.size() - scene.state().place().shown());
    List<Part> parts = new ArrayList<>();
    if (from > 0) {
      parts.add(Button.quiet("Earlier messages", new Action.Earlier()).key("earlier"));
    }
    for (int i = from; i < all.size(); i++) {
      add(parts, scene.calendar(), conversation, i, from);
    }
    if (all.isEmpty()) {
      parts.add(Tag.text("p", "hint", HINT).key("hint"));
    }
    return Tag.of("div", "log")
        .attr("role", "log")
        .label("Messages with " + Names.of(conversation))
        .with(parts);
  }

  private static void add(
      List<Part> parts, Calendar calendar, Conversation conversation, int index, int from) {
    List<ChatMessage> all = conversation.messages();
    ChatMessage message = all.get(index);
    boolean newDay = index == from || !sameDay(calendar, all.get(index - 1), message);
    if (newDay) {
      String heading = calendar.heading(message.sentAtMillis());
      parts.add(Tag.text("p", "day", heading).key(heading));
    }
    String key = Hex.encode(message.id());
    if (message.kind() != Kind.TEXT) {
      parts.add(BubbleView.notice(message, Names.of(conversation)).key(key));
      return;
    }
    boolean first = newDay || !sameGroup(all.get(index - 1), message);
    boolean last = index == all.size() - 1;
    parts.add(
        new Part.Later(
            key,
            appearance(calendar, message, first, last),
            () -> BubbleView.of(calendar, message, first, last)));
  }

  /** Everything of a message that can change. */
  private static String appearance(
      Calendar calendar, ChatMessage message, boolean first, boolean last) {
    return Delivery.words(calendar, message) + message.state().word() + first + last;
  }

  private static boolean sameDay(Calendar calendar, ChatMessage one, ChatMessage next) {
    return calendar.sameDay(one.sentAtMillis(), next.sentAtMillis());
  }

  private static boolean sameGroup(ChatMessage one, ChatMessage next) {
    return one.kind() == Kind.TEXT
        && one.mine() == next.mine()
        && next.sentAtMillis() - one.sentAtMillis() < GROUP_MILLIS;
  }
}
