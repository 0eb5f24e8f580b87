package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Hex;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Conversation;
import wisp.web.state.Action;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** The messages of a conversation, grouped and under their days. */
final class MessagesView {
  private static final long GROUP_MILLIS = 300_000;

  private MessagesView() {}

  /** The outer part runs from bottom to top, so the newest message stays in sight by itself. */
  static Tag of(Scene scene, Conversation conversation) {
    return Tag.of("div", "scroll", log(scene, conversation)).attr("tabindex", "0").key("scroll");
  }

  private static Tag log(Scene scene, Conversation conversation) {
    Words words = scene.words();
    List<ChatMessage> all = conversation.messages();
    int from = Math.max(0, all.size() - scene.state().place().shown());
    List<Part> parts = new ArrayList<>();
    if (from > 0) {
      parts.add(Button.quiet(words.say(Talk.EARLIER), new Action.Earlier()).key("earlier"));
    }
    for (int i = from; i < all.size(); i++) {
      add(parts, scene, conversation, i, from);
    }
    if (all.isEmpty()) {
      parts.add(Tag.text("p", "hint", words.say(Talk.FIRST_HINT)).key("hint"));
    }
    return Tag.of("div", "log")
        .attr("role", "log")
        .label(words.say(Talk.MESSAGES_WITH, Names.of(conversation)))
        .with(parts);
  }

  private static void add(
      List<Part> parts, Scene scene, Conversation conversation, int index, int from) {
    List<ChatMessage> all = conversation.messages();
    ChatMessage message = all.get(index);
    boolean newDay = index == from || !sameDay(scene.calendar(), all.get(index - 1), message);
    if (newDay) {
      String heading = scene.calendar().heading(scene.words(), message.sentAtMillis());
      parts.add(Tag.text("p", "day", heading).key(heading));
    }
    String key = Hex.encode(message.id());
    if (message.kind() != Kind.TEXT) {
      parts.add(BubbleView.notice(scene.words(), message, Names.of(conversation)).key(key));
      return;
    }
    boolean first = newDay || !sameGroup(all.get(index - 1), message);
    boolean last = index == all.size() - 1;
    parts.add(
        new Part.Later(
            key,
            appearance(scene, message, first, last),
            () -> BubbleView.of(scene, message, first, last)));
  }

  /** Everything of a message that can change. */
  private static String appearance(Scene scene, ChatMessage message, boolean first, boolean last) {
    return Delivery.words(scene.words(), scene.calendar(), message)
        + message.state().word()
        + first
        + last;
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
