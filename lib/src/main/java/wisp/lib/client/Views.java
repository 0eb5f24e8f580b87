package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wisp.lib.bytes.Lists;

/** Snapshots for a screen or script. */
final class Views {
  private final History history;
  private final Pictures pictures;
  private final Fates fates;
  private final Desk desk;
  private final Arrangements arrangements;
  private final Presences presences;
  private final Map<Address, Snapshot> snapshots = new HashMap<>();

  /** Good until the letters change; never if why one of them waits can change without that. */
  private record Snapshot(int revision, List<ChatMessage> messages) {}

  Views(
      Desk desk,
      History history,
      Pictures pictures,
      Fates fates,
      Arrangements arrangements,
      Presences presences) {
    this.desk = desk;
    this.arrangements = arrangements;
    this.presences = presences;
    this.history = history;
    this.pictures = pictures;
    this.fates = fates;
  }

  List<Conversation> conversations() {
    List<Contact> open = Lists.filter(history.contacts(), Views::isListed);
    open.sort((a, b) -> Long.compare(history.latestTold(b), history.latestTold(a)));
    open.sort((a, b) -> Boolean.compare(isPinned(b), isPinned(a)));
    return Lists.map(open, this::conversation);
  }

  List<Conversation> blocked() {
    return Lists.map(
        Lists.filter(history.contacts(), contact -> contact.standing() == Standing.BLOCKED),
        this::conversation);
  }

  private static boolean isListed(Contact contact) {
    return contact.standing() != Standing.BLOCKED && !contact.marks().hidden();
  }

  private boolean isPinned(Contact contact) {
    return arrangements.of(contact.address()).preferences().pinned();
  }

  Conversation conversation(Contact contact) {
    Arrangement arrangement = arrangements.of(contact.address());
    List<ChatMessage> messages = messages(contact.address());
    int unread = history.unseen(contact);
    return new Conversation(
        contact.address(),
        contact.name(),
        pictures.of(contact.address()),
        contact.standing(),
        contact.marks().verified(),
        messages,
        unread,
        contact.address().equals(desk.keys().address()),
        arrangement.preferences().at(desk.now()),
        arrangement.timerMillis(),
        arrangement.draft(),
        presences.of(contact.address()));
  }

  private List<ChatMessage> messages(Address contact) {
    int revision = history.revision(contact);
    Snapshot known = snapshots.get(contact);
    if (known != null && known.revision == revision) {
      return known.messages;
    }
    List<ChatMessage> messages = Lists.map(history.letters(contact), this::shown);
    snapshots.remove(contact);
    if (!Lists.any(messages, message -> message.state() == State.WAITING)) {
      snapshots.put(contact, new Snapshot(revision, messages));
    }
    return messages;
  }

  /** A quote is this side's own copy, never what the other one says that it was. */
  private ChatMessage shown(Letter letter) {
    ChatMessage message = fates.shown(letter);
    if (message.extras().quote().isEmpty()) {
      return message;
    }
    return message
        .extras()
        .quote()
        .map(quote -> new Letter.Key(letter.contact(), quote.of().mine(), quote.of().id()))
        .flatMap(history::letter)
        .map(quoted -> message.with(message.extras().quoting(quoted.message().text())))
        .orElse(message);
  }

  /** Read implies delivered: both are told. */
  List<Notice> unreported() {
    List<Notice> notices = new ArrayList<>();
    for (Letter letter : history.news()) {
      if (letter.state() == State.READ && letter.reported() != State.DELIVERED) {
        notices.add(changed(letter.at(State.DELIVERED, Reason.NONE)));
      }
      notices.add(letter.message().mine() ? changed(letter) : told(letter));
    }
    return notices;
  }

  private static Notice changed(Letter letter) {
    return new Notice.StateChanged(letter.contact(), letter.message());
  }

  private Notice told(Letter letter) {
    return letter.isRenewed()
        ? new Notice.Revised(letter.contact(), letter.message())
        : arrived(letter);
  }

  private Notice arrived(Letter letter) {
    Standing standing =
        history.contact(letter.contact()).map(Contact::standing).orElse(Standing.REQUEST);
    return new Notice.Arrived(letter.contact(), letter.message(), standing);
  }
}
