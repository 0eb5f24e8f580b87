package wisp.web.view;

import wisp.lib.client.Conversation;
import wisp.lib.client.Presence;
import wisp.lib.client.Standing;
import wisp.web.state.Action;
import wisp.web.words.Chatting;
import wisp.web.words.Common;
import wisp.web.words.Meeting;
import wisp.web.words.Setup;
import wisp.web.words.Words;

/** A conversation, or a request. */
final class ConversationView {
  private ConversationView() {}

  static Tag of(Scene scene, Conversation conversation) {
    return Tag.of(
            "section",
            "stage talk",
            head(scene, conversation),
            MessagesView.of(scene, conversation),
            conversation.standing() == Standing.REQUEST
                ? request(scene.words(), conversation)
                : ComposerView.of(scene, conversation))
        .key(conversation.contact().text());
  }

  private static Tag head(Scene scene, Conversation conversation) {
    if (scene.state().chat().selecting()) {
      return SelectionView.of(scene, conversation);
    }
    return scene.state().finding().within().isPresent()
        ? SearchView.within(scene, conversation)
        : header(scene, conversation);
  }

  private static Tag header(Scene scene, Conversation conversation) {
    Words words = scene.words();
    return Tag.of(
            "header",
            "bar",
            back(words),
            Avatar.of(conversation),
            who(scene, conversation).on("click", RowView.details(conversation)),
            Button.icon(
                    Icon.SEARCH,
                    words.say(Setup.KEY_SEARCH),
                    new Action.SearchIn(conversation.contact()))
                .testId("search-in"),
            Button.icon(Icon.INFO, words.say(Meeting.CONTACT), RowView.details(conversation))
                .testId("details"))
        .key("header");
  }

  /** Where the list is out of sight, this is where trouble with the connection shows. */
  private static Tag who(Scene scene, Conversation conversation) {
    Tag name = Tag.of("div", "line").with(Names.signed(scene.words(), "h1", conversation));
    Tag who = Tag.of("div", "grow", name);
    if (!scene.messenger().connection().online()) {
      who.with(SideView.connection(scene).key("connection"));
    }
    return who.with(presence(scene, conversation).key("presence"));
  }

  /** What the other one does, or did last; else, of who is no contact yet, the address. */
  private static Tag presence(Scene scene, Conversation conversation) {
    Words words = scene.words();
    Presence presence = conversation.presence();
    if (conversation.presence().typing()) {
      return Tag.text("p", "typing small", words.say(Chatting.IS_TYPING)).testId("typing");
    }
    if (presence.lastSeenMillis() > 0 && !conversation.self()) {
      String seen = words.say(Chatting.LAST_ACTIVE, at(scene, presence.lastSeenMillis()));
      return Tag.text("p", "muted small", seen).testId("last-active");
    }
    String address = Names.shortened(conversation.contact());
    boolean isSaid = BubbleView.isTalkedTo(conversation) || Names.of(conversation).equals(address);
    return Tag.text("p", "muted small", isSaid ? "" : address);
  }

  private static String at(Scene scene, long millis) {
    Calendar calendar = scene.calendar();
    String time = calendar.time(millis);
    boolean isToday = calendar.sameDay(calendar.nowMillis(), millis);
    return isToday ? time : calendar.brief(scene.words(), millis) + ", " + time;
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
        Tag.of(
            "div",
            "pair",
            Button.quiet(words.say(Common.BLOCK), BlockedView.ask(conversation)),
            Button.main(words.say(Common.ACCEPT), new Action.Accept(conversation.contact()))
                .testId("request-accept")));
  }
}
