package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Aead;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Kdf;
import wisp.lib.message.Labels;
import wisp.lib.message.SignedRecord;

/**
 * A card as it lies on the ring: salt 32 ‖ ChaCha20-Poly1305 of the signed card under HKDF(salt,
 * identity key ‖ directory key), so that only those who know the address can read it.
 */
final class CardRecord {
  private static final int SALT_BYTES = 32;
  private static final Bytes NONCE = Bytes.of(new byte[Aead.NONCE_BYTES]);

  private CardRecord() {}

  static SignedRecord seal(Keys keys, Card card, Entropy entropy) {
    Bytes salt = entropy.bytes(SALT_BYTES);
    Bytes key = key(keys.labels(), keys.address(), salt);
    Bytes sealed = Aead.seal(key, NONCE, Bytes.EMPTY, card.signed(keys));
    return SignedRecord.sign(
        keys.labels(),
        keys.directory(),
        card.sequence(),
        card.expiresAtMillis(),
        Bytes.concat(salt, sealed));
  }

  /**
   * @throws Forged or {@link Malformed} if it is not a card of that owner
   */
  static Contact.Known open(Labels labels, Address owner, SignedRecord signed) {
    Bytes plain = plain(labels, owner, signed);
    Card card = Card.readSigned(labels, owner, plain);
    if (card.sequence() != signed.sequence()
        || card.expiresAtMillis() != signed.expiresAtMillis()) {
      throw new Forged();
    }
    return new Contact.Known(card, Card.hash(labels, plain));
  }

  /**
   * The signed card in it.
   *
   * @throws Forged or {@link Malformed} if it was not sealed for who knows that owner's address
   */
  static Bytes plain(Labels labels, Address owner, SignedRecord signed) {
    Bytes sealed = signed.sealedCard();
    if (sealed.size() < SALT_BYTES) {
      throw new Malformed("sealed card");
    }
    Bytes key = key(labels, owner, sealed.slice(0, SALT_BYTES));
    return Aead.open(key, NONCE, Bytes.EMPTY, sealed.slice(SALT_BYTES, sealed.size()));
  }

  /** Of what the holders have, the genuine record of that owner that wins. */
  static Optional<SignedRecord> best(Labels labels, Address owner, List<SignedRecord> found) {
    Optional<SignedRecord> best = Optional.empty();
    for (SignedRecord signed : found) {
      boolean isOwners = signed.directoryKey().equals(owner.directoryKey());
      boolean isGenuine = isOwners && signed.isGenuine(labels);
      if (isGenuine && (best.isEmpty() || signed.wins(labels, best.get()))) {
        best = Optional.of(signed);
      }
    }
    return best;
  }

  private static Bytes key(Labels labels, Address owner, Bytes salt) {
    Bytes input = Bytes.concat(owner.identityKey(), owner.directoryKey());
    return Kdf.hkdf(salt, input, labels.recordKey(), Aead.KEY_BYTES);
  }
}
