package wisp.lib.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Snapshots for a screen or script. */
final class Views {
  private final History history;
  private final Fates fates;

  Views(History history, Fates fates) {
    this.history = history;
    this.fates = fates;
  }

  List<Conversation> conversations() {
    return history.contacts().stream()
        .filter(contact -> contact.standing() != Standing.BLOCKED)
        .sorted(Comparator.comparingLong(history::latest).reversed())
        .map(this::conversation)
        .toList();
  }

  Conversation conversation(Contact contact) {
    List<ChatMessage> messages =
        history.letters(contact.address()).stream().map(fates::shown).toList();
    int unread = history.receivedAfter(contact.address(), contact.seen()).size();
    return new Conversation(
        contact.address(), contact.name(), contact.standing(), messages, unread);
  }

  /** Read implies delivered: both are told. */
  List<Notice> unreported() {
    List<Notice> notices = new ArrayList<>();
    for (Letter letter : history.news()) {
      if (letter.state() == State.READ && letter.reported() != State.DELIVERED) {
        notices.add(changed(letter.at(State.DELIVERED, Reason.NONE)));
      }
      notices.add(letter.message().mine() ? changed(letter) : arrived(letter));
    }
    return notices;
  }

  private static Notice changed(Letter letter) {
    return new Notice.StateChanged(letter.contact(), letter.message());
  }

  private Notice arrived(Letter letter) {
    Standing standing =
        history.contact(letter.contact()).map(Contact::standing).orElse(Standing.REQUEST);
    return new Notice.Arrived(letter.contact(), letter.message(), standing);
  }
}
