package wisp.web.view;

import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;

/** A round with a letter, coloured by the address. */
final class Avatar {
  private static final int HUES = 8;

  private Avatar() {}

  static Tag of(Address address, String name) {
    Bytes key = address.identityKey();
    int hue = key.at(key.size() - 1) % HUES;
    return Tag.text("span", "avatar hue" + hue, initial(name)).attr("aria-hidden", "true");
  }

  private static String initial(String name) {
    return name.substring(0, Character.charCount(name.codePointAt(0)));
  }
}
