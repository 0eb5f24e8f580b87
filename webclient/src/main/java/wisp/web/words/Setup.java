package wisp.web.words;

/** Settings. */
public final class Setup {
  public static final Word SETTINGS = new Word("Settings");
  public static final Word CHOOSE_PICTURE = new Word("Choose a picture");
  public static final Word REMOVE_PICTURE = new Word("Remove it");
  public static final Word BAD_PICTURE = new Word("This picture cannot be used");
  public static final Word MESSAGES = new Word("Messages");
  public static final Word READ_RECEIPTS = new Word("Tell others when I have read their messages");
  public static final Word KEEP_TRYING = new Word("Send again for 7 days what was not delivered");
  public static final Word APPEARANCE = new Word("Appearance");
  public static final Word SYSTEM = new Word("System");
  public static final Word LIGHT = new Word("Light");
  public static final Word DARK = new Word("Dark");
  public static final Word LANGUAGE = new Word("Language");
  public static final Word OPEN_IN_TIME =
      new Word("Messages wait up to {0} on the ring. Open Wisp in time.");
  public static final Word NOT_NOTIFIED = new Word("A closed page cannot notify you.");
  public static final Word LEAVE = new Word("Leave Wisp");
  public static final Word DELETE_ACCOUNT = new Word("Delete my account");
  public static final Word DELETE_ACCOUNT_ASK = new Word("Delete your account?");
  public static final Word DELETE_ACCOUNT_LOSS =
      new Word(
          "Messages, contacts and keys go from this device, and nobody can write to this address"
              + " any more. Only a backup could bring it back.");
  public static final Word DELETE_WORD = new Word("delete");
  public static final Word TYPE_WORD = new Word("Type “{0}” to go on");
  public static final Word DELETED = new Word("Account deleted");
  public static final Word DELETED_HERE =
      new Word("Deleted here; the ring forgets the rest by itself");
  public static final Word PRIVACY = new Word("Privacy");
  public static final Word TEXT_SIZE = new Word("Text size");
  public static final Word SIZE_SMALL = new Word("Small");
  public static final Word SIZE_NORMAL = new Word("Normal");
  public static final Word SIZE_LARGE = new Word("Large");
  public static final Word SIZE_LARGEST = new Word("Largest");
  public static final Word NODES = new Word("Bootstrap nodes");
  public static final Word NODES_WHY =
      new Word("Wisp reaches the network through the first of these that answers.");
  public static final Word IN_USE = new Word("in use");
  public static final Word ADD_NODE = new Word("Add a node");
  public static final Word NODE_URL = new Word("Address of the node");
  public static final Word BAD_NODE = new Word("This is not the address of a node.");
  public static final Word REMOVE_NODE = new Word("Remove {0}");
  public static final Word RESET_NODES = new Word("Reset to those of this page");
  public static final Word STORAGE = new Word("Storage");
  public static final Word STORAGE_USED = new Word("Wisp uses {0} on this device.");
  public static final Word STORAGE_LASTING = new Word("Your browser keeps it until you delete it.");
  public static final Word STORAGE_FRAIL =
      new Word("Your browser may drop it when room is short. A backup helps.");
  public static final Word SHORTCUTS = new Word("Keyboard shortcuts");
  public static final Word KEY_HELP = new Word("Show these shortcuts");
  public static final Word KEY_SEARCH = new Word("Search");
  public static final Word KEY_NEXT = new Word("Next conversation");
  public static final Word KEY_PREVIOUS = new Word("Previous conversation");
  public static final Word KEY_ARROWS = new Word("Through conversations or messages");
  public static final Word KEY_RECALL = new Word("Edit your last message, if nothing is typed");
  public static final Word ABOUT = new Word("About Wisp");
  public static final Word VERSION = new Word("Version {0}");
  public static final Word SECURE =
      new Word("Only you and the other person can read your messages.");
  public static final Word METADATA =
      new Word(
          "Your node sees your network address and when mailboxes are used, not what is written.");
  public static final Word NOT_AUDITED = new Word("Wisp has not been audited.");
  public static final Word LICENCES = new Word("Licences");

  private Setup() {}
}
