package wisp.web.words;

/** Conversations and messages. */
public final class Talk {
  public static final Word CONVERSATIONS = new Word("Conversations");
  public static final Word MESSAGE = new Word("Message");
  public static final Word MESSAGE_TO = new Word("Message to {0}");
  public static final Word MESSAGES_WITH = new Word("Messages with {0}");
  public static final Word SEND = new Word("Send");
  public static final Word SEND_AGAIN = new Word("Send again");
  public static final Word EARLIER = new Word("Earlier messages");
  public static final Word FIRST_HINT =
      new Word("Only the two of you can read this. Messages wait up to {0}, so open Wisp in time.");
  public static final Word TOO_LONG = new Word("This text is too long for one message.");
  public static final Word DRAFT = new Word("Draft");
  public static final Word REQUEST = new Word("Request");
  public static final Word UNREAD = new Word("{0} unread | {0} unread");
  public static final Word NEW_MESSAGE_FROM = new Word("New message from {0}");
  public static final Word WAITING = new Word("Waiting");
  public static final Word WAITING_FOR_PERSON =
      new Word("Waiting until this person has opened Wisp");
  public static final Word WAITING_FOR_CONNECTION = new Word("Waiting for a connection");
  public static final Word WAITING_FOR_ROOM = new Word("Waiting, the nodes are full");
  public static final Word WAITING_AGAIN = new Word("Waiting, trying again");
  public static final Word HELD =
      new Word("Held by {0} node until {1} | Held by {0} nodes until {1}");
  public static final Word DELIVERED = new Word("Delivered");
  public static final Word READ = new Word("Read");
  public static final Word NOT_CONFIRMED = new Word("No confirmation");
  public static final Word NOT_COLLECTED = new Word("Not delivered in time");
  public static final Word NEWER = new Word("A message that needs a newer Wisp");
  public static final Word NEW_DEVICE =
      new Word("{0} uses another device now, or restored a backup");
  public static final Word AWAITED = new Word("Waiting for this message …");
  public static final Word LOST =
      new Word("A message could not be read and did not come again in time");
  public static final Word DELETE_CONVERSATION = new Word("Delete conversation");
  public static final Word DELETE_CONVERSATION_ASK = new Word("Delete this conversation?");
  public static final Word DELETE_CONVERSATION_LOSS =
      new Word("All messages with {0} go from this device. It cannot be undone.");
  public static final Word TIMER_SET =
      new Word("Messages disappear {0} after they were sent or read");
  public static final Word TIMER_OFF = new Word("Messages do not disappear any more");
  public static final Word MESSAGE_DELETED = new Word("This message was deleted");
  public static final Word YOU_DELETED = new Word("You deleted this message");
  public static final Word TELL_TYPING = new Word("Show when I am typing, and see when others are");
  public static final Word SHOW_LAST_SEEN = new Word("Show when others were last active");

  private Talk() {}
}
