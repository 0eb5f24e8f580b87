package wisp.web.view;

import wisp.lib.bytes.Base64Url;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.Conversation;
import wisp.lib.client.Picture;

/** Somebody's picture, or a round with a letter, coloured by the address. */
final class Avatar {
  private static final int HUES = 8;

  private Avatar() {}

  static Part of(Conversation conversation) {
    return conversation.self()
        ? Tag.of("span", "avatar hue0", Icon.draw(Icon.NOTE)).attr("aria-hidden", "true")
        : of(conversation.contact(), Names.of(conversation), conversation.picture());
  }

  static Part of(Address address, String name, Bytes picture) {
    if (picture.isEmpty() || !Picture.isSound(picture)) {
      return letter(address, name);
    }
    return new Part.Later("picture", Integer.toString(picture.hashCode()), () -> image(picture));
  }

  private static Tag letter(Address address, String name) {
    Bytes key = address.identityKey();
    int hue = key.at(key.size() - 1) % HUES;
    return Tag.text("span", "avatar hue" + hue, initial(name)).attr("aria-hidden", "true");
  }

  private static Tag image(Bytes picture) {
    String base64 = Base64Url.encode(picture).replace('-', '+').replace('_', '/');
    return Tag.of("img", "avatar")
        .attr("src", "data:" + Picture.MEDIA_TYPE + ";base64," + base64)
        .attr("alt", "");
  }

  private static String initial(String name) {
    return name.substring(0, Character.charCount(name.codePointAt(0)));
  }
}
