package wisp.web.view;

import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.words.Chatting;
import wisp.web.words.Common;
import wisp.web.words.Words;

/** Above a conversation while messages are selected: how many, and what to do with them. */
final class SelectionView {
  private SelectionView() {}

  static Tag of(Scene scene, Conversation conversation) {
    Words words = scene.words();
    List<MessageRef> selected = scene.state().chat().selected();
    List<String> texts =
        Lists.map(
            Lists.filter(conversation.messages(), message -> selected.contains(message.ref())),
            ChatMessage::text);
    Action forward = new Action.Ask(new Dialog.Forwarding(texts));
    return Tag.of(
            "header",
            "bar selection",
            Button.icon(Icon.CROSS, words.say(Common.CANCEL), new Action.StopSelecting())
                .testId("stop-selecting"),
            Tag.of(
                "h1",
                "grow",
                Tag.text("span", "", words.count(Chatting.SELECTED, selected.size()))
                    .attr("role", "status")),
            Button.icon(Icon.COPY, words.say(Chatting.COPY_TEXT), new Action.Copy(joined(texts)))
                .testId("copy-selected"),
            Button.icon(Icon.FORWARD, words.say(Chatting.FORWARD), forward)
                .testId("forward-selected"),
            Button.icon(
                    Icon.BIN,
                    words.say(Common.DELETE),
                    MessageMenuView.deletion(conversation, selected))
                .testId("delete-selected"))
        .key("selection");
  }

  private static String joined(List<String> texts) {
    StringBuilder joined = new StringBuilder();
    for (String text : texts) {
      joined.append(joined.length() == 0 ? "" : "\n").append(text);
    }
    return joined.toString();
  }
}
