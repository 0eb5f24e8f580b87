package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Conversation;
import wisp.lib.client.Extras;
import wisp.web.state.Action;
import wisp.web.state.Place;
import wisp.web.state.Spot;
import wisp.web.words.Chatting;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** The messages of a conversation, grouped and under their days: never more than a window. */
final class MessagesView {
  private static final long GROUP_MILLIS = 300_000;

  private MessagesView() {}

  /** The outer part runs from bottom to top, so the newest message stays in sight by itself. */
  static Tag of(Scene scene, Conversation conversation) {
    Tag scroll =
        Tag.of("div", "scroll", log(scene, conversation)).attr("tabindex", "0").key("scroll");
    Tag outer = Tag.of("div", "messages", scroll).key("messages");
    return isAway(scene) ? outer.with(toNewest(scene.words(), conversation.unread())) : outer;
  }

  private static boolean isAway(Scene scene) {
    return scene.state().chat().away() || scene.state().place().skipped() > 0;
  }

  private static Tag toNewest(Words words, int unread) {
    Tag button =
        Button.icon(Icon.DOWN, words.say(Chatting.TO_NEWEST), new Action.Newest())
            .attr("class", "round newest")
            .testId("to-newest")
            .key("newest");
    return unread == 0
        ? button
        : button
            .label(words.say(Chatting.TO_NEWEST) + ", " + words.count(Talk.UNREAD, unread))
            .with(Tag.text("span", "badge", words.number(unread)));
  }

  private static Tag log(Scene scene, Conversation conversation) {
    Words words = scene.words();
    Place place = scene.state().place();
    List<ChatMessage> all = conversation.messages();
    int until = Math.max(0, all.size() - place.skipped());
    int from = Math.max(0, until - place.shown());
    List<Part> parts = new ArrayList<>();
    if (from > 0) {
      parts.add(
          Button.quiet(words.say(Talk.EARLIER), new Action.Earlier())
              .attr("class", "quiet earlier")
              .key("earlier"));
    }
    long latest = -1;
    for (int i = from; i < until; i++) {
      add(parts, scene, conversation, i, latest);
      latest = Math.max(latest, all.get(i).sentAtMillis());
    }
    if (all.isEmpty()) {
      String hint =
          words.say(conversation.self() ? Chatting.NOTES_HINT : Talk.FIRST_HINT, scene.life());
      parts.add(Tag.text("p", "hint", hint).key("hint"));
    }
    return Tag.of("div", "log")
        .attr("role", "log")
        .attr("aria-live", isAway(scene) ? "off" : "polite")
        .label(words.say(Talk.MESSAGES_WITH, name(words, conversation)))
        .with(parts);
  }

  static String name(Words words, Conversation conversation) {
    return conversation.self() ? words.say(Chatting.NOTES) : Names.of(conversation);
  }

  private static void add(
      List<Part> parts, Scene scene, Conversation conversation, int index, long latest) {
    List<ChatMessage> all = conversation.messages();
    ChatMessage message = all.get(index);
    long at = message.sentAtMillis();
    boolean otherDay = !scene.calendar().sameDay(at, latest);
    boolean newDay = latest < 0 || (at >= latest && otherDay);
    boolean late = at < latest && otherDay;
    boolean fresh = scene.state().chat().news().first().filter(message.ref()::equals).isPresent();
    if (newDay) {
      String heading = scene.calendar().heading(scene.words(), at);
      parts.add(Tag.text("p", "day", heading).key(heading));
    }
    if (fresh) {
      parts.add(Tag.text("p", "fresh", scene.words().say(Chatting.NEW_FROM_HERE)).key("fresh"));
    }
    String key = Spot.id(message.ref());
    boolean last = index == all.size() - 1;
    if (message.kind() != Kind.TEXT) {
      parts.add(LineView.of(scene, conversation, message).key(key));
      return;
    }
    boolean first = newDay || fresh || !sameGroup(all.get(index - 1), message);
    parts.add(
        new Part.Later(
            key,
            appearance(scene, conversation, message, first, last) + late,
            () -> BubbleView.of(scene, conversation, message, first, last, late)));
  }

  /** Everything of a message that can change. */
  private static String appearance(
      Scene scene, Conversation conversation, ChatMessage message, boolean first, boolean last) {
    var chat = scene.state().chat();
    return Delivery.words(scene.words(), scene.calendar(), message)
        + message.state().word()
        + first
        + last
        + chat.selecting()
        + chat.selected().contains(message.ref())
        + message.extras().editedAtMillis()
        + message.extras().reactions().mine()
        + '/'
        + message.extras().reactions().theirs()
        + message.extras().vanishesAtMillis()
        + message.extras().quote().map(Extras.Quote::text).orElse("")
        + conversation.name()
        + BubbleView.isTalkedTo(conversation);
  }

  private static boolean sameGroup(ChatMessage one, ChatMessage next) {
    return one.kind() == Kind.TEXT
        && one.mine() == next.mine()
        && next.sentAtMillis() - one.sentAtMillis() < GROUP_MILLIS;
  }
}
