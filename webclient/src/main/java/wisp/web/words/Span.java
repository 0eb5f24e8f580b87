package wisp.web.words;

/** Lengths of time. */
public enum Span implements Word {
  FOR_SECONDS("{0} second | {0} seconds"),
  FOR_MINUTES("{0} minute | {0} minutes"),
  FOR_HOURS("{0} hour | {0} hours"),
  FOR_DAYS("{0} day | {0} days");

  private final String english;

  Span(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
