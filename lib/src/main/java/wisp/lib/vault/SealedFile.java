package wisp.lib.vault;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Aead;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Kdf;

/**
 * A file under a passphrase. Header, 62 bytes: {@code wispbak1} ‖ stretching 22 ‖ salt 32. Then
 * chunks of 65,536 bytes, the last one shorter or as long, each with a tag of 16 bytes, under
 * HKDF(salt, derived key, label ‖ chunk's number 4 ‖ last 1), nonce 0, the header as associated
 * data: each key seals once, and no chunk fits in another's place.
 */
public final class SealedFile {
  /** The longest content. */
  public static final int CONTENT_MAX_BYTES = 1 << 28;

  private static final Bytes MAGIC = Bytes.utf8("wispbak1");
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int SEALED_CHUNK_BYTES = CHUNK_BYTES + Aead.TAG_BYTES;
  private static final int HEADER_BYTES = MAGIC.size() + Stretching.BYTES + Salted.SALT_BYTES;

  /** The longest file. */
  public static final int MAX_BYTES =
      HEADER_BYTES + CONTENT_MAX_BYTES + CONTENT_MAX_BYTES / CHUNK_BYTES * Aead.TAG_BYTES;

  private final Stretching stretching;
  private final Bytes header;
  private final Bytes file;

  private SealedFile(Stretching stretching, Bytes header, Bytes file) {
    this.stretching = stretching;
    this.header = header;
    this.file = file;
  }

  /**
   * The whole file.
   *
   * @throws IllegalArgumentException if {@code content} is longer than 256 MiB
   */
  public static Bytes seal(
      Stretching stretching, Bytes derivedKey, Bytes content, Entropy entropy) {
    if (content.size() > CONTENT_MAX_BYTES) {
      throw new IllegalArgumentException("content too long");
    }
    Bytes salt = entropy.bytes(Salted.SALT_BYTES);
    Bytes header = Bytes.concat(MAGIC, stretching.toBytes(), salt);
    int chunks = chunks(content.size(), CHUNK_BYTES);
    byte[] file = new byte[HEADER_BYTES + content.size() + chunks * Aead.TAG_BYTES];
    put(header, file, 0);
    for (int i = 0; i < chunks; i++) {
      Bytes key = key(header, derivedKey, i, i == chunks - 1);
      Bytes chunk = chunk(content, i, 0, CHUNK_BYTES);
      put(Aead.seal(key, Salted.NONCE, header, chunk), file, HEADER_BYTES + i * SEALED_CHUNK_BYTES);
    }
    return Bytes.wrap(file);
  }

  /**
   * @throws Malformed if {@code file} does not begin as such a file, its cost is out of bounds or
   *     its size impossible
   */
  public static SealedFile read(Bytes file) {
    Reader reader = new Reader(file);
    if (file.size() > MAX_BYTES || !reader.bytes(MAGIC.size()).equals(MAGIC)) {
      throw new Malformed("sealed file");
    }
    Stretching stretching = Stretching.read(reader);
    reader.bytes(Salted.SALT_BYTES);
    return new SealedFile(stretching, file.slice(0, HEADER_BYTES), file);
  }

  /** What makes the key for {@link #open} of the passphrase. */
  public Stretching stretching() {
    return stretching;
  }

  /**
   * The content, all of it.
   *
   * @throws Forged if the passphrase was another, or anything was changed, cut off or added
   */
  public Bytes open(Bytes derivedKey) {
    int sealedBytes = file.size() - HEADER_BYTES;
    int chunks = chunks(sealedBytes, SEALED_CHUNK_BYTES);
    byte[] content = new byte[Math.max(0, sealedBytes - chunks * Aead.TAG_BYTES)];
    for (int i = 0; i < chunks; i++) {
      Bytes key = key(header, derivedKey, i, i == chunks - 1);
      Bytes chunk = chunk(file, i, HEADER_BYTES, SEALED_CHUNK_BYTES);
      put(Aead.open(key, Salted.NONCE, header, chunk), content, i * CHUNK_BYTES);
    }
    return Bytes.wrap(content);
  }

  private static Bytes key(Bytes header, Bytes derivedKey, int number, boolean isLast) {
    Bytes info = new Writer().bytes(Label.BACKUP).u32(number).flag(isLast).toBytes();
    Bytes salt = header.slice(HEADER_BYTES - Salted.SALT_BYTES, HEADER_BYTES);
    return Kdf.hkdf(salt, derivedKey, info, Aead.KEY_BYTES);
  }

  /** At least one, which is then empty. */
  private static int chunks(int bytes, int chunkBytes) {
    return Math.max(1, (bytes + chunkBytes - 1) / chunkBytes);
  }

  private static Bytes chunk(Bytes all, int number, int start, int chunkBytes) {
    int from = start + number * chunkBytes;
    return all.slice(from, Math.min(all.size(), from + chunkBytes));
  }

  private static void put(Bytes bytes, byte[] target, int at) {
    System.arraycopy(bytes.unsafeArray(), 0, target, at, bytes.size());
  }
}
