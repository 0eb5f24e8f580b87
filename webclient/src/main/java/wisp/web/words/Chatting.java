package wisp.web.words;

/** What can be done in and with conversations. */
public enum Chatting implements Word {
  MESSAGE_OPTIONS("Message options"),
  REACT("React"),
  REACTION("Reaction: {0}"),
  REPLY("Reply"),
  EDIT("Edit"),
  EDITED("edited"),
  FORWARD("Forward"),
  FORWARD_TO("Forward to"),
  COPY_TEXT("Copy"),
  SELECT("Select"),
  SELECTED("{0} selected | {0} selected"),
  DELETE_MESSAGES("Delete {0} message? | Delete {0} messages?"),
  DELETE_FOR_ME("Delete for me"),
  DELETE_FOR_EVERYONE("Delete for everyone"),
  DELETE_WARNING("What others have read or copied already cannot be taken back."),
  REPLYING_TO("Reply to {0}"),
  EDITING("Edit message"),
  YOU("You"),
  NOT_HERE("This message is not here"),
  EMOJI("Emoji"),
  TO_NEWEST("To the newest messages"),
  NEW_FROM_HERE("New"),
  IS_TYPING("typing…"),
  LAST_ACTIVE("last active {0}"),
  SEARCH("Search people and messages"),
  PEOPLE("People"),
  FOUND("Messages"),
  NOTHING_FOUND("Nothing found"),
  NOTES("Note to self"),
  NOTES_HINT("What you write here stays on this device."),
  PIN("Pin to the top"),
  PINNED("Pinned"),
  MUTE("Mute"),
  MUTED("Muted"),
  ARCHIVE("Archive"),
  ARCHIVED("Archived"),
  DISAPPEARING("Disappearing messages"),
  DISAPPEARING_HOW("For new messages on both sides, counted from when they were sent or read."),
  OFF("Off"),
  TRY_AGAIN("Keep trying for 7 days"),
  AS_IN_SETTINGS("As in the settings"),
  ALWAYS("Always"),
  NEVER("Never"),
  DISAPPEARS("Disappears: {0}");

  private final String english;

  Chatting(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
