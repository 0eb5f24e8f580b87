package wisp.web.words;

/** Conversations and messages. */
public enum Talk implements Word {
  CONVERSATIONS("Conversations"),
  MESSAGE("Message"),
  MESSAGE_TO("Message to {0}"),
  MESSAGES_WITH("Messages with {0}"),
  SEND("Send"),
  SEND_AGAIN("Send again"),
  EARLIER("Earlier messages"),
  FIRST_HINT(
      "Only the two of you can read this. Messages wait up to 24 hours, so open Wisp daily."),
  TOO_LONG("This text is too long for one message."),
  DRAFT("Draft"),
  REQUEST("Request"),
  UNREAD("{0} unread | {0} unread"),
  NEW_MESSAGE("New message"),
  NEW_MESSAGE_FROM("New message from {0}"),
  WAITING("Waiting"),
  WAITING_FOR_PERSON("Waiting until this person has opened Wisp"),
  WAITING_FOR_CONNECTION("Waiting for a connection"),
  WAITING_FOR_ROOM("Waiting for room on the ring"),
  WAITING_AGAIN("Waiting, trying again"),
  HELD("Held by {0} node until {1} | Held by {0} nodes until {1}"),
  DELIVERED("Delivered"),
  READ("Read"),
  NOT_CONFIRMED("No confirmation"),
  NOT_COLLECTED("Nobody collected it in time"),
  NEWER("A message that needs a newer Wisp"),
  NEW_DEVICE("{0} uses another device now, or restored a backup"),
  AWAITED("Waiting for this message …"),
  LOST("A message could not be read and did not come again in time"),
  DELETE_CONVERSATION("Delete conversation"),
  DELETE_CONVERSATION_ASK("Delete this conversation?"),
  DELETE_CONVERSATION_LOSS("All messages with {0} go from this device. It cannot be undone.");

  private final String english;

  Talk(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
