package wisp.web.words;

/** What the browser does for the page: versions, notifications. */
public final class Shelter {
  public static final Word NEW_VERSION = new Word("A new version of Wisp is ready.");
  public static final Word RELOAD = new Word("Reload for the new version");
  public static final Word NOTIFICATIONS = new Word("Notifications");
  public static final Word OFFER = new Word("Shall Wisp tell you when a message comes?");
  public static final Word ONLY_OPEN = new Word("Only while Wisp is open, even in the background.");
  public static final Word NOTIFY_ME = new Word("Tell me");
  public static final Word NOT_NOW = new Word("Not now");
  public static final Word ALERTS_OFF = new Word("Off");
  public static final Word ALERTS_NAME = new Word("Name only");
  public static final Word ALERTS_TEXT = new Word("Name and text");
  public static final Word NOT_PERMITTED = new Word("This browser does not let Wisp notify you");

  private Shelter() {}
}
