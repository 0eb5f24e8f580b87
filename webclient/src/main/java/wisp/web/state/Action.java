package wisp.web.state;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.MessageRef;
import wisp.lib.client.Preferences;
import wisp.lib.client.Settings;
import wisp.web.words.Language;
import wisp.web.words.Phrase;
import wisp.web.words.Word;

/** What a person or the browser did. */
public sealed interface Action {
  record NameTyped(String name) implements Action {}

  record Create(String name) implements Action {}

  /** The page was opened with this link, or the link was pasted into its address line. */
  record Invited(String link, boolean hasAccount) implements Action {}

  record AccountReady() implements Action {}

  record Show(Screen screen) implements Action {}

  record Open(Address contact) implements Action {}

  /** Goes to a message, wherever it is. */
  record Reveal(Address contact, MessageRef message, int fromNewest) implements Action {}

  record Answer(MessageRef message) implements Action {}

  /** The text of a message of one's own comes into the composer. */
  record Change(Address contact, MessageRef message, String text) implements Action {}

  record StopComposing(Address contact) implements Action {}

  record PickEmoji() implements Action {}

  /** Where the caret is. */
  record InsertEmoji(String emoji) implements Action {}

  /** One more message is selected, or not any more. */
  record Select(MessageRef message) implements Action {}

  record StopSelecting() implements Action {}

  /** An emoji, or empty: none any more. */
  record React(Address contact, MessageRef message, String emoji) implements Action {}

  record DeleteForMe(Address contact, List<MessageRef> messages) implements Action {}

  record DeleteForEveryone(Address contact, List<Bytes> messages) implements Action {}

  record Forward(Address to, List<String> texts) implements Action {}

  record Prefer(Address contact, Preferences preferences) implements Action {}

  record SetTimer(Address contact, long millis) implements Action {}

  record OpenNotes(Address mine) implements Action {}

  record Searched(String query) implements Action {}

  record ShowArchive(boolean shown) implements Action {}

  /** Whether the newest messages are out of sight. */
  record Away(boolean away) implements Action {}

  record Newest() implements Action {}

  /** Texts begun are to be kept. */
  record KeepDrafts() implements Action {}

  record Back() implements Action {}

  record Earlier() implements Action {}

  record Later() implements Action {}

  record Typed(Address contact, String text) implements Action {}

  record Send(Address contact, String text) implements Action {}

  record Resend(Bytes messageId) implements Action {}

  record Accept(Address contact) implements Action {}

  record Call(Address contact, String name) implements Action {}

  record Block(Address contact) implements Action {}

  record Unblock(Address contact) implements Action {}

  record AskContact(String link) implements Action {}

  record AskDetails(Address contact, String name) implements Action {}

  /** The contact's safety number is worked out. */
  record Numbered(String digits) implements Action {}

  record Verify(Address contact, boolean verified) implements Action {}

  /** Something to be confirmed, or a form, comes up. */
  record Ask(Dialog dialog) implements Action {}

  record DeleteConversation(Address contact) implements Action {}

  record DeleteAccount() implements Action {}

  record Configure(Settings settings) implements Action {}

  /** A file was chosen as one's own picture. */
  record PictureChosen() implements Action {}

  /** Empty: none any more. */
  record SetPicture(Bytes picture) implements Action {}

  /** The open dialog's passphrase was of no use, for that reason. */
  record SecretFailed(Word line) implements Action {}

  /** The passphrase goes. */
  record Expose() implements Action {}

  record LockNow() implements Action {}

  /** A file was chosen as the backup to be restored. */
  record BackupChosen() implements Action {}

  record LinkTyped(String link) implements Action {}

  /** Whatever the open dialog asks to be typed in its only or second field. */
  record ContactNamed(String name) implements Action {}

  record ConfirmContact(Address mine) implements Action {}

  record CloseDialog() implements Action {}

  record Rename(String name) implements Action {}

  record Choose(Theme theme) implements Action {}

  /** Empty: the browser's language. */
  record Speak(Optional<Language> language) implements Action {}

  record Resize(TextSize size) implements Action {}

  /** The bootstrap nodes from now on; none: those of the page. */
  record UseNodes(List<String> nodes) implements Action {}

  record NodeTyped(String url) implements Action {}

  record AddNode(String url) implements Action {}

  record StoreSeen(Device.Store store) implements Action {}

  /** To the system's share sheet. */
  record Share(String link) implements Action {}

  /** To look for something. */
  record Search() implements Action {}

  /** To look for words in one conversation only. */
  record SearchIn(Address contact) implements Action {}

  /** What is looked for there. */
  record Find(String query) implements Action {}

  record EndSearch() implements Action {}

  /** A picture was chosen in which a QR code may be. */
  record CodeChosen() implements Action {}

  /** A QR code says this. */
  record Scanned(String text) implements Action {}

  record ScanFailed(Word why) implements Action {}

  record LicencesSeen(String text) implements Action {}

  record EmojiSeen(String all) implements Action {}

  record Copy(String text) implements Action {}

  record Toast(Phrase line) implements Action {}

  /** For a screen reader. */
  record Say(Phrase line) implements Action {}

  /** Whether the page is visible and its window focused. */
  record Attend(boolean attentive) implements Action {}

  record Settle(Tenancy tenancy) implements Action {}

  /** Long enough to connect has passed. */
  record LosePatience() implements Action {}

  record UseHere() implements Action {}

  /** Nothing of the account is to be left in this browser. */
  record Forget() implements Action {}

  /** A new version of the page waits. */
  record Renewable() implements Action {}

  record Renew() implements Action {}

  /** Whether messages come over an open socket. */
  record Carried(boolean pushed) implements Action {}

  /** It is time to ask whether the person wants to be notified. */
  record OfferAlerts() implements Action {}

  /** What notifications are to show from now on. */
  record Alert(Alerts alerts) implements Action {}

  /** Where one's own things are on the ring. */
  record Located(Whereabouts whereabouts) implements Action {}

  record RingSeen(RingView ring) implements Action {}
}
