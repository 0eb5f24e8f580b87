package wisp.lib.client;

import wisp.lib.bytes.Base64Url;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.Signature;

/**
 * Who somebody is: version 1 ‖ identity key 32 ‖ directory key 32 ‖ checksum 4, as 92 letters of
 * base64url. The version makes it start with the letter w.
 */
public record Address(Bytes identityKey, Bytes directoryKey) {
  static final int BYTES = 2 * Signature.KEY_BYTES;
  private static final int VERSION = 0xc1;
  private static final int CHECKSUM_BYTES = 4;
  private static final String LINK = "#/add/";
  private static final Bytes LABEL = Bytes.utf8("wisp/v1/address\0");

  /**
   * Reads a bare address or a link of any origin that ends in one; surrounding blanks do not
   * matter.
   *
   * @throws Malformed if it is neither, or a letter is wrong
   */
  public static Address parse(String linkOrAddress) {
    String text = linkOrAddress.trim();
    int link = text.lastIndexOf(LINK);
    String bare = link < 0 ? text : text.substring(link + LINK.length());
    return Reader.readAll(Base64Url.decode(bare), Address::readChecked);
  }

  /** The bare address. */
  public String text() {
    Bytes body = body();
    return Base64Url.encode(Bytes.concat(body, checksum(body)));
  }

  /** {@code origin} (no trailing slash) ‖ {@code /#/add/} ‖ the bare address. */
  public String link(String origin) {
    return origin + "/" + LINK + text();
  }

  /** Identity key and directory key, 64 bytes. */
  Bytes keys() {
    return Bytes.concat(identityKey, directoryKey);
  }

  static Address read(Reader reader) {
    return new Address(reader.bytes(Signature.KEY_BYTES), reader.bytes(Signature.KEY_BYTES));
  }

  void write(Writer writer) {
    writer.bytes(identityKey).bytes(directoryKey);
  }

  private static Address readChecked(Reader reader) {
    if (reader.u8() != VERSION) {
      throw new Malformed("address version");
    }
    Address address = read(reader);
    if (!reader.bytes(CHECKSUM_BYTES).equals(checksum(address.body()))) {
      throw new Malformed("address checksum");
    }
    return address.validated();
  }

  private Address validated() {
    if (!Signature.isValidLongLivedKey(identityKey)
        || !Signature.isValidLongLivedKey(directoryKey)) {
      throw new Malformed("address keys");
    }
    return this;
  }

  private Bytes body() {
    Writer writer = new Writer().u8(VERSION);
    write(writer);
    return writer.toBytes();
  }

  private static Bytes checksum(Bytes body) {
    return Hash.sha256(LABEL, body).slice(0, CHECKSUM_BYTES);
  }

  @Override
  public String toString() {
    return text();
  }
}
