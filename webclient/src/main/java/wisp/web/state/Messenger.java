package wisp.web.state;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Address;
import wisp.lib.client.Client;
import wisp.lib.client.Connection;
import wisp.lib.client.Conversation;
import wisp.lib.client.Profile;
import wisp.lib.message.Limits;

/**
 * What the messenger's own state looks like at one moment; {@code vaulted}: under a passphrase;
 * {@code blocked}: those who are not among the conversations, where they are shown; {@code
 * longestLifeMillis}: how long the ring keeps a message, as far as it is known.
 */
public record Messenger(
    Optional<Profile> profile,
    List<Conversation> conversations,
    Connection connection,
    boolean vaulted,
    List<Conversation> blocked,
    long longestLifeMillis) {
  public static final Messenger NONE =
      new Messenger(Optional.empty(), List.of(), new Connection(false, "", List.of()), false);

  public Messenger(
      Optional<Profile> profile,
      List<Conversation> conversations,
      Connection connection,
      boolean vaulted) {
    this(profile, conversations, connection, vaulted, List.of(), Limits.MAX_TTL_MILLIS);
  }

  /** Only settings show who is blocked. */
  public static Messenger of(Client client, boolean vaulted, Screen shown) {
    List<Conversation> blocked = shown == Screen.SETTINGS ? client.blocked() : List.of();
    long toldMillis = client.longestLifeMillis();
    return new Messenger(
        client.profile(),
        client.conversations(),
        client.connection(),
        vaulted,
        blocked,
        toldMillis == 0 ? Limits.MAX_TTL_MILLIS : toldMillis);
  }

  public Optional<Conversation> conversation(Address contact) {
    return Lists.first(conversations, c -> c.contact().equals(contact));
  }

  /** The one that is open. */
  public Optional<Conversation> at(Place place) {
    return place.open().flatMap(this::conversation);
  }

  /** In conversations of which one wants to hear. */
  public int unread() {
    int unread = 0;
    for (Conversation conversation : conversations) {
      unread += conversation.preferences().muted() ? 0 : conversation.unread();
    }
    return unread;
  }
}
