package wisp.node.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Entropy;
import wisp.lib.vault.SealedFile;

/** A backup whose only letter becomes many, under the same passphrase. */
final class LongHistory {
  private static final int SETTINGS_BYTES = 6;
  private static final int ADDRESS_BYTES = 64;
  private static final int ID_BYTES = 16;
  private static final int TEXT_MAX_BYTES = 1_000;

  private LongHistory() {}

  static void lengthen(Path backup, String passphrase, int letters, Entropy entropy)
      throws IOException {
    SealedFile file = SealedFile.read(Bytes.wrap(Files.readAllBytes(backup)));
    Bytes key = file.stretching().derive(Bytes.utf8(passphrase));
    Bytes content = Reader.readAll(file.open(key), reader -> lengthened(reader, letters));
    Files.write(backup, SealedFile.seal(file.stretching(), key, content, entropy).toArray());
  }

  /** Version ‖ seed ‖ network ‖ name ‖ picture ‖ settings ‖ contacts ‖ letters ‖ the rest. */
  private static Bytes lengthened(Reader reader, int letters) {
    Writer writer = new Writer().u8(reader.u8()).bytes(reader.bytes(32));
    for (int i = 0; i < 3; i++) {
      writer.sized(reader.sized(65_535));
    }
    writer.bytes(reader.bytes(SETTINGS_BYTES));
    int contacts = reader.u32();
    writer.u32(contacts);
    for (int i = 0; i < contacts; i++) {
      int size = reader.u32();
      writer.u32(size).bytes(reader.bytes(size));
    }
    reader.u32();
    Bytes one = reader.bytes(reader.u32());
    writer.u32(letters);
    for (int i = 1; i <= letters; i++) {
      Bytes letter = Reader.readAll(one, new Numbered(i)::of);
      writer.u32(letter.size()).bytes(letter);
    }
    return writer.bytes(reader.rest()).toBytes();
  }

  /** Format ‖ contact ‖ order ‖ id ‖ mine ‖ kind ‖ text ‖ the rest. */
  private record Numbered(int number) {
    Bytes of(Reader letter) {
      Writer writer = new Writer().bytes(letter.bytes(1 + ADDRESS_BYTES));
      letter.u64();
      letter.bytes(ID_BYTES);
      writer.u64(number).bytes(new Writer().u64(0).u64(number).toBytes());
      writer.bytes(letter.bytes(2));
      letter.text(TEXT_MAX_BYTES);
      String text = "message " + number + " and what it says".repeat(1 + number % 9);
      return writer.text(text).bytes(letter.rest()).toBytes();
    }
  }
}
