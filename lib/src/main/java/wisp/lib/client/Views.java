package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Lists;

/** Snapshots for a screen or script. */
final class Views {
  private final History history;
  private final Pictures pictures;
  private final Fates fates;

  Views(History history, Pictures pictures, Fates fates) {
    this.history = history;
    this.pictures = pictures;
    this.fates = fates;
  }

  List<Conversation> conversations() {
    List<Contact> open = Lists.filter(history.contacts(), Views::isListed);
    open.sort((a, b) -> Long.compare(history.latest(b), history.latest(a)));
    return Lists.map(open, this::conversation);
  }

  private static boolean isListed(Contact contact) {
    return contact.standing() != Standing.BLOCKED && !contact.marks().hidden();
  }

  Conversation conversation(Contact contact) {
    List<ChatMessage> messages = Lists.map(history.letters(contact.address()), fates::shown);
    int unread = history.receivedAfter(contact.address(), contact.seen()).size();
    return new Conversation(
        contact.address(),
        contact.name(),
        pictures.of(contact.address()),
        contact.standing(),
        contact.marks().verified(),
        messages,
        unread);
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
