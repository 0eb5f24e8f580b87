package wisp.web.state;

/** What is looked for in the list of conversations, and whether it shows the archived ones. */
public record Finding(String query, boolean archive) {
  static final Finding NOTHING = new Finding("", false);

  Finding after(Action action) {
    return switch (action) {
      case Action.Searched(String typed) -> new Finding(typed, archive);
      case Action.SearchIn(String name) -> new Finding(name + " ", archive);
      case Action.ShowArchive(boolean shown) -> new Finding("", shown);
      case Action.Settle settle -> NOTHING;
      default -> this;
    };
  }
}
