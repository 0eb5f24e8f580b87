package wisp.lib.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;

/** The whole messenger of one account but screen, disk and network. Not thread-safe. */
public final class Client {
  private Client() {}

  /**
   * A client with what was stored: every key and value that the commits left. Empty and version 0:
   * no account yet.
   *
   * @throws wisp.lib.bytes.Malformed if that is damaged
   */
  public static Client restore(long version, Map<String, Bytes> stored, Entropy entropy) {
    return new Client();
  }

  /** Whether a text is short enough for one message. */
  public static boolean fits(String text) {
    return Bytes.utf8(text).size() <= 60_000;
  }

  /** What follows from {@code event}, in order; never throws. */
  public List<Effect> step(long nowMillis, Event event) {
    return List.of();
  }

  /** This account, if there is one. */
  public Optional<Profile> profile() {
    return Optional.empty();
  }

  /** Contacts and requests, newest activity first; no blocked ones. */
  public List<Conversation> conversations() {
    return List.of();
  }

  public Optional<Conversation> conversation(Address contact) {
    return Optional.empty();
  }

  public Connection connection() {
    return new Connection(false, "", List.of());
  }

  /** Arrivals and outcomes that no {@link Event.Reported} followed yet, oldest first. */
  public List<Notice> unreported() {
    return List.of();
  }
}
