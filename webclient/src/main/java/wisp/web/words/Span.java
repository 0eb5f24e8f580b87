package wisp.web.words;

/** Lengths of time. */
public enum Span implements Word {
  SECONDS("{0} second | {0} seconds"),
  MINUTES("{0} minute | {0} minutes"),
  HOURS("{0} hour | {0} hours"),
  DAYS("{0} day | {0} days");

  private final String english;

  Span(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
