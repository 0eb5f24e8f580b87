package wisp.lib.noise;

import static wisp.lib.noise.Token.E;
import static wisp.lib.noise.Token.EE;
import static wisp.lib.noise.Token.ES;
import static wisp.lib.noise.Token.S;
import static wisp.lib.noise.Token.SE;
import static wisp.lib.noise.Token.SS;

import java.util.List;

/** The handshake patterns in use; initiator and responder write in turn. */
public enum Pattern {
  /** One message to a key that is known before (Noise, section 7.4). */
  X,
  /** Three messages; both static keys travel encrypted (Noise, section 7.5). */
  XX;

  /** The protocol name (Noise, section 8). */
  String protocolName() {
    return switch (this) {
      case X -> "Noise_X_25519_ChaChaPoly_SHA256";
      case XX -> "Noise_XX_25519_ChaChaPoly_SHA256";
    };
  }

  List<List<Token>> messages() {
    return switch (this) {
      case X -> List.of(List.of(E, ES, S, SS));
      case XX -> List.of(List.of(E), List.of(E, EE, S, ES), List.of(S, SE));
    };
  }

  boolean isOneWay() {
    return this == X;
  }
}
