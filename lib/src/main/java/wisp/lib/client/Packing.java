package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;

/** Puts a payload into an envelope: what comes along with it, the ratchet, the outer layer. */
final class Packing {
  private final Desk desk;
  private final History history;
  private final OwnCard ownCard;
  private final SessionBook sessions;

  record Packed(Envelope envelope, KeyPair returnKey) {}

  Packing(Desk desk, History history, OwnCard ownCard, SessionBook sessions) {
    this.desk = desk;
    this.history = history;
    this.ownCard = ownCard;
    this.sessions = sessions;
  }

  /** Nothing if the card reaches not so far, or its keys are unusable. */
  Optional<Packed> pack(Parcel parcel, Payload payload, Contact.Known card) {
    long endOfLife = Days.endOfLife(desk.ringNow(), desk.ttlMillis(parcel.ttlMillis()));
    return card.card()
        .mailboxKey(Days.of(endOfLife))
        .flatMap(
            key -> pack(parcel, payload, card, label(key, card, endOfLife, parcel.isFleeting())));
  }

  private Outer.Label label(
      Bytes mailboxKey, Contact.Known card, long endOfLifeMillis, boolean silent) {
    KeyPair returnKey = Signature.generate(desk.entropy());
    return new Outer.Label(mailboxKey, card.card().sealKey(), returnKey, endOfLifeMillis, silent);
  }

  private Optional<Packed> pack(
      Parcel parcel, Payload payload, Contact.Known card, Outer.Label label) {
    Optional<Bytes> enclosed = enclosedCard(parcel);
    Plaintext plaintext = new Plaintext(instead(parcel), enclosed, payload);
    try {
      SessionBook.Outgoing outgoing = sessions.seal(parcel.to(), card, plaintext.toBytes());
      Envelope envelope =
          Outer.seal(desk.keys(), label, outgoing.content(), desk.entropy(), desk.secrets());
      sessions.keep(outgoing.next());
      enclosed.ifPresent(told -> told(parcel.to()));
      return Optional.of(new Packed(envelope, label.returnKey()));
    } catch (Forged unusableKeys) {
      return Optional.empty();
    }
  }

  private static List<Id> instead(Parcel parcel) {
    return parcel.kind() == Parcel.Kind.PLEASE_AGAIN ? List.of() : parcel.envelopes();
  }

  /** With what is no text, for an accepted contact that does not have the present card. */
  private Optional<Bytes> enclosedCard(Parcel parcel) {
    boolean isWanted =
        !parcel.isText()
            && !parcel.isFleeting()
            && history
                .contact(parcel.to())
                .filter(contact -> contact.standing() == Standing.CONTACT)
                .filter(contact -> contact.marks().toldCard() < ownCard.sequence())
                .isPresent();
    return isWanted ? ownCard.signedCard() : Optional.empty();
  }

  private void told(Address to) {
    history
        .contact(to)
        .ifPresent(c -> history.save(c.with(c.marks().toldCard(ownCard.sequence()))));
  }
}
