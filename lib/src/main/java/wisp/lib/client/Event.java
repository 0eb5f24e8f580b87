package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;

/** What happens to a client. */
public sealed interface Event {
  /** A page or command begins, through these gateways (URLs without trailing slash). */
  record Start(List<String> gateways) implements Event {}

  /**
   * Makes a new account in the network of the gateway, or in the default one if none answers within
   * a second.
   */
  record CreateAccount(String displayName) implements Event {}

  record Rename(String displayName) implements Event {}

  /** Adds a contact or accepts a request. {@code name} may be empty. */
  record AddContact(Address contact, String name) implements Event {}

  /** Calls a contact so; empty: as they call themselves. */
  record Call(Address contact, String name) implements Event {}

  record Block(Address contact) implements Event {}

  /** A contact is one again; whoever never was one is forgotten until they write. */
  record Unblock(Address contact) implements Event {}

  /** The safety number was compared and is the same; or the mark is taken back. */
  record Verify(Address contact, boolean verified) implements Event {}

  /** Everything exchanged with that contact is forgotten here. */
  record DeleteConversation(Address contact) implements Event {}

  record Configure(Settings settings) implements Event {}

  /** A new picture of this account's owner, or none; see {@link Picture#isSound}. */
  record SetPicture(Bytes picture) implements Event {}

  /**
   * Empties the mailboxes, withdraws the card and forgets everything; ends with {@link
   * Notice.AccountDeleted}.
   */
  record DeleteAccount() implements Event {}

  /**
   * A new message. An empty id: choose one. Life 0 or longer than the ring allows: the ring's
   * longest.
   */
  record Write(Address to, Bytes messageId, String text, long ttlMillis) implements Event {}

  /** A new message that answers another one of that conversation. */
  record Reply(Address to, MessageRef answered, String text) implements Event {}

  /** This account's reaction: one emoji, or empty to take it back. */
  record React(Address contact, MessageRef message, String emoji) implements Event {}

  /** Another text for a message of this account. */
  record Edit(Address contact, Bytes messageId, String text) implements Event {}

  /** Takes messages of this account back, at most 90 at a time. */
  record DeleteForEveryone(Address contact, List<Bytes> messageIds) implements Event {}

  /** Messages are forgotten here, and only here. */
  record DeleteForMe(Address contact, List<MessageRef> messages) implements Event {}

  /** New messages of that conversation stay that long once sent or read (whole s; 0: for ever). */
  record SetTimer(Address contact, long millis) implements Event {}

  record Prefer(Address contact, Preferences preferences) implements Event {}

  /** A text begun in that conversation; empty: none. */
  record Draft(Address contact, String text) implements Event {}

  /** Something is being typed for that contact, who may learn it; see {@link Settings#typing}. */
  record Typing(Address contact) implements Event {}

  /** Begins the conversation with oneself, which stays here and takes messages from then on. */
  record OpenNotes() implements Event {}

  /** Sends an expired message again, under the same id. */
  record Resend(Bytes messageId) implements Event {}

  /** That message, and whatever came before it, was before somebody's eyes; none: everything. */
  record Seen(Address contact, Optional<MessageRef> last) implements Event {
    public Seen(Address contact) {
      this(contact, Optional.empty());
    }
  }

  /**
   * Starts to collect. {@code follow}: for ever; else one full round, which ends with {@link
   * Notice.RoundDone}.
   */
  record Poll(boolean follow) implements Event {}

  /** A message's present state was reported to a script; see {@link Client#unreported}. */
  record Reported(Address contact, Bytes messageId, boolean mine) implements Event {}

  record Committed(long version) implements Event {}

  /** Somebody else wrote that version. */
  record CommitFailed(long version) implements Event {}

  record Answered(long call, Bytes frame) implements Event {}

  record Failed(long call) implements Event {}

  /** The time of a {@link Effect.Wake} has come. */
  record Tick() implements Event {}
}
