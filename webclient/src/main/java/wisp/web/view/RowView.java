package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.Standing;
import wisp.web.state.Action;
import wisp.web.words.Chatting;
import wisp.web.words.Talk;
import wisp.web.words.Word;
import wisp.web.words.Words;

/** A conversation in the list. */
final class RowView {
  private static final int PREVIEW_CHARS = 120;

  private RowView() {}

  static Tag of(Scene scene, Conversation conversation) {
    Tag button =
        Tag.of(
                "button",
                "row",
                Avatar.of(conversation),
                Tag.of("span", "lines", top(scene, conversation), below(scene, conversation)))
            .attr("type", "button")
            .testId("conversation")
            .attr("id", id(conversation.contact()))
            .on("click", new Action.Open(conversation.contact()))
            .on("contextmenu", details(conversation));
    if (isOpen(scene, conversation)) {
      button.attr("aria-current", "true");
    }
    return Tag.of("li", button).key(conversation.contact().text());
  }

  static String id(Address contact) {
    return "c" + contact.text();
  }

  static Action details(Conversation conversation) {
    return new Action.AskDetails(conversation.contact(), conversation.name());
  }

  private static boolean isOpen(Scene scene, Conversation conversation) {
    return scene.state().place().isAt(conversation.contact());
  }

  private static Tag top(Scene scene, Conversation conversation) {
    Words words = scene.words();
    Tag line = Tag.of("span", "line").with(Names.signed(words, "strong", conversation));
    if (conversation.preferences().muted()) {
      line.with(mark(words, Icon.MUTE, Chatting.MUTED));
    }
    if (conversation.preferences().pinned()) {
      line.with(mark(words, Icon.PIN, Chatting.PINNED));
    }
    if (conversation.timerMillis() > 0) {
      line.with(mark(words, Icon.TIMER, Chatting.DISAPPEARING));
    }
    last(conversation)
        .map(message -> scene.calendar().brief(scene.words(), message.sentAtMillis()))
        .ifPresent(time -> line.with(Tag.text("time", "muted", time)));
    return line;
  }

  private static Tag mark(Words words, String icon, Word meaning) {
    return Icon.sign("mark", icon, words.say(meaning));
  }

  private static Tag below(Scene scene, Conversation conversation) {
    List<Part> parts = new ArrayList<>();
    String draft = scene.state().drafts().of(conversation);
    if (conversation.presence().typing()) {
      parts.add(Tag.text("span", "preview typing", scene.words().say(Chatting.IS_TYPING)));
    } else if (!draft.trim().isEmpty() && !isOpen(scene, conversation)) {
      parts.add(Tag.text("em", "draft", scene.words().say(Talk.DRAFT)));
      parts.add(preview(draft));
    } else {
      last(conversation).ifPresent(message -> addLast(parts, scene, conversation, message));
    }
    if (conversation.standing() == Standing.REQUEST) {
      parts.add(Tag.text("span", "chip", scene.words().say(Talk.REQUEST)));
    }
    if (conversation.unread() > 0) {
      boolean muted = conversation.preferences().muted();
      parts.add(badge(scene.words(), conversation.unread(), muted));
    }
    return Tag.of("span", "line").with(parts);
  }

  private static void addLast(
      List<Part> parts, Scene scene, Conversation conversation, ChatMessage message) {
    if (Delivery.isShown(conversation, message)) {
      parts.add(Delivery.icon(scene.words(), scene.calendar(), message));
    }
    parts.add(preview(Delivery.line(scene.words(), message, Names.of(conversation))));
  }

  private static Tag preview(String text) {
    return Names.tag("span", "preview muted", Excerpt.of(text, PREVIEW_CHARS));
  }

  static Tag badge(Words words, int unread, boolean muted) {
    return Tag.of(
        "span",
        muted ? "badge muted" : "badge",
        Tag.text("span", "", words.number(unread)).attr("aria-hidden", "true"),
        Tag.text("span", "unseen", words.count(Talk.UNREAD, unread)));
  }

  private static Optional<ChatMessage> last(Conversation conversation) {
    List<ChatMessage> messages = conversation.messages();
    int end = messages.size();
    while (end > 0 && Delivery.isQuiet(messages.get(end - 1))) {
      end--;
    }
    return end == 0 ? Optional.empty() : Optional.of(messages.get(end - 1));
  }
}
