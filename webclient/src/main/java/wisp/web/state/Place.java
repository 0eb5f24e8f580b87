package wisp.web.state;

import java.util.Optional;
import wisp.lib.client.Address;

/**
 * Where the person is. {@code shown}: how many messages are on the page; {@code skipped}: how many
 * of the newest are not.
 */
public record Place(Screen screen, Optional<Address> open, int shown, int skipped) {
  public static final int PAGE_OF_MESSAGES = 100;
  public static final int STEP_OF_MESSAGES = 50;
  public static final int MAX_SHOWN = 300;
  public static final Place HOME = new Place(Screen.CHATS, Optional.empty(), PAGE_OF_MESSAGES, 0);

  public boolean isHome() {
    return screen == Screen.CHATS && open.isEmpty();
  }

  /** Whether that conversation is what one looks at. */
  public boolean isAt(Address contact) {
    return screen == Screen.CHATS && open.filter(contact::equals).isPresent();
  }

  /** Whether no more than the part that is shown differs. */
  public boolean isSame(Place other) {
    return screen == other.screen && open.equals(other.open);
  }

  static Place of(Address contact) {
    return new Place(Screen.CHATS, Optional.of(contact), PAGE_OF_MESSAGES, 0);
  }

  /** Around a message; {@code fromNewest}: how many came after it. */
  Place around(int fromNewest) {
    return new Place(
        screen, open, PAGE_OF_MESSAGES, Math.max(0, fromNewest - PAGE_OF_MESSAGES / 2));
  }

  Place at(Screen other) {
    return new Place(other, open, shown, skipped);
  }

  Place earlier() {
    int dropped = Math.max(0, shown + STEP_OF_MESSAGES - MAX_SHOWN);
    return new Place(screen, open, shown + STEP_OF_MESSAGES - dropped, skipped + dropped);
  }

  Place later() {
    int more = Math.min(skipped, STEP_OF_MESSAGES);
    return new Place(screen, open, Math.min(MAX_SHOWN, shown + more), skipped - more);
  }

  Place newest() {
    return new Place(screen, open, PAGE_OF_MESSAGES, 0);
  }

  Place back() {
    return screen == Screen.CHATS ? HOME : at(Screen.CHATS);
  }
}
