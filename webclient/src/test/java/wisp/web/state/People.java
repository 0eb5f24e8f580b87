package wisp.web.state;

import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.crypto.Signature;

/** Addresses that are valid and always the same. */
public final class People {
  private People() {}

  public static Address address(int number) {
    return new Address(key(number), key(number + 100));
  }

  private static Bytes key(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    return Signature.fromSeed(Bytes.of(seed)).publicKey();
  }
}
