package wisp.lib.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static wisp.lib.vault.Damage.CHEAP;
import static wisp.lib.vault.Damage.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;

class SealedFileTest {
  private static final int CHUNK = 1 << 16;
  private static final int SEALED = CHUNK + 16;
  private static final int HEADER = 62;

  private final Entropy entropy = Damage.entropy(3);
  private final Stretching stretching = Stretching.fresh(CHEAP, entropy);
  private final Bytes key = stretching.derive(Bytes.utf8("correct horse"));

  private Bytes content(int size) {
    byte[] content = new byte[size];
    Damage.entropy(size).fill(content);
    return Bytes.wrap(content);
  }

  private Bytes seal(Bytes content) {
    return SealedFile.seal(stretching, key, content, entropy);
  }

  private Bytes open(Bytes file) {
    return SealedFile.read(file).open(key);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 5 * CHUNK + 7})
  void opensWhatWasSealed(int size) {
    Bytes content = content(size);
    Bytes file = seal(content);
    assertEquals(stretching, SealedFile.read(file).stretching());
    assertEquals(content, open(file));
    assertNotEquals(file, seal(content));
  }

  @Test
  void anotherPassphraseIsForged() {
    SealedFile file = SealedFile.read(seal(content(10)));
    Bytes other = stretching.derive(Bytes.utf8("correct horses"));
    assertThrows(Forged.class, () -> file.open(other));
  }

  @Test
  void everyByteCounts() {
    Bytes file = seal(content(100));
    Damage.assertEveryFlipIsRefused(file, this::open);
    Damage.assertEveryCutIsRefused(file, this::open);
    Damage.assertSurvives(file, 4, this::open);
    Damage.assertEveryCutIsRefused(seal(Bytes.EMPTY), this::open);
  }

  @Test
  void chunksStayWhereTheyAre() {
    Bytes file = seal(content(3 * CHUNK));
    Bytes header = file.slice(0, HEADER);
    Bytes first = file.slice(HEADER, HEADER + SEALED);
    Bytes second = file.slice(HEADER + SEALED, HEADER + 2 * SEALED);
    Bytes third = file.slice(HEADER + 2 * SEALED, HEADER + 3 * SEALED);
    assertEquals(content(3 * CHUNK), open(Bytes.concat(header, first, second, third)));

    assertRefused(() -> open(Bytes.concat(header, first, second)), "a file cut at a chunk");
    assertRefused(() -> open(Bytes.concat(header, second, first, third)), "another order");
    assertRefused(() -> open(Bytes.concat(header, second, third)), "a lost beginning");
    assertRefused(() -> open(Bytes.concat(header, first, third)), "a lost middle");
    assertRefused(() -> open(Bytes.concat(file, third)), "a repeated end");
    assertRefused(() -> open(header), "a header alone");
  }

  @Test
  void chunksOfAnotherFileDoNotFit() {
    Bytes one = seal(content(CHUNK + 1));
    Bytes other = seal(content(CHUNK + 1));
    Bytes mixed =
        Bytes.concat(one.slice(0, HEADER + SEALED), other.slice(HEADER + SEALED, other.size()));
    assertRefused(() -> open(mixed), "a foreign chunk");
  }

  @Test
  void somethingElseIsMalformed() {
    assertThrows(Malformed.class, () -> SealedFile.read(Bytes.utf8("wispbak2" + "x".repeat(99))));
    assertThrows(Malformed.class, () -> SealedFile.read(Bytes.EMPTY));
  }
}
