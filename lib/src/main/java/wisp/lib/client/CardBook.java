package wisp.lib.client;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Forged;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;

/** Looks up the cards of those to whom something is to be sent. */
final class CardBook {
  private final Desk desk;
  private final History history;
  private final SessionBook sessions;
  private final Remarks remarks;
  private final Set<Address> cardless = new HashSet<>();

  private record Fetch(CardBook book, Address owner) implements Job {
    @Override
    public Optional<Request> request() {
      return Request.prompt(new ClientRequest.GetRecord(SignedRecord.place(owner.directoryKey())));
    }

    @Override
    public Verdict answered(Answer answer) {
      return switch (answer.reply()) {
        case Reply.Records records -> book.found(owner, records.records());
        case Reply.Refused refused -> Verdict.LATER;
        default -> Verdict.ELSEWHERE;
      };
    }

    @Override
    public long maxPauseMillis() {
      return 15 * Days.SECOND_MILLIS;
    }
  }

  CardBook(Desk desk, History history, SessionBook sessions, Remarks remarks) {
    this.desk = desk;
    this.history = history;
    this.sessions = sessions;
    this.remarks = remarks;
  }

  /** Whether the ring was asked and has no card of that owner. */
  boolean isCardless(Address owner) {
    return cardless.contains(owner);
  }

  Job lookUp(Address owner) {
    return new Fetch(this, owner);
  }

  /** The cards of new contacts, which say how they are called. */
  List<Job> wanted() {
    return Lists.map(
        Lists.filter(history.contacts(), this::isNameless), contact -> lookUp(contact.address()));
  }

  private boolean isNameless(Contact contact) {
    return contact.standing() == Standing.CONTACT
        && contact.name().isEmpty()
        && isStale(contact.address())
        && !isCardless(contact.address())
        && !contact.address().equals(desk.keys().address());
  }

  boolean isStale(Address owner) {
    return history.contact(owner).map(c -> c.card().isStale(desk.ringNow())).orElse(true);
  }

  /** A card that need not be looked up again. */
  Optional<Contact.Known> card(Address owner) {
    return isStale(owner)
        ? Optional.empty()
        : history.contact(owner).flatMap(c -> c.card().known());
  }

  /** What was sent with it came to nothing: look for a newer one before it is used again. */
  void doubt(Address owner) {
    history.contact(owner).ifPresent(c -> history.save(c.card(c.card().doubted())));
  }

  /** Nothing of what was sent arrived: with a newer card, and in a session that starts anew. */
  void startAnew(Address owner) {
    doubt(owner);
    sessions.renew(owner);
  }

  private Job.Verdict found(Address owner, List<SignedRecord> records) {
    history.contact(owner).ifPresent(contact -> update(contact, newest(contact, records)));
    if (isStale(owner)) {
      cardless.add(owner);
      return Job.Verdict.LATER;
    }
    cardless.remove(owner);
    return Job.Verdict.DONE;
  }

  private void update(Contact contact, Contact.CardSeen found) {
    if (found.equals(contact.card())) {
      return;
    }
    history.save(contact.card(found));
    desk.tell(new Notice.Changed());
    if (found.card().filter(card -> sessions.meet(contact.address(), card)).isPresent()) {
      remarks.newDevice(contact.address());
    }
  }

  /** A card that came in a message of its owner. */
  void heard(Address owner, Bytes signed) {
    history.contact(owner).ifPresent(contact -> heard(contact, signed));
  }

  private void heard(Contact contact, Bytes signed) {
    try {
      Card card = Card.readSigned(desk.labels(), contact.address(), signed);
      if (card.sequence() > contact.card().sequence()) {
        Contact.Known known = new Contact.Known(card, Card.hash(desk.labels(), signed));
        update(contact, new Contact.CardSeen(Optional.of(known), card.sequence(), desk.ringNow()));
      }
    } catch (Forged | Malformed notACard) {
      return;
    }
  }

  private Contact.CardSeen newest(Contact contact, List<SignedRecord> records) {
    Contact.CardSeen known = contact.card();
    return CardRecord.best(desk.labels(), contact.address(), records)
        .filter(signed -> signed.sequence() >= known.sequence())
        .flatMap(signed -> opened(contact.address(), signed))
        .orElse(known)
        .lookedAt(desk.ringNow());
  }

  private Optional<Contact.CardSeen> opened(Address owner, SignedRecord signed) {
    if (signed.sealedCard().isEmpty()) {
      return Optional.of(new Contact.CardSeen(Optional.empty(), signed.sequence(), 0));
    }
    try {
      Contact.Known known = CardRecord.open(desk.labels(), owner, signed);
      return Optional.of(new Contact.CardSeen(Optional.of(known), signed.sequence(), 0));
    } catch (Forged | Malformed notACard) {
      return Optional.empty();
    }
  }
}
