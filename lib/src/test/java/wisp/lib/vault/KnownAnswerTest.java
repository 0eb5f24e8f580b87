package wisp.lib.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.PasswordHash.Cost;

/**
 * The formats as INSTRUCTIONS.md has them, for another implementation to check itself. The random
 * bytes that are drawn are, each time from the start, 00 01 02 …; the passphrase is "correct horse
 * battery staple"; the cost 64 KiB, 2 passes, 1 lane.
 */
class KnownAnswerTest {
  private static final Bytes PASSPHRASE = Bytes.utf8("correct horse battery staple");
  private static final String DERIVED =
      "2df47ede6358ed17a9976d4fcedb897a10036d432a4acef17d263bfc98bd20ac";
  private static final String LOCK =
      "01000000400201000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f10"
          + "1112131415161718191a1b1c1d1e1fe87c51525538d2f5a743fb0774d9266a63abc9b38ddc76a211"
          + "b107e0af72741247a56c807dca4f52200a6c4f060dc917";
  private static final String NAME = "5DgDj2SPtkIDzh3ZrcTsXIGJIWajCmcgc2JMV7kN00I";
  private static final String CONCEALED =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f372f823a0a123452"
          + "d634cc14f25e4a7d8dad9ca30c2dd3751d08ceea106286d5";
  private static final String FILE =
      "7769737062616b31000000400201000102030405060708090a0b0c0d0e0f00010203040506070809"
          + "0a0b0c0d0e0f101112131415161718191a1b1c1d1e1fb90aa491973c86bd01bede44088749d1de1c"
          + "3543debeec8027e313bfe38926da";

  private static final Entropy COUNTING =
      target -> {
        for (int i = 0; i < target.length; i++) {
          target[i] = (byte) i;
        }
      };

  private final Stretching stretching = Stretching.fresh(new Cost(64, 2, 1), COUNTING);
  private final Vault vault = Vault.make(COUNTING);

  @Test
  void derivedKey() {
    assertEquals(DERIVED, Hex.encode(stretching.derive(PASSPHRASE)));
  }

  @Test
  void lock() {
    Bytes derived = Hex.decode(DERIVED);
    assertEquals(LOCK, Hex.encode(vault.lock(stretching, derived, COUNTING).toBytes()));
    Vault opened = Lock.read(Hex.decode(LOCK)).open(derived);
    assertEquals(NAME, opened.name("contact/bob"));
  }

  @Test
  void entry() {
    Bytes value = Bytes.utf8("Bob");
    assertEquals(NAME, vault.name("contact/bob"));
    assertEquals(CONCEALED, Hex.encode(vault.conceal("contact/bob", value, COUNTING)));
    assertEquals(Map.of("contact/bob", value), vault.reveal(Map.of(NAME, Hex.decode(CONCEALED))));
  }

  @Test
  void file() {
    Bytes derived = Hex.decode(DERIVED);
    Bytes content = Bytes.utf8("all that is kept");
    assertEquals(FILE, Hex.encode(SealedFile.seal(stretching, derived, content, COUNTING)));
    assertEquals(content, SealedFile.read(Hex.decode(FILE)).open(derived));
  }
}
