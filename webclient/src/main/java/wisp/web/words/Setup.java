package wisp.web.words;

/** Settings. */
public enum Setup implements Word {
  SETTINGS("Settings"),
  CHOOSE_PICTURE("Choose a picture"),
  REMOVE_PICTURE("Remove it"),
  BAD_PICTURE("This picture cannot be used"),
  MESSAGES("Messages"),
  READ_RECEIPTS("Tell others when I have read their messages"),
  KEEP_TRYING("Keep trying for 7 days what nobody collected"),
  APPEARANCE("Appearance"),
  SYSTEM("System"),
  LIGHT("Light"),
  DARK("Dark"),
  LANGUAGE("Language"),
  GOOD_TO_KNOW("Good to know"),
  OPEN_DAILY("Messages wait up to 24 hours on the ring. Open Wisp daily."),
  NOT_NOTIFIED("A closed page cannot notify you. Wisp has not been audited."),
  LEAVE("Leave Wisp"),
  DELETE_ACCOUNT("Delete my account"),
  DELETE_ACCOUNT_ASK("Delete your account?"),
  DELETE_ACCOUNT_LOSS(
      "Messages, contacts and keys go from this device, and nobody can write to this address any"
          + " more. Only a backup could bring it back."),
  DELETE_WORD("delete"),
  TYPE_WORD("Type “{0}” to go on"),
  DELETED("Account deleted"),
  DELETED_HERE("Deleted here; the ring forgets the rest by itself");

  private final String english;

  Setup(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
