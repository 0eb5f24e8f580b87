package wisp.web.view;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Connection;
import wisp.lib.client.Conversation;
import wisp.lib.client.Extras;
import wisp.lib.client.MessageRef;
import wisp.lib.client.Preferences;
import wisp.lib.client.Presence;
import wisp.lib.client.Reactions;
import wisp.lib.client.Reason;
import wisp.lib.client.Standing;
import wisp.lib.client.State;
import wisp.web.state.Messenger;

/** More people, among whom everything happens that can. */
final class Company {
  static final Address FAY = Cast.address(6);
  static final MessageRef THEIRS = new MessageRef(false, Cast.id(21));
  static final MessageRef MINE = new MessageRef(true, Cast.id(22));
  static final String TEXT = "Sunday at ten, by the boats. I bring the coffee.";
  private static final Address GUS = Cast.address(7);
  private static final Address HAL = Cast.address(8);
  private static final Preferences PLAIN = Preferences.DEFAULT;
  private static final Presence AWAY = Presence.UNKNOWN;

  private final Cast cast;

  Company(Cast cast) {
    this.cast = cast;
  }

  Messenger lively() {
    return with(Cast.online());
  }

  Messenger cutOff() {
    return with(Cast.offline());
  }

  private Messenger with(Connection connection) {
    Presence typing = new Presence(true, 0);
    Presence seen = new Presence(false, cast.ago(130));
    Preferences pinned = PLAIN.pinned(true).mutedUntil(cast.ago(-120));
    long day = Calendar.DAY_MILLIS;
    return new Messenger(
        Cast.profile(),
        List.of(
            talk(FAY, "Fay", everything(), pinned, day, "", typing),
            talk(HAL, "Hal", chat(), PLAIN, 0, "About the boat: I would rather", seen),
            notes(List.of(cast.mine(1, 300, "Milk, bread, batteries", State.READ, Reason.NONE))),
            talk(GUS, "Gus", chat(), PLAIN.archived(true), 0, "", AWAY)),
        connection,
        false);
  }

  static Messenger noted() {
    return new Messenger(Cast.profile(), List.of(notes(List.of())), Cast.online(), false);
  }

  private static Conversation talk(
      Address contact,
      String name,
      List<ChatMessage> messages,
      Preferences preferences,
      long timerMillis,
      String draft,
      Presence presence) {
    return new Conversation(
        contact,
        name,
        Bytes.EMPTY,
        Standing.CONTACT,
        true,
        messages,
        0,
        false,
        preferences,
        timerMillis,
        draft,
        presence);
  }

  private static Conversation notes(List<ChatMessage> messages) {
    return new Conversation(
        Cast.ADA, "", Bytes.EMPTY, Standing.CONTACT, false, messages, 0, true, PLAIN, 0, "", AWAY);
  }

  private List<ChatMessage> chat() {
    return List.of(
        cast.theirs(1, 700, "The lake is open again."),
        cast.mine(2, 690, "At last!", State.READ, Reason.NONE));
  }

  private List<ChatMessage> everything() {
    String link = "Look: https://example.org/lakes/map?walk=7&from=station#boats - shall we?";
    return List.of(
        with(cast.theirs(21, 200, link), answer(Optional.empty(), "👍", "")),
        with(
            cast.mine(22, 190, TEXT, State.READ, Reason.NONE),
            answer(quote(THEIRS, link), "", "❤️")),
        cast.line(23, 180, Kind.DELETED),
        taken(24, 179),
        timer(25, 178),
        with(cast.theirs(26, 60, "Which boats?"), answer(quote(MINE, TEXT), "", "")),
        with(cast.mine(27, 59, "🎉", State.DELIVERED, Reason.NONE), answer(gone(), "😂", "🙏")),
        with(cast.theirs(28, 30, "This goes tomorrow."), vanishing()),
        with(cast.mine(29, 29, "And this as well.", State.READ, Reason.NONE), vanishing()),
        cast.mine(30, 2, "See you: https://example.org/boats", State.WAITING, Reason.OFFLINE));
  }

  private static Optional<Extras.Quote> quote(MessageRef of, String text) {
    return Optional.of(new Extras.Quote(of, text));
  }

  private static Optional<Extras.Quote> gone() {
    return quote(new MessageRef(false, Cast.id(99)), "");
  }

  /** Edited as well. */
  private Extras answer(Optional<Extras.Quote> quote, String mine, String theirs) {
    return new Extras(quote, cast.ago(50), new Reactions(mine, 1, theirs, 1), 0, 0);
  }

  private Extras vanishing() {
    long day = Calendar.DAY_MILLIS;
    return new Extras(Optional.empty(), 0, Extras.NONE.reactions(), day, cast.ago(30) + day);
  }

  private ChatMessage timer(int number, int minutesAgo) {
    ChatMessage own = cast.mine(number, minutesAgo, "", State.HELD, Reason.NONE);
    return of(own, Kind.TIMER, vanishing());
  }

  private ChatMessage taken(int number, int minutesAgo) {
    ChatMessage own = cast.mine(number, minutesAgo, "", State.READ, Reason.NONE);
    return of(own, Kind.DELETED, Extras.NONE);
  }

  private static ChatMessage with(ChatMessage message, Extras extras) {
    return of(message, Kind.TEXT, extras);
  }

  private static ChatMessage of(ChatMessage m, Kind kind, Extras extras) {
    return new ChatMessage(
        m.id(),
        m.mine(),
        kind,
        m.text(),
        m.sentAtMillis(),
        m.state(),
        m.reason(),
        m.holders(),
        m.endOfLifeMillis(),
        extras);
  }
}
