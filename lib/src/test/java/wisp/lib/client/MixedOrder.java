package wisp.lib.client;

import java.math.BigInteger;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;

/**
 * An identity key plus the point of order two, (0, -1): every second signature that its owner makes
 * verifies without the check of the subgroup.
 */
final class MixedOrder {
  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  private MixedOrder() {}

  static KeyPair of(KeyPair sound) {
    byte[] bigEndian = reversed(sound.publicKey().toArray());
    boolean isOdd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    byte[] y = P.subtract(new BigInteger(1, bigEndian)).toByteArray();
    byte[] key = new byte[32];
    int length = Math.min(32, y.length);
    System.arraycopy(y, y.length - length, key, 32 - length, length);
    key[0] |= (byte) (isOdd ? 0 : 0x80);
    return new KeyPair(sound.privateKey(), Bytes.of(reversed(key)));
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
