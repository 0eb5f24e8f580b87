package wisp.web.view;

import java.util.Optional;
import wisp.lib.client.Address;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Dialog.NewContact;
import wisp.web.words.Common;
import wisp.web.words.Meeting;
import wisp.web.words.Words;

/** What lies over the page. */
final class DialogView {
  static final Action CLOSE = new Action.CloseDialog();

  private DialogView() {}

  static Optional<Tag> of(Scene scene) {
    return switch (scene.state().dialog()) {
      case Dialog.None none -> Optional.empty();
      case NewContact form ->
          scene.messenger().profile().map(profile -> newContact(scene, form, profile.address()));
      case Dialog.Details details ->
          scene
              .messenger()
              .conversation(details.contact())
              .map(contact -> DetailsView.of(scene, contact, details));
      case Dialog.Secret secret ->
          secret.purpose() == Dialog.Secret.Purpose.UNLOCK
              ? Optional.empty()
              : Optional.of(SecretView.dialog(scene.words(), secret));
      case Dialog.MessageMenu menu -> MessageMenuView.of(scene, menu);
      case Dialog.Deletion deletion ->
          Optional.of(MessageMenuView.deletion(scene.words(), deletion));
      case Dialog.Forwarding forwarding ->
          Optional.of(MessageMenuView.forwarding(scene, forwarding));
      case Dialog.Scan scan -> Optional.of(ScanView.of(scene, scan));
      case Dialog.NewNode form -> Optional.of(NodesView.form(scene.words(), form));
      case Dialog.Help help -> Optional.of(AboutView.help(scene.words()));
      case Dialog.About about -> Optional.of(AboutView.licences(scene.words(), about.licences()));
      case Dialog.Confirm confirm -> Optional.of(ConfirmView.of(scene.words(), confirm));
    };
  }

  private static Tag newContact(Scene scene, NewContact form, Address mine) {
    Words words = scene.words();
    Tag fields =
        Tag.of(
                "form",
                "stack",
                Field.of(words.say(Meeting.THEIR_LINK), link(form)),
                error("contact-error", words.say(form.error())),
                Button.quiet(words.say(Meeting.SCAN), ScanView.ASK).testId("scan"),
                Field.of(words.say(Meeting.NAME_OPTIONAL), name(form.name())),
                Button.quiet(words.say(Meeting.COPY_MY_LINK), new Action.Copy(scene.myLink())),
                pair(words, Button.submit(words.say(Common.ADD)).testId("contact-add-confirm")))
            .on("submit", new Action.ConfirmContact(mine));
    return dialog("new-contact", words.say(Meeting.ADD_CONTACT), fields);
  }

  private static Tag link(NewContact form) {
    return Tag.of("input")
        .testId("contact-link")
        .attr("dir", "ltr")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("autofocus", "")
        .attr("placeholder", "https://…/#/add/…")
        .attr("value", form.link())
        .flag("aria-invalid", form.error() != Common.NOTHING)
        .attr("aria-describedby", "contact-error")
        .onInput(Action.LinkTyped::new);
  }

  /** That, or nothing. */
  static Tag pair(Words words, Tag button) {
    return Tag.of("div", "pair", Button.quiet(words.say(Common.CANCEL), CLOSE), button);
  }

  static Tag error(String id, String line) {
    Tag empty = Tag.text("p", "error", line).attr("id", id);
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
    return dialog(key, title(heading), content);
  }

  static Tag title(String heading) {
    return Names.tag("h2", "", heading).attr("id", "dialog-title").attr("tabindex", "-1");
  }

  static Tag dialog(String key, Tag head, Tag content) {
    return Tag.of("dialog", "card", head, content)
        .attr("aria-labelledby", "dialog-title")
        .on("cancel", CLOSE)
        .key(key);
  }
}
