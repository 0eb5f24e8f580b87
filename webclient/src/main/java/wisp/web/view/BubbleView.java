package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Conversation;
import wisp.lib.client.Extras;
import wisp.lib.client.Standing;
import wisp.lib.client.State;
import wisp.web.state.Action;
import wisp.web.state.Chat;
import wisp.web.state.Dialog;
import wisp.web.state.Spot;
import wisp.web.words.Chatting;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** One message. */
final class BubbleView {
  private static final int QUOTE_CHARS = 160;

  private BubbleView() {}

  /**
   * {@code first} of a group of one writer; {@code last} of the conversation; {@code late}: among
   * those of a later day.
   */
  static Tag of(
      Scene scene,
      Conversation conversation,
      ChatMessage message,
      boolean first,
      boolean last,
      boolean late) {
    boolean isSelected = scene.state().chat().selected().contains(message.ref());
    boolean remarked =
        Delivery.isShown(conversation, message) && Delivery.isSpelt(message.state(), last);
    List<Part> parts = new ArrayList<>();
    String writer = writer(scene.words(), conversation, message.mine());
    parts.add(Names.tag("span", "unseen", writer + ": "));
    quote(scene, conversation, message).ifPresent(parts::add);
    parts.add(
        Tag.of("div", "said")
            .with(TextView.of(scene.words(), message.text()))
            .with(meta(scene, conversation, message, remarked, late))
            .attr("dir", "auto"));
    parts.addAll(reactions(scene, conversation, message));
    if (remarked) {
      parts.addAll(remarks(scene, message));
    }
    parts.add(more(scene, conversation, message));
    Tag bubble = Tag.of("article", classes(message, first, isSelected));
    if (isTalkedTo(conversation) && !scene.state().chat().selecting()) {
      bubble.on("swipe", new Action.Answer(message.ref()));
    }
    return bubble
        .with(parts)
        .testId("message")
        .attr("id", Spot.id(message.ref()))
        .attr("data-state", message.state().word())
        .attr("data-reason", message.reason().word())
        .on("contextmenu", opening(scene, conversation, message));
  }

  private static String classes(ChatMessage message, boolean first, boolean isSelected) {
    return "bubble"
        + (message.mine() ? " mine" : "")
        + (first ? " first" : "")
        + (isSelected ? " selected" : "");
  }

  private static Optional<Tag> quote(Scene scene, Conversation conversation, ChatMessage message) {
    return message.extras().quote().map(quote -> quote(scene, conversation, quote));
  }

  private static Tag quote(Scene scene, Conversation conversation, Extras.Quote quote) {
    String text =
        quote.text().isEmpty() ? scene.words().say(Chatting.NOT_HERE) : start(quote.text());
    Tag button =
        Tag.of(
                "button",
                "quote",
                Names.tag("strong", "", writer(scene.words(), conversation, quote.of().mine())),
                Names.tag("span", "", text))
            .attr("type", "button")
            .testId("quote");
    int fromNewest = Spot.fromNewest(conversation, quote.of());
    return fromNewest < 0
        ? button.attr("disabled", "")
        : button.on("click", new Action.Reveal(conversation.contact(), quote.of(), fromNewest));
  }

  static String writer(Words words, Conversation conversation, boolean mine) {
    return mine ? words.say(Chatting.YOU) : Names.of(conversation);
  }

  static String start(String text) {
    return Excerpt.of(text, QUOTE_CHARS);
  }

  /** Time and sign; where no remark says more, a touch does. */
  private static Tag meta(
      Scene scene, Conversation conversation, ChatMessage message, boolean remarked, boolean late) {
    List<Part> parts = new ArrayList<>();
    if (message.extras().edited()) {
      parts.add(Tag.text("span", "edited", scene.words().say(Chatting.EDITED)));
    }
    long at = message.sentAtMillis();
    String day = late ? scene.calendar().brief(scene.words(), at) + ", " : "";
    parts.add(Tag.text("time", "", day + scene.calendar().time(at)));
    boolean isPlain = !Delivery.isShown(conversation, message);
    if (!isPlain) {
      parts.add(Delivery.icon(scene.words(), scene.calendar(), message));
    }
    long vanishes = message.extras().vanishesAtMillis();
    if ((isPlain && vanishes == 0) || remarked) {
      return Tag.of("span", "meta").with(parts);
    }
    return Tag.of(
        "details",
        "meta",
        Tag.of("summary").with(parts).attr("tabindex", "-1"),
        Tag.text("span", "remark", remark(scene, message, isPlain)));
  }

