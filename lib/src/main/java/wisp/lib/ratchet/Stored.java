package wisp.lib.ratchet;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.KeyPair;

/** Forms that a stored session has and a message has not. */
final class Stored {
  private Stored() {}

  static <T> Optional<T> optional(Reader reader, Function<Reader, T> field) {
    return reader.flag() ? Optional.of(field.apply(reader)) : Optional.empty();
  }

  static <T> void optional(Writer writer, Optional<T> value, BiConsumer<T, Writer> field) {
    writer.flag(value.isPresent());
    value.ifPresent(present -> field.accept(present, writer));
  }

  static KeyPair pair(Reader reader) {
    return new KeyPair(reader.bytes(Agreement.KEY_BYTES), reader.bytes(Agreement.KEY_BYTES));
  }

  static void pair(KeyPair pair, Writer writer) {
    writer.bytes(pair.privateKey()).bytes(pair.publicKey());
  }
}
