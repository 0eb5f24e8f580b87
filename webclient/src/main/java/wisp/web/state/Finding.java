package wisp.web.state;

import java.util.Optional;
import wisp.lib.client.Address;

/**
 * What is looked for in the list of conversations, in one of them or in all, and whether it shows
 * the archived ones.
 */
public record Finding(String query, Optional<Address> within, boolean archive) {
  static final Finding NOTHING = new Finding("", Optional.empty(), false);

  /** Whether what is found takes the place of the list. */
  public boolean isBegun() {
    return within.isPresent() || !query.trim().isEmpty();
  }

  Finding after(Action action) {
    return switch (action) {
      case Action.Searched(String typed) -> new Finding(typed, within, archive);
      case Action.SearchIn(Address one) -> new Finding("", Optional.of(one), archive);
      case Action.EndSearch end -> ended(archive);
      case Action.ShowArchive(boolean shown) -> ended(shown);
      case Action.DeleteConversation deletion -> ended(archive);
      case Action.Block block -> ended(archive);
      case Action.Settle settle -> NOTHING;
      default -> this;
    };
  }

  private static Finding ended(boolean archive) {
    return new Finding("", Optional.empty(), archive);
  }
}
