package wisp.web.state;

import java.util.List;
import wisp.lib.client.Address;
import wisp.lib.client.Client;
import wisp.lib.client.Conversation;
import wisp.web.state.Dialog.NewContact;
import wisp.web.words.Meeting;
import wisp.web.words.Phrase;
import wisp.web.words.Setup;
import wisp.web.words.Word;

/** Everything on the page that is not the messenger's own state. */
public record AppState(
    Place place,
    Drafts drafts,
    Dialog dialog,
    Welcome welcome,
    Surroundings surroundings,
    Chat chat,
    Finding finding) {
  private static final Dialog NO_DIALOG = new Dialog.None();

  public static AppState start(Looks looks, Device device) {
    return new AppState(
        Place.HOME,
        Drafts.NONE,
        NO_DIALOG,
        Welcome.BLANK,
        Surroundings.start(looks, device),
        Chat.QUIET,
        Finding.NOTHING);
  }

  /** What stands in the composer of the open conversation. */
  public String text(Conversation open) {
    return chat.composing() instanceof Chat.Composing.Change change
        ? change.text()
        : drafts.of(open);
  }

  /** What goes on in a conversation ends where another one, or none, is open. */
  public AppState after(Action action) {
    AppState changed = changed(action);
    boolean stays = changed.place.open().equals(place.open());
    return new AppState(
        changed.place,
        changed.drafts,
        changed.dialog,
        changed.welcome,
        changed.surroundings,
        (stays ? changed.chat : Chat.QUIET).after(action),
        finding.after(action).in(changed.place.open()));
  }

  private AppState changed(Action action) {
    return switch (action) {
      case Action.NameTyped(String name) -> with(welcome.named(name));
      case Action.Create(String name) -> name.trim().isEmpty() ? this : with(welcome.begun());
      case Action.Rename rename -> with(Welcome.BLANK);
      case Action.Invited(String link, boolean hasAccount) -> invited(link, hasAccount);
      case Action.AccountReady ready -> ready();
      case Action.Show(Screen screen) -> with(place.at(screen)).with(Welcome.BLANK);
      case Action.Open open -> with(Place.of(open.contact()));
      case Action.Back back -> with(place.back());
      case Action.Earlier earlier -> with(place.earlier());
      case Action.Later later -> with(place.later());
      case Action.Typed typed -> begun(typed.contact(), typed.text());
      case Action.Send send -> Client.fits(send.text()) ? sent(send.contact()) : this;
      case Action.Block block -> ended(block.contact());
      case Action.AskContact(String link) -> with(NewContact.prefilled(link));
      case Action.AskDetails asked -> with(Dialog.Details.of(asked.contact(), asked.name()));
      case Action.Numbered(String digits) -> with(dialog.numbered(digits));
      case Action.Ask(Dialog asked) -> with(asked);
      case Action.DeleteConversation deletion -> ended(deletion.contact());
      case Action.Scanned(String text) -> with(NewContact.prefilled(text));
      case Action.ScanFailed(Word why) -> with(dialog.failed(why));
      case Action.NodeTyped(String url) -> with(dialog.typed(url));
      case Action.AddNode(String url) -> added(url);
      case Action.LicencesSeen(String text) -> with(dialog.licensed(text));
      case Action.LinkTyped(String link) -> form(form -> form.linked(link));
      case Action.ContactNamed(String name) -> with(dialog.named(name));
      case Action.Call call -> with(NO_DIALOG);
      case Action.ConfirmContact confirm -> confirmed(confirm);
      case Action.CloseDialog close -> with(NO_DIALOG);
      case Action.SecretFailed(Word line) -> with(dialog.failed(line));
      case Action.Settle settled -> settled(settled);
      default -> talked(action);
    };
  }

  private AppState talked(Action action) {
    return switch (action) {
      case Action.Reveal to -> with(Place.of(to.contact()).around(to.fromNewest())).with(NO_DIALOG);
      case Action.Newest newest -> with(place.newest());
      case Action.Answer answer -> with(NO_DIALOG);
      case Action.Change change -> with(NO_DIALOG);
      case Action.Select select -> with(NO_DIALOG);
      case Action.Copy copy -> dialog instanceof Dialog.MessageMenu ? with(NO_DIALOG) : this;
      case Action.React react -> with(NO_DIALOG).with(surroundings.after(react));
      case Action.DeleteForMe delete -> with(NO_DIALOG);
      case Action.DeleteForEveryone delete -> with(NO_DIALOG);
      case Action.Forward forward -> with(NO_DIALOG).with(Place.of(forward.to()));
      case Action.OpenNotes notes -> with(NO_DIALOG).with(Place.of(notes.mine()));
      default -> with(surroundings.after(action));
    };
  }

  /** What was an edit is the text of a new message, after what was begun before. */
  AppState unbound(Conversation open, String text) {
    String begun = drafts.of(open);
    String all = begun.isEmpty() ? text : begun + "\n" + text;
    AppState plain = with(drafts.with(open.contact(), all));
    return new AppState(place, plain.drafts, dialog, welcome, surroundings, chat.plain(), finding);
  }

  private AppState invited(String link, boolean hasAccount) {
    return hasAccount ? with(NewContact.prefilled(link)) : with(welcome.invited(link));
  }

  private AppState ready() {
    AppState begun = with(Welcome.BLANK);
    if (welcome.invitation().isEmpty()) {
      return begun;
    }
    NewContact form = NewContact.prefilled(welcome.invitation());
    return form.address()
        .map(inviter -> begun.with(Place.of(inviter)))
        .orElseGet(() -> begun.with(form.wrong(Meeting.BAD_LINK)));
  }

  private AppState ended(Address contact) {
    return with(Place.HOME).with(NO_DIALOG).with(drafts.with(contact, ""));
  }

  private AppState sent(Address contact) {
    return chat.isEditing() ? this : begun(contact, "").with(place.newest());
  }

  private AppState begun(Address contact, String text) {
    return chat.isEditing() ? this : with(drafts.with(contact, text));
  }

  private AppState added(String typed) {
    List<String> nodes = surroundings.device().nodes();
    return Nodes.url(typed)
        .map(
            url ->
                with(NO_DIALOG)
                    .with(surroundings.after(new Action.UseNodes(Nodes.with(nodes, url)))))
        .orElseGet(() -> with(dialog.failed(Setup.BAD_NODE)));
  }

  private AppState confirmed(Action.ConfirmContact confirm) {
    if (!(dialog instanceof NewContact form)) {
      return this;
    }
    return form.address()
        .map(
            address ->
                address.equals(confirm.mine())
                    ? with(form.wrong(Meeting.OWN_LINK))
                    : with(NO_DIALOG).with(Place.of(address)))
        .orElseGet(() -> with(form.wrong(Meeting.BAD_LINK)));
  }

  private AppState settled(Action.Settle settled) {
    Surroundings now = surroundings.after(settled);
    return switch (settled.tenancy()) {
      case STARTING, HERE, NO_STORAGE, DAMAGED, FULL ->
          with(NO_DIALOG).with(drafts.begun()).with(now);
      case ELSEWHERE, MOVED, LEAVING -> left(place, NO_DIALOG, now);
      case LOCKED -> left(Place.HOME, Dialog.Secret.of(Dialog.Secret.Purpose.UNLOCK), now);
    };
  }

  /** Nothing stays of what was shown or typed. */
  private static AppState left(Place place, Dialog dialog, Surroundings around) {
    Surroundings mute =
        around.after(new Action.Toast(Phrase.NOTHING)).after(new Action.Say(Phrase.NOTHING));
    return new AppState(
        place, Drafts.NONE, dialog, Welcome.BLANK, mute, Chat.QUIET, Finding.NOTHING);
  }

  private AppState form(java.util.function.UnaryOperator<NewContact> change) {
    return dialog instanceof NewContact form ? with(change.apply(form)) : this;
  }

  AppState with(Place changed) {
    return new AppState(changed, drafts, dialog, welcome, surroundings, chat, finding);
  }

  private AppState with(Drafts changed) {
    return new AppState(place, changed, dialog, welcome, surroundings, chat, finding);
  }

  private AppState with(Dialog changed) {
    return new AppState(place, drafts, changed, welcome, surroundings, chat, finding);
  }

  private AppState with(Welcome changed) {
    return new AppState(place, drafts, dialog, changed, surroundings, chat, finding);
  }

  AppState with(Chat changed) {
    return new AppState(place, drafts, dialog, welcome, surroundings, changed, finding);
  }

  private AppState with(Surroundings changed) {
    return new AppState(place, drafts, dialog, welcome, changed, chat, finding);
  }
}
