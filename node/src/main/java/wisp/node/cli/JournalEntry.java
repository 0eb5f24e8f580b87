package wisp.node.cli;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.client.Effect;
import wisp.lib.crypto.Hash;

/**
 * One commit in a journal. Head 40: size of the body 4 ‖ SHA-256 of the body 32 ‖ first 4 bytes of
 * the SHA-256 of these 36. Body: version 8 ‖ number of changes 4 ‖ changes (sized key ‖ present 1 ‖
 * size 4 ‖ value).
 */
record JournalEntry(long version, List<Effect.Change> changes) {
  static final int HEAD_BYTES = 4 + Hash.HASH_BYTES + 4;
  private static final int KEY_MAX_BYTES = 1_024;

  /** What a head says: how long the body is, and its hash. */
  record Head(int bodyBytes, Bytes hash) {
    /**
     * @throws Malformed if that is no head
     */
    static Head read(Bytes bytes) {
      Bytes checked = bytes.slice(0, HEAD_BYTES - 4);
      if (!check(checked).equals(bytes.slice(HEAD_BYTES - 4, HEAD_BYTES))) {
        throw new Malformed("head of an entry");
      }
      Reader reader = new Reader(checked);
      return new Head(reader.u32(), reader.rest());
    }

    boolean fits(Bytes body) {
      return sha256(body).equals(hash);
    }

    private Bytes toBytes() {
      Bytes checked = new Writer().u32(bodyBytes).bytes(hash).toBytes();
      return Bytes.concat(checked, check(checked));
    }

    private static Bytes check(Bytes checked) {
      return sha256(checked).slice(0, 4);
    }
  }

  /** The JDK's, ten times as fast: histories are large. */
  private static Bytes sha256(Bytes bytes) {
    try {
      return Bytes.wrap(MessageDigest.getInstance("SHA-256").digest(bytes.unsafeArray()));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static JournalEntry read(Bytes body) {
    return Reader.readAll(body, JournalEntry::read);
  }

  private static JournalEntry read(Reader reader) {
    long version = reader.u64();
    int count = reader.u32();
    List<Effect.Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(readChange(reader));
    }
    return new JournalEntry(version, changes);
  }

  private static Effect.Change readChange(Reader reader) {
    String key = reader.text(KEY_MAX_BYTES);
    return new Effect.Change(
        key, reader.flag() ? Optional.of(reader.bytes(reader.u32())) : Optional.empty());
  }

  /** Head and body. */
  Bytes toBytes() {
    Writer writer = new Writer().u64(version).u32(changes.size());
    changes.forEach(change -> write(writer, change));
    Bytes body = writer.toBytes();
    return Bytes.concat(new Head(body.size(), sha256(body)).toBytes(), body);
  }

  private static void write(Writer writer, Effect.Change change) {
    writer.text(change.key()).flag(change.value().isPresent());
    change.value().ifPresent(value -> writer.u32(value.size()).bytes(value));
  }
}
