package wisp.web.words;

/** Words of many places. */
public enum Common implements Word {
  NOTHING(""),
  ACCEPT("Accept"),
  ADD("Add"),
  BACK("Back"),
  BLOCK("Block"),
  CANCEL("Cancel"),
  CLOSE("Close"),
  COPIED("Copied"),
  DELETE("Delete"),
  NAME("Name"),
  NOT_COPIED("This browser does not let Wisp copy"),
  ONE_MOMENT("One moment…"),
  SAVE("Save"),
  TODAY("Today"),
  TOMORROW("{0} tomorrow"),
  YESTERDAY("Yesterday"),
  YOUR_NAME("Your name"),
  REMOVE("Remove");

  private final String english;

  Common(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
