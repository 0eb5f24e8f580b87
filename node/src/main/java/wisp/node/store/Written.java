package wisp.node.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Id;
import wisp.node.step.Kept;

/**
 * Mark 4 (the salt's first) ‖ length of the body 4 ‖ synced 4 ‖ check 16 ‖ body: place 32 ‖ id 32 ‖
 * until 8 ‖ content (empty: nothing is there any more). All bytes before {@code synced} were
 * durable before this one was written. The check is the beginning of SHA-256(salt ‖ offset of the
 * record 4 ‖ length ‖ synced ‖ body).
 */
record Written(int offset, int bytes, int synced, Kept kept) {
  static final int MARK_BYTES = 4;
  private static final int CHECK_BYTES = 16;
  private static final int HEAD_BYTES = MARK_BYTES + 4 + 4 + CHECK_BYTES;
  private static final int BODY_MIN_BYTES = 32 + 32 + 8;
  private static final int BODY_MAX_BYTES = 1 << 16;

  int end() {
    return offset + bytes;
  }

  static Bytes write(Bytes salt, int offset, int synced, Kept kept) {
    Writer writer = new Writer();
    kept.place().write(writer);
    kept.id().write(writer);
    writer.millis(kept.untilMillis());
    kept.content().ifPresent(content -> writer.bytes(content.encode()));
    byte[] body = writer.toBytes().unsafeArray();
    ByteBuffer all = ByteBuffer.allocate(HEAD_BYTES + body.length);
    all.put(salt.unsafeArray(), 0, MARK_BYTES).putInt(body.length).putInt(synced);
    all.put(check(salt, offset, synced, body), 0, CHECK_BYTES).put(body);
    return Bytes.wrap(all.array());
  }

  /** Empty if what is at {@code offset} is no whole record. */
  static Optional<Written> read(Bytes salt, byte[] file, int offset) {
    if (offset + HEAD_BYTES > file.length || !isMark(salt, file, offset)) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(file, offset + MARK_BYTES, HEAD_BYTES - MARK_BYTES);
    int length = head.getInt();
    int synced = head.getInt();
    int from = offset + HEAD_BYTES;
    if (length < BODY_MIN_BYTES || length > BODY_MAX_BYTES || length > file.length - from) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOfRange(file, from, from + length);
    byte[] check = check(salt, offset, synced, body);
    boolean whole = Arrays.equals(check, 0, CHECK_BYTES, file, from - CHECK_BYTES, from);
    return whole
        ? Optional.of(new Written(offset, HEAD_BYTES + length, synced, kept(Bytes.wrap(body))))
        : Optional.empty();
  }

  static boolean isMark(Bytes salt, byte[] file, int offset) {
    return Arrays.equals(
        salt.unsafeArray(),
        0,
        MARK_BYTES,
        file,
        offset,
        Math.min(file.length, offset + MARK_BYTES));
  }

  private static Kept kept(Bytes body) {
    Reader reader = new Reader(body);
    Id place = Id.read(reader);
    Id id = Id.read(reader);
    long untilMillis = reader.millis();
    Optional<Kept.Content> content =
        Optional.of(reader.rest()).filter(rest -> !rest.isEmpty()).map(Kept.Encoded::new);
    return new Kept(place, id, untilMillis, content);
  }

  private static byte[] check(Bytes salt, int offset, int synced, byte[] body) {
    MessageDigest hash = sha256();
    hash.update(salt.unsafeArray());
    ByteBuffer where = ByteBuffer.allocate(12).putInt(offset).putInt(body.length).putInt(synced);
    hash.update(where.array());
    return hash.digest(body);
  }

  /** The JDK's is many times as fast as the portable one. */
  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
