package wisp.web.words;

/** What the browser does for the page: versions, notifications. */
public enum Shelter implements Word {
  NEW_VERSION("A new version of Wisp is ready."),
  RELOAD("Reload for the new version"),
  NOTIFICATIONS("Notifications"),
  OFFER("Shall Wisp tell you when a message comes?"),
  ONLY_OPEN("It can do so only while Wisp is open, be it in the background."),
  NOTIFY_ME("Tell me"),
  NOT_NOW("Not now"),
  ALERTS_OFF("Off"),
  ALERTS_NAME("Name only"),
  ALERTS_TEXT("Name and text"),
  NOT_PERMITTED("This browser does not let Wisp notify you");

  private final String english;

  Shelter(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
