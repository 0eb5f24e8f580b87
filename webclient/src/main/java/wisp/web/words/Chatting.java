package wisp.web.words;

/** What can be done in and with conversations. */
public final class Chatting {
  public static final Word MESSAGE_OPTIONS = new Word("Message options");
  public static final Word REACT = new Word("React");
  public static final Word REACTION = new Word("Reaction: {0}");
  public static final Word REPLY = new Word("Reply");
  public static final Word EDIT = new Word("Edit");
  public static final Word EDITED = new Word("edited");
  public static final Word FORWARD = new Word("Forward");
  public static final Word FORWARD_TO = new Word("Forward to");
  public static final Word COPY_TEXT = new Word("Copy");
  public static final Word SELECT = new Word("Select");
  public static final Word SELECTED = new Word("{0} selected | {0} selected");
  public static final Word DELETE_MESSAGES = new Word("Delete {0} message? | Delete {0} messages?");
  public static final Word DELETE_FOR_ME = new Word("Delete for me");
  public static final Word DELETE_FOR_EVERYONE = new Word("Delete for everyone");
  public static final Word DELETE_WARNING =
      new Word("What others have read or copied already cannot be taken back.");
  public static final Word EDITING = new Word("Edit message");
  public static final Word YOU = new Word("You");
  public static final Word NOT_HERE = new Word("This message is not here");
  public static final Word EMOJI = new Word("Emoji");
  public static final Word RECENT = new Word("Used recently");
  public static final Word TO_NEWEST = new Word("To the newest messages");
  public static final Word NEW_FROM_HERE = new Word("New messages");
  public static final Word IS_TYPING = new Word("typing…");
  public static final Word LAST_ACTIVE = new Word("last active {0}");
  public static final Word SEARCH = new Word("Search people and messages");
  public static final Word PEOPLE = new Word("People");
  public static final Word PLACE = new Word("{0} of {1}");
  public static final Word EARLIER_HIT = new Word("Earlier");
  public static final Word LATER_HIT = new Word("Later");
  public static final Word NOTHING_FOUND = new Word("Nothing found");
  public static final Word NOTES = new Word("Note to self");
  public static final Word NOTES_HINT = new Word("What you write here stays on this device.");
  public static final Word PIN = new Word("Pin to the top");
  public static final Word PINNED = new Word("Pinned");
  public static final Word MUTE = new Word("Mute");
  public static final Word MUTED = new Word("Muted");
  public static final Word UNTIL = new Word("Until {0}");
  public static final Word ARCHIVE = new Word("Archive");
  public static final Word ARCHIVED = new Word("Archived");
  public static final Word DISAPPEARING = new Word("Disappearing messages");
  public static final Word DISAPPEARING_HOW =
      new Word("For new messages on both sides, counted from when they were sent or read.");
  public static final Word TRY_AGAIN = new Word("Send again for 7 days");
  public static final Word AS_IN_SETTINGS = new Word("As in the settings");
  public static final Word ALWAYS = new Word("Always");
  public static final Word NEVER = new Word("Never");
  public static final Word DISAPPEARS = new Word("Disappears: {0}");
  public static final Word WHOLE_TEXT = new Word("Whole text");
  public static final Word DAYS = new Word("{0} day | {0} days");

  private Chatting() {}
}
