package wisp.web.view;

import java.util.List;
import wisp.lib.client.Address;
import wisp.lib.client.Conversation;
import wisp.web.state.Action;
import wisp.web.state.Dialog;

/** Somebody's name, address and safety number, and what can be done about them. */
final class DetailsView {
  private static final int GROUP_DIGITS = 5;
  private static final String HOW =
      "Compare these digits with %, in person or in a call. If both screens show the same, nobody"
          + " is between you.";
  private static final String LOSS =
      "All messages with % go from this device. It cannot be undone.";

  private DetailsView() {}

  static Tag of(Scene scene, Conversation conversation, Dialog.Details details) {
    return DialogView.dialog(
        "details",
        Names.of(conversation),
        Tag.of(
            "div",
            "stack",
            name(scene, details),
            safety(conversation, details.digits()),
            ending(conversation)));
  }

  private static Tag name(Scene scene, Dialog.Details details) {
    Address contact = details.contact();
    return Tag.of(
            "form",
            "stack",
            Tag.of(
                "div",
                "inline",
                Tag.of(
                    "label",
                    "field grow",
                    Tag.text("span", "", "Name"),
                    DialogView.name(details.name())),
                Button.submit("Save")),
            Tag.text("code", "address", contact.text()),
            Button.quiet("Copy their link", new Action.Copy(contact.link(scene.base()))))
        .on("submit", new Action.Accept(contact, details.name().trim()));
  }

  private static Tag safety(Conversation conversation, String digits) {
    boolean verified = conversation.verified();
    Tag section = Tag.of("section", "stack", Tag.text("h3", "", "Safety number"));
    if (digits.isEmpty()) {
      return section.with(Tag.text("p", "muted", "One moment…"));
    }
    return section.with(
        new Part.Later("qr", digits, () -> QrView.of(digits, "Safety number as a QR code")),
        Tag.text("p", "digits mono", grouped(digits)).testId("safety-number"),
        Tag.text("p", "muted small", sentence(HOW, conversation)),
        Button.quiet(
                verified ? "Verified. Take it back" : "Mark as verified",
                new Action.Verify(conversation.contact(), !verified))
            .testId("verify")
            .attr("aria-pressed", verified ? "true" : "false"));
  }

  private static String grouped(String digits) {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < digits.length(); i += GROUP_DIGITS) {
      groups.append(i == 0 ? "" : " ").append(digits, i, i + GROUP_DIGITS);
    }
    return groups.toString();
  }

  private static String sentence(String words, Conversation conversation) {
    return words.replace("%", Names.of(conversation));
  }

  private static Tag ending(Conversation conversation) {
    Address contact = conversation.contact();
    return Tag.of("div", "stack")
        .with(
            List.of(
                Tag.of(
                    "div",
                    "pair",
                    Button.quiet("Block", new Action.Block(contact)),
                    Button.danger("Delete conversation", deletion(conversation))
                        .testId("delete-conversation")),
                Button.quiet("Close", DialogView.CLOSE)));
  }

  static Action deletion(Conversation conversation) {
    return new Action.Ask(
        Dialog.Confirm.of(
            "Delete this conversation?",
            sentence(LOSS, conversation),
            "Delete",
            new Action.DeleteConversation(conversation.contact())));
  }
}
