package wisp.lib.noise;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;

/** What one side knows between two messages (Noise, section 5.3); each message works on a copy. */
final class Progress {
  private final boolean initiator;
  private final KeyPair localStatic;
  private final Symmetric symmetric;
  private final SharedSecrets secrets;
  private KeyPair ephemeral;
  private Bytes remoteStatic;
  private Bytes remoteEphemeral = Bytes.EMPTY;

  Progress(
      boolean initiator,
      KeyPair localStatic,
      Bytes remoteStatic,
      Symmetric symmetric,
      SharedSecrets secrets) {
    this.initiator = initiator;
    this.localStatic = localStatic;
    this.remoteStatic = remoteStatic;
    this.symmetric = symmetric;
    this.secrets = secrets;
  }

  Progress copy() {
    Progress copy = new Progress(initiator, localStatic, remoteStatic, symmetric.copy(), secrets);
    copy.ephemeral = ephemeral;
    copy.remoteEphemeral = remoteEphemeral;
    return copy;
  }

  Symmetric symmetric() {
    return symmetric;
  }

  Bytes remoteStatic() {
    return remoteStatic;
  }

  void write(Token token, Entropy entropy, Writer message) {
    switch (token) {
      case E -> {
        ephemeral = Agreement.generate(entropy);
        symmetric.mixHash(ephemeral.publicKey());
        message.bytes(ephemeral.publicKey());
      }
      case S -> message.bytes(symmetric.sealAndHash(localStatic.publicKey()));
      case EE, ES, SE -> agree(token);
      case SS -> symmetric.mixKey(secrets.agree(localStatic, remoteStatic));
    }
  }

  void read(Token token, Reader message) {
    switch (token) {
      case E -> {
        remoteEphemeral = message.bytes(Agreement.KEY_BYTES);
        symmetric.mixHash(remoteEphemeral);
      }
      case S -> {
        Bytes sealed = message.bytes(symmetric.sealedBytes(Agreement.KEY_BYTES));
        remoteStatic = symmetric.openAndHash(sealed);
      }
      case EE, ES, SE -> agree(token);
      case SS -> symmetric.mixKey(secrets.agree(localStatic, remoteStatic));
    }
  }

  void forgetEphemeral() {
    if (ephemeral != null) {
      ephemeral.privateKey().wipe();
    }
  }

  /** The token's first letter is the initiator's key, its second the responder's. */
  private void agree(Token token) {
    boolean initiatorStatic = token == Token.SE;
    boolean responderStatic = token == Token.ES;
    KeyPair local = (initiator ? initiatorStatic : responderStatic) ? localStatic : ephemeral;
    Bytes remote = (initiator ? responderStatic : initiatorStatic) ? remoteStatic : remoteEphemeral;
    symmetric.mixKey(Agreement.agree(local.privateKey(), remote));
  }
}
