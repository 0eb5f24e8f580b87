package wisp.web.view;

import java.util.Optional;
import wisp.lib.client.Address;
import wisp.lib.client.Conversation;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Dialog.NewContact;

/** What lies over the page. */
final class DialogView {
  private static final Action CLOSE = new Action.CloseDialog();

  private DialogView() {}

  static Optional<Tag> of(Scene scene) {
    return switch (scene.state().dialog()) {
      case Dialog.None none -> Optional.empty();
      case NewContact form ->
          scene.messenger().profile().map(profile -> newContact(form, profile.address()));
      case Dialog.Details(Address contact, String name) ->
          scene.messenger().conversation(contact).map(c -> details(scene, c, name));
    };
  }

  private static Tag newContact(NewContact form, Address mine) {
    Tag fields =
        Tag.of(
                "form",
                "stack",
                Tag.of("label", "field", Tag.text("span", "", "Their link or address"), link(form)),
                error(form.error()),
                Tag.of("label", "field", Tag.text("span", "", "Name (optional)"), name(form)),
                Tag.of(
                    "div",
                    "pair",
                    Button.quiet("Cancel", CLOSE),
                    Button.submit("Add").testId("contact-add-confirm")))
            .on("submit", new Action.ConfirmContact(mine));
    return dialog("new-contact", "Add a contact", fields);
  }

  private static Tag link(NewContact form) {
    return Tag.of("input")
        .testId("contact-link")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("autofocus", "")
        .attr("placeholder", "https://…/#/add/…")
        .attr("value", form.link())
        .attr("aria-invalid", form.error().isEmpty() ? "false" : "true")
        .attr("aria-describedby", "contact-error")
        .onInput(Action.LinkTyped::new);
  }

  private static Tag error(String line) {
    Tag empty = Tag.text("p", "error", line).attr("id", "contact-error");
    return line.isEmpty() ? empty : empty.attr("role", "alert");
  }

  private static Tag name(NewContact form) {
    return Tag.of("input")
        .attr("autocomplete", "off")
        .attr("maxlength", "60")
        .attr("value", form.name())
        .onInput(Action.ContactNamed::new);
  }

  private static Tag details(Scene scene, Conversation conversation, String name) {
    Address contact = conversation.contact();
    Tag form =
        Tag.of(
                "form",
                "stack",
                Tag.of("label", "field", Tag.text("span", "", "Name"), detailName(name)),
                Tag.text("code", "address", contact.text()),
                Button.quiet("Copy their link", new Action.Copy(contact.link(scene.base()))),
                Tag.of(
                    "div",
                    "pair",
                    Button.quiet("Block", new Action.Block(contact)),
                    Button.submit("Save")))
            .on("submit", new Action.Accept(contact, name.trim()));
    return dialog("details", Names.of(conversation), form);
  }

  private static Tag detailName(String name) {
    return Tag.of("input")
        .attr("autocomplete", "off")
        .attr("maxlength", "60")
        .attr("value", name)
        .onInput(Action.ContactNamed::new);
  }

  private static Tag dialog(String key, String heading, Tag content) {
    Tag title = Names.tag("h2", "", heading).attr("id", "dialog-title");
    return Tag.of("dialog", "card", title, content)
        .attr("aria-labelledby", "dialog-title")
        .on("cancel", CLOSE)
        .key(key);
  }
}
