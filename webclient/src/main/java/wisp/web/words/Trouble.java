package wisp.web.words;

/** What stands on an otherwise empty page. */
public enum Trouble implements Word {
  DAMAGED("Cannot be read"),
  DAMAGED_WHY("What this browser keeps for Wisp is damaged, or of a newer Wisp."),
  LEAVING("Deleting your account…"),
  LEAVING_HOW("Your mailboxes are emptied and your card is withdrawn. Keep this page open."),
  OTHER_TAB("Open in another tab"),
  OTHER_TAB_WHY("Wisp runs in one tab at a time, so that no message is read twice."),
  USE_HERE("Use here"),
  FULL("No room left"),
  FULL_WHY(
      "This device cannot store anything more, so Wisp has stopped. Nothing stored is lost. Make"
          + " room, then go on."),
  GO_ON("Go on"),
  MOVED("Moved to another device"),
  MOVED_WHY("This account is in use somewhere else, so this page has stopped."),
  OTHER_ACCOUNT("Use another account here"),
  NO_STORAGE("No storage"),
  NO_STORAGE_WHY("This browser keeps nothing for Wisp. A private window may be the reason."),
  FORGET("Forget"),
  FORGET_ASK("Forget this account here?"),
  FORGET_LOSS("Its messages go from this browser. What is newer than the backup is nowhere else.");

  private final String english;

  Trouble(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
