package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;

/** What this person changes of what was written: reacts, edits, takes back, forgets. */
final class Amendments {
  private final Desk desk;
  private final History history;
  private final Fates fates;
  private final Outbox outbox;
  private final Vanishing vanishing;

  Amendments(Desk desk, History history, Fates fates, Vanishing vanishing) {
    this.desk = desk;
    this.history = history;
    this.fates = fates;
    this.outbox = fates.outbox();
    this.vanishing = vanishing;
  }

  /** What is no emoji takes the reaction back. */
  void react(Address contact, MessageRef message, String emoji) {
    String chosen = Emoji.isOne(emoji) ? emoji : "";
    letter(contact, message)
        .filter(letter -> letter.isText() && isTalkedTo(contact))
        .filter(letter -> !letter.message().extras().reactions().mine().equals(chosen))
        .ifPresent(letter -> react(letter, chosen));
  }

  private void react(Letter letter, String emoji) {
    Extras extras = letter.message().extras();
    Reactions reactions = extras.reactions().mine(emoji, history.writtenAt(desk.ringNow()));
    save(letter.with(extras.with(reactions)));
    boolean isOwn = letter.message().mine();
    post(letter, isOwn ? Parcel.Kind.OWN_REACTION : Parcel.Kind.REACTION);
  }

  void edit(Address contact, Bytes message, String text) {
    if (!Client.fits(text)) {
      desk.tell(new Notice.TooLong(message));
      return;
    }
    letter(contact, new MessageRef(true, message))
        .filter(letter -> letter.isText() && isTalkedTo(contact) && !text.isEmpty())
        .filter(letter -> !letter.message().text().equals(text))
        .ifPresent(letter -> edit(letter, text));
  }

  private void edit(Letter letter, String text) {
    save(letter.with(letter.message().edited(text, history.writtenAt(desk.ringNow()))));
    post(letter, Parcel.Kind.EDIT);
  }

  /** Those that may have left are asked back; the others never leave. */
  void deleteForEveryone(Address contact, List<Bytes> messages) {
    List<Bytes> deleted = new ArrayList<>();
    for (Bytes message : messages) {
      letter(contact, new MessageRef(true, message))
          .filter(letter -> letter.isText() && isTalkedTo(contact))
          .ifPresent(letter -> deleted.add(withdraw(letter)));
    }
    for (int from = 0; from < deleted.size() && !isOwn(contact); from += Change.DELETED_MAX) {
      int until = Math.min(deleted.size(), from + Change.DELETED_MAX);
      List<Bytes> some = List.copyOf(deleted.subList(from, until));
      outbox.put(Parcel.of(desk.newId(), contact, Parcel.Kind.DELETION, some, desk.now()));
    }
  }

  private Bytes withdraw(Letter letter) {
    Bytes id = letter.message().id();
    Letter stopped = fates.withdrawn(letter);
    save(stopped.with(stopped.message().deleted()));
    return id;
  }

  void deleteForMe(Address contact, List<MessageRef> messages) {
    for (MessageRef message : messages) {
      letter(contact, message).ifPresent(vanishing::remove);
    }
  }

  private Optional<Letter> letter(Address contact, MessageRef message) {
    return history.letter(new Letter.Key(contact, message.mine(), message.id()));
  }

  private boolean isTalkedTo(Address contact) {
    return history.hasStanding(contact, Standing.CONTACT);
  }

  private boolean isOwn(Address contact) {
    return contact.equals(desk.keys().address());
  }

  private void save(Letter letter) {
    history.save(letter);
    desk.tell(new Notice.Changed());
  }

  /** In place of what was said earlier of the same. */
  private void post(Letter letter, Parcel.Kind kind) {
    Address to = letter.contact();
    if (isOwn(to)) {
      return;
    }
    Bytes id = letter.message().id();
    for (Parcel parcel : Lists.filter(outbox.parcels(), each -> isEarlier(each, kind, letter))) {
      outbox.remove(parcel);
    }
    outbox.put(Parcel.of(desk.newId(), to, kind, List.of(id), desk.now()));
  }

  private static boolean isEarlier(Parcel parcel, Parcel.Kind kind, Letter letter) {
    return parcel.kind() == kind
        && parcel.to().equals(letter.contact())
        && parcel.isChangeOf(letter.message().id());
  }
}
