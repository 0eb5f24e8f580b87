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
  NOT_NOTIFIED("A closed page cannot notify you."),
  LEAVE("Leave Wisp"),
  DELETE_ACCOUNT("Delete my account"),
  DELETE_ACCOUNT_ASK("Delete your account?"),
  DELETE_ACCOUNT_LOSS(
      "Messages, contacts and keys go from this device, and nobody can write to this address any"
          + " more. Only a backup could bring it back."),
  DELETE_WORD("delete"),
  TYPE_WORD("Type “{0}” to go on"),
  DELETED("Account deleted"),
  DELETED_HERE("Deleted here; the ring forgets the rest by itself"),
  PRIVACY("Privacy"),
  TEXT_SIZE("Text size"),
  SIZE_SMALL("Small"),
  SIZE_NORMAL("Normal"),
  SIZE_LARGE("Large"),
  SIZE_LARGEST("Largest"),
  NODES("Bootstrap nodes"),
  NODES_WHY("Wisp reaches the network through the first of these that answers."),
  IN_USE("in use"),
  ADD_NODE("Add a node"),
  NODE_URL("Address of the node"),
  BAD_NODE("This is not the address of a node."),
  REMOVE_NODE("Remove {0}"),
  RESET_NODES("Reset to those of this page"),
  STORAGE("Storage"),
  STORAGE_USED("Wisp uses {0} on this device."),
  STORAGE_LASTING("Your browser keeps it until you delete it."),
  STORAGE_FRAIL("Your browser may drop it when room is short. A backup helps."),
  SHORTCUTS("Keyboard shortcuts"),
  KEY_HELP("Show these shortcuts"),
  KEY_SEARCH("Search"),
  KEY_NEXT("Next conversation"),
  KEY_PREVIOUS("Previous conversation"),
  ABOUT("About Wisp"),
  VERSION("Version {0}"),
  SECURE("Only you and the other person can read your messages."),
  METADATA("Your node sees your network address and when mailboxes are used, not what is written."),
  NOT_AUDITED("Wisp has not been audited."),
  LICENCES("Licences");

  private final String english;

  Setup(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
