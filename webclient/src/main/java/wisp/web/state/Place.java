package wisp.web.state;

import java.util.Optional;
import wisp.lib.client.Address;

/** Where the person is. {@code shown}: how many of the newest messages are on the page. */
public record Place(Screen screen, Optional<Address> open, int shown) {
  public static final int PAGE_OF_MESSAGES = 200;
  public static final Place HOME = new Place(Screen.CHATS, Optional.empty(), PAGE_OF_MESSAGES);

  public boolean isHome() {
    return screen == Screen.CHATS && open.isEmpty();
  }

  static Place of(Address contact) {
    return new Place(Screen.CHATS, Optional.of(contact), PAGE_OF_MESSAGES);
  }

  Place at(Screen other) {
    return new Place(other, open, shown);
  }

  Place earlier() {
    return new Place(screen, open, shown + PAGE_OF_MESSAGES);
  }

  Place back() {
    return screen == Screen.CHATS ? HOME : at(Screen.CHATS);
  }
}
