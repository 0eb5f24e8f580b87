package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.Kem;
import wisp.lib.crypto.KeyPair;

/**
 * The random keys of one card: seal key, prekey and ML-KEM prekey, with the hash of the card that
 * lists them. {@code replacedAtMillis} 0: a current card may list them; else both clocks were at
 * most there when a later one was acknowledged.
 */
record DailyKeys(
    KeyPair sealKey,
    KeyPair prekey,
    KeyPair kemPrekey,
    Bytes cardHash,
    long sequence,
    long replacedAtMillis) {
  static final int STORED_MIN_BYTES =
      2 * Agreement.KEY_BYTES + Kem.SEED_BYTES + Hash.HASH_BYTES + 2 * 8;

  static DailyKeys generate(long sequence, Entropy entropy) {
    return new DailyKeys(
        Agreement.generate(entropy),
        Agreement.generate(entropy),
        Kem.generate(entropy),
        Bytes.wrap(new byte[Hash.HASH_BYTES]),
        sequence,
        0);
  }

  DailyKeys listedIn(Bytes hash) {
    return new DailyKeys(sealKey, prekey, kemPrekey, hash, sequence, replacedAtMillis);
  }

  DailyKeys replacedAt(long millis) {
    return new DailyKeys(sealKey, prekey, kemPrekey, cardHash, sequence, millis);
  }

  static DailyKeys read(Reader reader) {
    return new DailyKeys(
        Agreement.fromPrivate(reader.bytes(Agreement.KEY_BYTES)),
        Agreement.fromPrivate(reader.bytes(Agreement.KEY_BYTES)),
        Kem.fromSeed(reader.bytes(Kem.SEED_BYTES)),
        reader.bytes(Hash.HASH_BYTES),
        reader.millis(),
        reader.millis());
  }

  void write(Writer writer) {
    writer
        .bytes(sealKey.privateKey())
        .bytes(prekey.privateKey())
        .bytes(kemPrekey.privateKey())
        .bytes(cardHash)
        .millis(sequence)
        .millis(replacedAtMillis);
  }

  @Override
  public String toString() {
    return "DailyKeys[" + sequence + "]";
  }
}
