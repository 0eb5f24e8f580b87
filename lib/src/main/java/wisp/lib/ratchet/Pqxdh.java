package wisp.lib.ratchet;

import java.util.Arrays;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Kdf;
import wisp.lib.crypto.Kem;
import wisp.lib.crypto.KeyPair;

/**
 * PQXDH (Signal, revision 3) with X25519, SHA-256 and ML-KEM-768, without one-time keys: how a
 * session starts while the other side is away.
 */
public final class Pqxdh {
  /** The version of the inner layer that sessions are bound to. */
  public static final int INNER_VERSION = 1;

  private static final int SECRET_BYTES = 32;

  /** What X25519 keys never are (PQXDH, section 2.2). */
  private static final Bytes PREFIX = prefix();

  private Pqxdh() {}

  /**
   * The initiator's session, which can encrypt at once. Takes 64 bytes of entropy: ephemeral key,
   * ML-KEM randomness.
   *
   * @throws wisp.lib.crypto.Forged if a key of the peer is of small order or not a key
   */
  public static Session initiate(
      Purposes purposes,
      Self self,
      Introduction introduction,
      Party peer,
      PeerPrekeys prekeys,
      Entropy entropy) {
    KeyPair ephemeral = Agreement.generate(entropy);
    Kem.Encapsulated kem = Kem.encapsulate(prekeys.kemPrekey(), entropy);
    PqxdhHeader header =
        new PqxdhHeader(
            self.address(),
            introduction.binding(),
            introduction.instance(),
            introduction.startNumber(),
            ephemeral.publicKey(),
            prekeys.cardSequence(),
            kem.ciphertext());
    Bytes secret =
        secret(
            purposes,
            Agreement.agree(self.agreement().privateKey(), prekeys.prekey()),
            Agreement.agree(ephemeral.privateKey(), peer.agreementKey()),
            Agreement.agree(ephemeral.privateKey(), prekeys.prekey()),
            kem.secret());
    Conversation conversation =
        Conversation.of(purposes, self.party(), peer, prekeys.cardHash(), header.toBytes());
    return Session.initiated(
        purposes, conversation, header, Ratchet.initiator(secret, prekeys.prekey()));
  }

  /**
   * The responder's session. Nothing of {@code header} is proved before its first {@link
   * Session#decrypt} succeeds; before, it cannot encrypt.
   *
   * @param initiatorKey the agreement key that the outer layer proved
   * @throws wisp.lib.crypto.Forged if a key of the initiator is of small order
   */
  public static Session accept(
      Purposes purposes, Self self, OwnPrekeys prekeys, Bytes initiatorKey, PqxdhHeader header) {
    Bytes secret =
        secret(
            purposes,
            Agreement.agree(prekeys.prekey().privateKey(), initiatorKey),
            Agreement.agree(self.agreement().privateKey(), header.ephemeralKey()),
            Agreement.agree(prekeys.prekey().privateKey(), header.ephemeralKey()),
            Kem.decapsulate(prekeys.kemSeed(), header.kemCiphertext()));
    Conversation conversation =
        Conversation.of(
            purposes,
            new Party(header.address(), initiatorKey),
            self.party(),
            prekeys.cardHash(),
            header.toBytes());
    return Session.accepted(purposes, conversation, Ratchet.responder(secret, prekeys.prekey()));
  }

  /** The id that {@link #accept} would give its session: 32 bytes, by hashing alone. */
  public static Bytes sessionId(
      Purposes purposes, Bytes initiatorKey, Bytes responderKey, PqxdhHeader header) {
    return Conversation.id(purposes, initiatorKey, responderKey, header.toBytes());
  }

  private static Bytes secret(Purposes purposes, Bytes dh1, Bytes dh2, Bytes dh3, Bytes kem) {
    return Kdf.hkdf(
        Bytes.EMPTY, Bytes.concat(PREFIX, dh1, dh2, dh3, kem), purposes.pqxdh(), SECRET_BYTES);
  }

  private static Bytes prefix() {
    byte[] prefix = new byte[Agreement.KEY_BYTES];
    Arrays.fill(prefix, (byte) 0xff);
    return Bytes.wrap(prefix);
  }
}
