package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.Kem;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;

/**
 * What others need in order to write: version 1 ‖ agreement key 32 ‖ seal key 32 ‖ prekey 32 ‖
 * ML-KEM-768 prekey 1,184 ‖ first day 4 ‖ public keys of 32 daily mailboxes ‖ instance 8 ‖ lowest
 * and highest inner version 2 ‖ sequence 8 ‖ issued-at 8 ‖ expires-at 8 ‖ display name, filled up
 * to 66; then the identity key's signature over label ‖ directory key ‖ all of that.
 */
record Card(
    Bytes agreementKey,
    Bytes sealKey,
    Bytes prekey,
    Bytes kemPrekey,
    long firstDay,
    List<Bytes> mailboxKeys,
    Bytes instance,
    int minVersion,
    int maxVersion,
    long sequence,
    long issuedAtMillis,
    long expiresAtMillis,
    String name) {
  static final int DAYS = 32;
  private static final int VERSION = 3;
  private static final int NAMELESS = 2;

  static Card issue(Keys keys, Bytes instance, String name, DailyKeys daily, long nowMillis) {
    long firstDay = Days.of(nowMillis);
    List<Bytes> mailboxKeys = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      mailboxKeys.add(keys.mailbox(firstDay + i).publicKey());
    }
    return new Card(
        keys.agreement().publicKey(),
        daily.sealKey().publicKey(),
        daily.prekey().publicKey(),
        daily.kemPrekey().publicKey(),
        firstDay,
        List.copyOf(mailboxKeys),
        instance,
        Inner.VERSION,
        Inner.VERSION,
        daily.sequence(),
        nowMillis,
        nowMillis + Limits.RECORD_TTL_MILLIS,
        DisplayName.ofCard(name));
  }

  /** The public key of the mailbox of that day, if the card reaches so far. */
  Optional<Bytes> mailboxKey(long day) {
    long index = day - firstDay;
    return index < 0 || index >= mailboxKeys.size()
        ? Optional.empty()
        : Optional.of(mailboxKeys.get((int) index));
  }

  /** The hash of a signed card, which names it in a conversation. */
  static Bytes hash(Labels labels, Bytes signed) {
    return Hash.sha256(labels.card(), signed);
  }

  /** The signed form that {@link #readSigned} reads. */
  Bytes signed(Keys keys) {
    Bytes body = toBytes();
    Bytes signature =
        Signature.sign(
            keys.identity(),
            Bytes.concat(keys.labels().card(), keys.address().directoryKey(), body));
    return Bytes.concat(body, signature);
  }

  /**
   * @throws Forged if its owner did not sign it
   * @throws Malformed if it is not a card
   */
  static Card readSigned(Labels labels, Address owner, Bytes signed) {
    int end = signed.size() - Signature.SIGNATURE_BYTES;
    if (end < 0) {
      throw new Malformed("card");
    }
    Bytes body = signed.slice(0, end);
    Bytes message = Bytes.concat(labels.card(), owner.directoryKey(), body);
    if (!Signature.verifyLongLived(
        owner.identityKey(), message, signed.slice(end, signed.size()))) {
      throw new Forged();
    }
    return Reader.readAll(body, Card::read);
  }

  static Card read(Reader reader) {
    int version = reader.u8();
    if (version != VERSION && version != NAMELESS) {
      throw new Malformed("card version");
    }
    return new Card(
        reader.bytes(Agreement.KEY_BYTES),
        reader.bytes(Agreement.KEY_BYTES),
        reader.bytes(Agreement.KEY_BYTES),
        reader.bytes(Kem.PUBLIC_KEY_BYTES),
        reader.u32(),
        reader.list(DAYS, Signature.KEY_BYTES, r -> r.bytes(Signature.KEY_BYTES)),
        reader.bytes(Account.INSTANCE_BYTES),
        reader.u8(),
        reader.u8(),
        reader.millis(),
        reader.millis(),
        reader.millis(),
        version == VERSION ? DisplayName.readFilled(reader) : "");
  }

  Bytes toBytes() {
    Writer writer =
        new Writer()
            .u8(VERSION)
            .bytes(agreementKey)
            .bytes(sealKey)
            .bytes(prekey)
            .bytes(kemPrekey)
            .u32((int) firstDay)
            .list(mailboxKeys, Writer::bytes)
            .bytes(instance)
            .u8(minVersion)
            .u8(maxVersion)
            .millis(sequence)
            .millis(issuedAtMillis)
            .millis(expiresAtMillis);
    DisplayName.writeFilled(writer, name);
    return writer.toBytes();
  }
}
