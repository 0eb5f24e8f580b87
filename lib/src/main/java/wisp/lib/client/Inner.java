package wisp.lib.client;

import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.ratchet.PqxdhHeader;
import wisp.lib.ratchet.Session;

/**
 * The inner layer, version 1: version 1 ‖ starting 1 ‖ the PQXDH header if starting ‖ ratchet
 * header and ciphertext.
 */
record Inner(Optional<PqxdhHeader> start, Bytes message) {
  static final int VERSION = 1;

  /** At most, the ratchet's own included. */
  static final int OVERHEAD_BYTES = 2 + PqxdhHeader.BYTES + Session.OVERHEAD_BYTES;

  Bytes toBytes() {
    Writer writer = new Writer().u8(VERSION).flag(start.isPresent());
    start.ifPresent(header -> header.write(writer));
    return writer.bytes(message).toBytes();
  }

  /**
   * @throws Malformed if it is not version 1
   */
  static Inner read(Bytes content) {
    return Reader.readAll(content, Inner::read);
  }

  private static Inner read(Reader reader) {
    if (reader.u8() != VERSION) {
      throw new Malformed("inner version");
    }
    Optional<PqxdhHeader> start =
        reader.flag() ? Optional.of(PqxdhHeader.read(reader)) : Optional.empty();
    return new Inner(start, reader.rest());
  }
}
