package wisp.lib.ratchet;

import java.util.Arrays;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Kem;

/** PQXDH as the specification writes it, from the responder's private keys and the header. */
record Start(
    Bytes dh1,
    Bytes dh2,
    Bytes dh3,
    Bytes kemSecret,
    Bytes secret,
    Bytes sessionId,
    Bytes associatedData) {
  static Start of(Self responder, OwnPrekeys prekeys, Bytes initiatorKey, Bytes header) {
    Bytes ephemeral = header.slice(140, 172);
    Bytes dh1 = Plain.agree(prekeys.prekey().privateKey(), initiatorKey);
    Bytes dh2 = Plain.agree(responder.agreement().privateKey(), ephemeral);
    Bytes dh3 = Plain.agree(prekeys.prekey().privateKey(), ephemeral);
    Bytes kem = Kem.decapsulate(prekeys.kemSeed(), header.slice(180, 1268));
    byte[] ones = new byte[32];
    Arrays.fill(ones, (byte) 0xff);
    Bytes secret =
        Plain.hkdf(
            Bytes.of(new byte[32]),
            Bytes.concat(Bytes.of(ones), dh1, dh2, dh3, kem),
            Plain.label("pqxdh"),
            1);
    Bytes responderKey = responder.agreement().publicKey();
    Bytes id = Plain.sha256(Plain.label("session"), initiatorKey, responderKey, header);
    Bytes associatedData =
        Plain.sha256(
            Plain.label("conversation"),
            Bytes.of(new byte[] {1}),
            header.slice(0, 64),
            initiatorKey,
            responder.address(),
            responderKey,
            prekeys.cardHash(),
            id);
    return new Start(dh1, dh2, dh3, kem, secret, id, associatedData);
  }
}
