package wisp.lib.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** The pictures that contacts sent of themselves. */
final class Pictures {
  private final Desk desk;
  private final Map<String, Portrait> byKey = new TreeMap<>();

  Pictures(Desk desk) {
    this.desk = desk;
  }

  /** Whose picture; never an empty one. */
  record Portrait(Address of, Bytes picture) {
    static final String PREFIX = "picture/";
    private static final int FORMAT = 1;

    static String key(Address of) {
      return PREFIX + of.text();
    }

    /**
     * @throws Malformed if it is no sound picture
     */
    static Portrait read(Reader reader) {
      if (reader.u8() != FORMAT) {
        throw new Malformed("picture format");
      }
      Portrait portrait = new Portrait(Address.read(reader), reader.sized(Picture.MAX_BYTES));
      if (portrait.picture.isEmpty() || !Picture.isSound(portrait.picture)) {
        throw new Malformed("picture");
      }
      return portrait;
    }

    Bytes toBytes() {
      Writer writer = new Writer().u8(FORMAT);
      of.write(writer);
      return writer.sized(picture).toBytes();
    }
  }

  void load(String key, Bytes value) {
    if (key.startsWith(Portrait.PREFIX)) {
      byKey.put(key, Reader.readAll(value, Portrait::read));
    }
  }

  /** Empty: none. */
  Bytes of(Address address) {
    Portrait portrait = byKey.get(Portrait.key(address));
    return portrait == null ? Bytes.EMPTY : portrait.picture;
  }

  /** In an order that does not depend on how they came. */
  List<Portrait> all() {
    return List.copyOf(byKey.values());
  }

  /** Whether that changed anything; an empty picture takes the earlier one away. */
  boolean keep(Address address, Bytes picture) {
    if (of(address).equals(picture)) {
      return false;
    }
    String key = Portrait.key(address);
    if (picture.isEmpty()) {
      byKey.remove(key);
      desk.ledger().remove(key);
    } else {
      Portrait portrait = new Portrait(address, picture);
      byKey.put(key, portrait);
      desk.ledger().put(key, portrait.toBytes());
    }
    return true;
  }
}
