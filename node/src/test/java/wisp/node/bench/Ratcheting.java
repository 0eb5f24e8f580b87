package wisp.node.bench;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.Kem;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.ratchet.Introduction;
import wisp.lib.ratchet.OwnPrekeys;
import wisp.lib.ratchet.Party;
import wisp.lib.ratchet.PeerPrekeys;
import wisp.lib.ratchet.Pqxdh;
import wisp.lib.ratchet.PqxdhHeader;
import wisp.lib.ratchet.Purposes;
import wisp.lib.ratchet.Self;
import wisp.lib.ratchet.Session;

/** The ratchet alone: 1 KiB, encrypted and decrypted. */
@State(Scope.Thread)
public class Ratcheting {
  private static final Purposes PURPOSES =
      new Purposes(
          Bytes.utf8("pqxdh"),
          Bytes.utf8("session"),
          Bytes.utf8("conversation"),
          Bytes.utf8("root"),
          Bytes.utf8("message"),
          Bytes.utf8("chain"));

  private final Entropy entropy = new Random(1)::nextBytes;
  private final Bytes kibibyte = entropy.bytes(1_024);
  private final Self ada = self();
  private final Self ben = self();
  private final KeyPair prekey = Agreement.generate(entropy);
  private final KeyPair kemPrekey = Kem.generate(entropy);
  private final Bytes cardHash = entropy.bytes(Hash.HASH_BYTES);
  private Session mine = start();
  private Session theirs = join(mine);

  private Self self() {
    return new Self(entropy.bytes(Party.ADDRESS_BYTES), Agreement.generate(entropy));
  }

  @Benchmark
  public Bytes oneWay() {
    Session.Sealed sealed = mine.encrypt(kibibyte, entropy);
    mine = sealed.next();
    Session.Opened opened = theirs.decrypt(0, sealed.message());
    theirs = opened.next();
    return opened.plaintext();
  }

  /** One message each way, so that both sides turn. */
  @Benchmark
  public Bytes turn() {
    oneWay();
    Session.Sealed sealed = theirs.encrypt(kibibyte, entropy);
    theirs = sealed.next();
    Session.Opened opened = mine.decrypt(0, sealed.message());
    mine = opened.next();
    return opened.plaintext();
  }

  private Session start() {
    return Pqxdh.initiate(
        PURPOSES,
        ada,
        new Introduction(
            entropy.bytes(Signature.SIGNATURE_BYTES), entropy.bytes(PqxdhHeader.INSTANCE_BYTES), 1),
        ben.party(),
        new PeerPrekeys(prekey.publicKey(), kemPrekey.publicKey(), cardHash, 1),
        entropy);
  }

  private Session join(Session started) {
    OwnPrekeys keys = new OwnPrekeys(prekey, kemPrekey.privateKey(), cardHash);
    return Pqxdh.accept(
        PURPOSES, ben, keys, ada.agreement().publicKey(), started.header().orElseThrow());
  }
}
