package wisp.lib.client;

import java.util.HashMap;
import java.util.Map;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Kdf;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Labels;

/** Everything that follows from an account's 32-byte seed. */
final class Keys {
  static final int SEED_BYTES = 32;
  private static final int CACHED_DAYS = 40;

  private final Bytes seed;
  private final Labels labels;
  private final KeyPair identity;
  private final KeyPair directory;
  private final KeyPair agreement;
  private final Address address;
  private final Bytes binding;
  private final Map<Long, KeyPair> mailboxes = new HashMap<>();

  Keys(Bytes seed, Labels labels) {
    this.seed = seed;
    this.labels = labels;
    this.identity = Signature.fromSeed(derive(labels.identitySeed()));
    this.directory = Signature.fromSeed(derive(labels.directorySeed()));
    this.agreement = Agreement.fromPrivate(derive(labels.agreementSeed()));
    this.address = new Address(identity.publicKey(), directory.publicKey());
    this.binding = Signature.sign(identity, bound(labels, address, agreement.publicKey()));
  }

  /** Whether the owner of {@code address} says that {@code agreementKey} is its own. */
  static boolean isBound(Labels labels, Address address, Bytes agreementKey, Bytes binding) {
    return Signature.isValidLongLivedKey(address.directoryKey())
        && Signature.verifyLongLived(
            address.identityKey(), bound(labels, address, agreementKey), binding);
  }

  private static Bytes bound(Labels labels, Address address, Bytes agreementKey) {
    return Bytes.concat(labels.agreementKey(), address.directoryKey(), agreementKey);
  }

  Labels labels() {
    return labels;
  }

  KeyPair identity() {
    return identity;
  }

  KeyPair directory() {
    return directory;
  }

  KeyPair agreement() {
    return agreement;
  }

  Address address() {
    return address;
  }

  /** The identity key's signature over the agreement key, 64 bytes. */
  Bytes binding() {
    return binding;
  }

  /** The mailbox of a UTC day, counted from 1970. */
  KeyPair mailbox(long day) {
    if (mailboxes.size() > CACHED_DAYS) {
      mailboxes.clear();
    }
    return mailboxes.computeIfAbsent(
        day,
        d -> Signature.fromSeed(derive(new Writer().bytes(labels.mailboxSeed()).u64(d).toBytes())));
  }

  private Bytes derive(Bytes info) {
    return Kdf.hkdf(Bytes.EMPTY, seed, info, SEED_BYTES);
  }
}