  static String remark(Scene scene, ChatMessage message, boolean isPlain) {
    String standing = isPlain ? "" : Delivery.words(scene.words(), scene.calendar(), message);
    long vanishes = message.extras().vanishesAtMillis();
    if (vanishes == 0) {
      return standing;
    }
    String until = scene.calendar().until(scene.words(), vanishes);
    String going = scene.words().say(Chatting.DISAPPEARS, until);
    return standing.isEmpty() ? going : standing + " · " + going;
  }

  private static List<Part> reactions(Scene scene, Conversation conversation, ChatMessage message) {
    String mine = message.extras().reactions().mine();
    String theirs = message.extras().reactions().theirs();
    List<Part> chips = new ArrayList<>();
    if (!mine.isEmpty()) {
      Action none = new Action.React(conversation.contact(), message.ref(), "");
      chips.add(
          Tag.text("button", "reaction own", mine)
              .attr("type", "button")
              .label(scene.words().say(Chatting.REACTION, mine))
              .testId("reaction-mine")
              .on("click", none));
    }
    if (!theirs.isEmpty()) {
      chips.add(
          Tag.text("span", "reaction", theirs)
              .attr("role", "img")
              .label(scene.words().say(Chatting.REACTION, theirs))
              .testId("reaction-theirs"));
    }
    return chips.isEmpty() ? List.of() : List.of(Tag.of("div", "reactions").with(chips));
  }

  /** Opens what can be done with it, or selects it. */
  private static Tag more(Scene scene, Conversation conversation, ChatMessage message) {
    Chat chat = scene.state().chat();
    if (chat.selecting()) {
      return Tag.of("button", "more check", Icon.draw(Icon.TICK))
          .attr("type", "button")
          .attr("role", "checkbox")
          .attr("aria-checked", chat.selected().contains(message.ref()) ? "true" : "false")
          .label(scene.words().say(Chatting.SELECT))
          .attr("aria-describedby", Spot.id(message.ref()))
          .testId("message-select")
          .on("click", new Action.Select(message.ref()));
    }
    return Tag.of("button", "more", Icon.draw(Icon.MORE))
        .key("more")
        .attr("type", "button")
        .attr("title", scene.words().say(Chatting.MESSAGE_OPTIONS))
        .label(scene.words().say(Chatting.MESSAGE_OPTIONS))
        .attr("aria-describedby", Spot.id(message.ref()))
        .attr("tabindex", "-1")
        .testId("message-menu")
        .on("click", opening(scene, conversation, message));
  }

  private static Action opening(Scene scene, Conversation conversation, ChatMessage message) {
    return scene.state().chat().selecting()
        ? new Action.Select(message.ref())
        : new Action.Ask(new Dialog.MessageMenu(conversation.contact(), message.ref(), false));
  }

  static List<Tag> remarks(Scene scene, ChatMessage message) {
    Tag words = Tag.text("span", "remark", remark(scene, message, false));
    if (message.state() != State.EXPIRED) {
      return List.of(words);
    }
    return List.of(words.attr("class", "remark lost"), resend(scene.words(), message));
  }

  private static Tag resend(Words words, ChatMessage message) {
    return Button.quiet(words.say(Talk.SEND_AGAIN), new Action.Resend(message.id()))
        .testId("resend");
  }

  static boolean isText(ChatMessage message) {
    return message.kind() == Kind.TEXT;
  }

  static boolean isTalkedTo(Conversation conversation) {
    return conversation.standing() == Standing.CONTACT;
  }
}
