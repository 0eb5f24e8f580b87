package wisp.lib.client;

import wisp.lib.bytes.Bytes;

/** What a screen or script is told. */
public sealed interface Notice {
  record Arrived(Address from, ChatMessage message, Standing standing) implements Notice {}

  /** A message that had arrived was edited or taken back by its writer. */
  record Revised(Address from, ChatMessage message) implements Notice {}

  /** A message of this account came further. */
  record StateChanged(Address contact, ChatMessage message) implements Notice {}

  /** Something else that a screen shows. */
  record Changed() implements Notice {}

  /** {@code complete}: everything was read, answered and deleted. */
  record RoundDone(boolean complete) implements Notice {}

  /** Another tab or process writes this account now; this client does nothing any more. */
  record TakenOver() implements Notice {}

  /** Another device has this account now; this client does nothing any more. */
  record MovedAway() implements Notice {}

  /**
   * Nothing of the account is left here. {@code complete}: and nothing that can be used is left on
   * the ring.
   */
  record AccountDeleted(boolean complete) implements Notice {}

  /** That gateway belongs to another network than the account, and is not used. */
  record WrongNetwork(String gateway, String expected, String found) implements Notice {}

  /** One cannot add, or write to, oneself. */
  record OwnAddress() implements Notice {}

  /** The text of that message does not fit; nothing was sent. */
  record TooLong(Bytes messageId) implements Notice {}
}
