package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Shell;
import wisp.web.state.Spot;
import wisp.web.words.Chatting;
import wisp.web.words.Common;
import wisp.web.words.Language;
import wisp.web.words.Word;
import wisp.web.words.Words;

/** What can be done with messages: one after a touch on it, several once selected. */
final class MessageMenuView {
  private static final List<String> QUICK = Language.split(Shell.FEW_EMOJI, ' ');

  private MessageMenuView() {}

  static Optional<Tag> of(Scene scene, Dialog.MessageMenu menu) {
    return scene
        .messenger()
        .conversation(menu.contact())
        .flatMap(
            conversation ->
                Lists.first(
                        conversation.messages(),
                        message ->
                            message.ref().equals(menu.message()) && BubbleView.isText(message))
                    .map(message -> of(scene, conversation, message, menu.every())));
  }

  private static Tag of(
      Scene scene, Conversation conversation, ChatMessage message, boolean every) {
    Words words = scene.words();
    List<Part> parts = new ArrayList<>();
    String standing = BubbleView.remark(scene, message, !Delivery.isShown(conversation, message));
    if (!standing.isEmpty()) {
      parts.add(Tag.text("p", "muted small", standing).testId("standing"));
    }
    boolean isTalkedTo = BubbleView.isTalkedTo(conversation);
    if (isTalkedTo) {
      parts.add(reactions(scene, conversation, message, every));
      parts.add(item(words, Chatting.REPLY, new Action.Answer(message.ref())).testId("reply"));
    }
    if (isTalkedTo && message.mine()) {
      Action edit = new Action.Change(conversation.contact(), message.ref(), message.text());
      parts.add(item(words, Chatting.EDIT, edit).testId("edit"));
    }
    Action forward = new Action.Ask(new Dialog.Forwarding(List.of(message.text())));
    parts.add(item(words, Chatting.FORWARD, forward).testId("forward"));
    Action copy = new Action.Copy(message.text());
    parts.add(item(words, Chatting.COPY_TEXT, copy).testId("copy"));
    parts.add(item(words, Chatting.SELECT, new Action.Select(message.ref())).testId("select"));
    Action delete = deletion(conversation, List.of(message.ref()));
    parts.add(
        Tag.text("button", "item danger", words.say(Common.DELETE))
            .attr("type", "button")
            .testId("delete")
            .on("click", delete));
    parts.add(Button.quiet(words.say(Common.CLOSE), DialogView.CLOSE));
    return DialogView.dialog(
            "menu", words.say(Chatting.MESSAGE_OPTIONS), Tag.of("div", "items").with(parts))
        .attr("class", "card menu")
        .attr("data-of", Spot.id(message.ref()));
  }

  private static Tag item(Words words, Word what, Action action) {
    return Tag.text("button", "item", words.say(what)).attr("type", "button").on("click", action);
  }

  private static Part reactions(
      Scene scene, Conversation conversation, ChatMessage message, boolean every) {
    String chosen = message.extras().reactions().mine();
    Words words = scene.words();
    Address contact = conversation.contact();
    Function<String, Action> react = emoji -> new Action.React(contact, message.ref(), emoji);
    if (every) {
      return EmojiView.of(scene, chosen, react);
    }
    List<Part> buttons =
        new ArrayList<>(
            Lists.map(QUICK, each -> EmojiView.button(each, each.equals(chosen), react)));
    Action more = new Action.Ask(new Dialog.MessageMenu(contact, message.ref(), true));
    buttons.add(Button.icon(Icon.ADD, words.say(Chatting.EMOJI), more).testId("react-more"));
    return Tag.of("div", "quick")
        .with(buttons)
        .attr("role", "group")
        .label(words.say(Chatting.REACT));
  }

  static Action deletion(Conversation conversation, List<MessageRef> messages) {
    boolean isEveryone =
        Lists.every(messages, MessageRef::mine)
            && BubbleView.isTalkedTo(conversation)
            && !conversation.self();
    return new Action.Ask(new Dialog.Deletion(conversation.contact(), messages, isEveryone));
  }

  static Tag deletion(Words words, Dialog.Deletion deletion) {
    Address contact = deletion.contact();
    List<MessageRef> messages = deletion.messages();
    List<Part> parts = new ArrayList<>();
    if (deletion.everyone()) {
      List<Bytes> ids = Lists.map(messages, MessageRef::id);
      parts.add(Tag.text("p", "muted", words.say(Chatting.DELETE_WARNING)));
      parts.add(
          Button.danger(
                  words.say(Chatting.DELETE_FOR_EVERYONE),
                  new Action.DeleteForEveryone(contact, ids))
              .testId("delete-everyone"));
    }
    Action forMe = new Action.DeleteForMe(contact, messages);
    parts.add(Button.danger(words.say(Chatting.DELETE_FOR_ME), forMe).testId("delete-me"));
    parts.add(Button.quiet(words.say(Common.CANCEL), DialogView.CLOSE).attr("autofocus", ""));
    String heading = words.count(Chatting.DELETE_MESSAGES, messages.size());
    return DialogView.dialog("deletion", heading, Tag.of("div", "stack").with(parts));
  }

  static Tag forwarding(Scene scene, Dialog.Forwarding forwarding) {
    List<Part> rows = new ArrayList<>();
    for (Conversation to : scene.messenger().conversations()) {
      if (BubbleView.isTalkedTo(to)) {
        rows.add(row(scene.words(), to, forwarding.texts()));
      }
    }
    Tag list = Tag.of("ul", "stack targets").with(rows);
    Tag close = Button.quiet(scene.words().say(Common.CANCEL), DialogView.CLOSE);
    return DialogView.dialog(
        "forwarding", scene.words().say(Chatting.FORWARD_TO), Tag.of("div", "stack", list, close));
  }

  private static Tag row(Words words, Conversation to, List<String> texts) {
    Tag name = Names.tag("strong", "name", MessagesView.name(words, to));
    Tag button =
        Tag.of("button", "row", Avatar.of(to), name)
            .attr("type", "button")
            .testId("forward-to")
            .on("click", new Action.Forward(to.contact(), texts));
    return Tag.of("li", button).key(to.contact().text());
  }
}
