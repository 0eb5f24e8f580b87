package wisp.web.words;

/** Words of many places. */
public final class Common {
  public static final Word NOTHING = new Word("");
  public static final Word SAVED = new Word("Saved");
  public static final Word ACCEPT = new Word("Accept");
  public static final Word ADD = new Word("Add");
  public static final Word BACK = new Word("Back");
  public static final Word BLOCK = new Word("Block");
  public static final Word CANCEL = new Word("Cancel");
  public static final Word CLOSE = new Word("Close");
  public static final Word COPIED = new Word("Copied");
  public static final Word DELETE = new Word("Delete");
  public static final Word NAME = new Word("Name");
  public static final Word NOT_COPIED = new Word("This browser does not let Wisp copy");
  public static final Word ONE_MOMENT = new Word("One moment…");
  public static final Word SAVE = new Word("Save");
  public static final Word TODAY = new Word("Today");
  public static final Word TOMORROW = new Word("{0} tomorrow");
  public static final Word YESTERDAY = new Word("Yesterday");
  public static final Word YOUR_NAME = new Word("Your name");
  public static final Word REMOVE = new Word("Remove");

  private Common() {}
}
