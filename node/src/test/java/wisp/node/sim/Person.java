package wisp.node.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.SignedRecord;

/** Somebody with a card, on one device or two. */
final class Person {
  final String name;
  final KeyPair key;
  final Id place;
  final List<Card> cards = new ArrayList<>();
  private final Labels labels;

  /** Answers that had to have a card of this person. */
  int looked;

  Person(Labels labels, String name, KeyPair key, Id place) {
    this.labels = labels;
    this.name = name;
    this.key = key;
    this.place = place;
  }

  Card issue(long sequence, long endMillis, Bytes sealed, long nowMillis) {
    SignedRecord signed = SignedRecord.sign(labels, key, sequence, endMillis, sealed);
    Card card = new Card(this, cards.size() + 1, signed, signed.id(labels), nowMillis);
    cards.add(card);
    return card;
  }

  long nextSequence() {
    return 1 + cards.stream().mapToLong(card -> card.signed.sequence()).max().orElse(0);
  }

  /** Of all that were published. */
  long lastEndMillis() {
    return cards.stream().mapToLong(Card::endMillis).max().orElse(0);
  }

  /** Of that card, and of all that win over it. */
  long firstEndMillis(Card card) {
    return cards.stream()
        .filter(other -> other == card || wins(other.signed, card.signed))
        .mapToLong(Card::endMillis)
        .min()
        .orElseThrow();
  }

  /** Of those acknowledged by then the one that wins. */
  Optional<Card> newestBefore(long millis) {
    return cards.stream()
        .filter(card -> card.isAcknowledged() && card.acknowledgedMillis < millis)
        .reduce((one, other) -> wins(one.signed, other.signed) ? one : other);
  }

  Optional<SignedRecord> best(List<SignedRecord> records) {
    return records.stream().reduce((one, other) -> wins(one, other) ? one : other);
  }

  boolean wins(SignedRecord one, SignedRecord other) {
    return one.wins(labels, other);
  }

  @Override
  public String toString() {
    return "person " + name;
  }
}
