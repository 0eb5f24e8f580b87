package wisp.web.view;

import java.util.Optional;
import wisp.lib.client.Address;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Dialog.NewContact;

/** What lies over the page. */
final class DialogView {
  static final Action CLOSE = new Action.CloseDialog();

  private DialogView() {}

  static Optional<Tag> of(Scene scene) {
    return switch (scene.state().dialog()) {
      case Dialog.None none -> Optional.empty();
      case NewContact form ->
          scene.messenger().profile().map(profile -> newContact(form, profile.address()));
      case Dialog.Details details ->
          scene
              .messenger()
              .conversation(details.contact())
              .map(contact -> DetailsView.of(scene, contact, details));
      case Dialog.Secret secret ->
          secret.purpose() == Dialog.Secret.Purpose.UNLOCK
              ? Optional.empty()
              : Optional.of(SecretView.dialog(secret));
      case Dialog.Confirm confirm -> Optional.of(ConfirmView.of(confirm));
    };
  }

  private static Tag newContact(NewContact form, Address mine) {
    Tag fields =
        Tag.of(
                "form",
                "stack",
                Tag.of("label", "field", Tag.text("span", "", "Their link or address"), link(form)),
                error(form.error()),
                Tag.of(
                    "label", "field", Tag.text("span", "", "Name (optional)"), name(form.name())),
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

  /** The field of whatever {@link Dialog#named} changes. */
  static Tag name(String typed) {
    return Tag.of("input")
        .attr("autocomplete", "off")
        .attr("maxlength", "60")
        .attr("value", typed)
        .onInput(Action.ContactNamed::new);
  }

  static Tag dialog(String key, String heading, Tag content) {
    Tag title = Names.tag("h2", "", heading).attr("id", "dialog-title").attr("tabindex", "-1");
    title.when(key.equals("details"), "autofocus");
    return Tag.of("dialog", "card", title, content)
        .attr("aria-labelledby", "dialog-title")
        .on("cancel", CLOSE)
        .key(key);
  }
}
