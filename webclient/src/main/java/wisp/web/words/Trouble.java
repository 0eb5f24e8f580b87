package wisp.web.words;

/** What stands on an otherwise empty page. */
public final class Trouble {
  public static final Word DAMAGED = new Word("Cannot be read");
  public static final Word DAMAGED_WHY =
      new Word("What this browser keeps for Wisp is damaged, or of a newer Wisp.");
  public static final Word LEAVING = new Word("Deleting your account…");
  public static final Word LEAVING_HOW =
      new Word("Your messages are taken off the ring. Keep this page open.");
  public static final Word OTHER_TAB = new Word("Open in another tab");
  public static final Word OTHER_TAB_WHY =
      new Word("Wisp runs in one tab at a time, so that no message is read twice.");
  public static final Word USE_HERE = new Word("Use here");
  public static final Word FULL = new Word("No room left");
  public static final Word FULL_WHY =
      new Word(
          "This device cannot store anything more, so Wisp has stopped. What you sent last may not"
              + " be kept, everything before is. Make room, then go on.");
  public static final Word GO_ON = new Word("Go on");
  public static final Word MOVED = new Word("Moved to another device");
  public static final Word MOVED_WHY =
      new Word("This account is in use somewhere else, so this page has stopped.");
  public static final Word BEGIN_ANEW = new Word("Begin anew here");
  public static final Word NO_STORAGE = new Word("No storage");
  public static final Word NO_STORAGE_WHY =
      new Word("This browser keeps nothing for Wisp. A private window may be the reason.");
  public static final Word WRONG_NETWORK = new Word("These nodes belong to another ring");
  public static final Word FORGET = new Word("Forget");
  public static final Word FORGET_ASK = new Word("Forget this account here?");
  public static final Word FORGET_LOSS =
      new Word("Account and messages go from this browser. Only a backup brings them back.");

  private Trouble() {}
}
