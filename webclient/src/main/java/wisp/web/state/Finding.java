package wisp.web.state;

import java.util.Optional;
import wisp.lib.client.Address;
import wisp.lib.client.MessageRef;

/**
 * What is looked for in the list of conversations or {@code within} one, {@code at} which message
 * the person is, and whether the list shows the archived ones.
 */
public record Finding(
    String query, Optional<Address> within, Optional<MessageRef> at, boolean archive) {
  static final Finding NOTHING = ended(false);

  /** Whether what is found takes the place of the list. */
  public boolean isBegun() {
    return within.isEmpty() && !query.trim().isEmpty();
  }

  Finding after(Action action) {
    return switch (action) {
      case Action.Searched(String typed) -> new Finding(typed, Optional.empty(), at, archive);
      case Action.SearchIn(Address one) -> new Finding("", Optional.of(one), NOTHING.at, archive);
      case Action.Find(String typed) -> new Finding(typed, within, at, archive);
      case Action.Reveal to -> new Finding(query, within, Optional.of(to.message()), archive);
      case Action.EndSearch end -> ended(archive);
      case Action.ShowArchive(boolean shown) -> ended(shown);
      case Action.DeleteConversation deletion -> ended(archive);
      case Action.Block block -> ended(archive);
      case Action.Settle settle -> NOTHING;
      default -> this;
    };
  }

  /** It ends where another conversation, or none, is open. */
  Finding in(Optional<Address> open) {
    return within.isEmpty() || within.equals(open) ? this : ended(archive);
  }

  private static Finding ended(boolean archive) {
    return new Finding("", Optional.empty(), Optional.empty(), archive);
  }
}
