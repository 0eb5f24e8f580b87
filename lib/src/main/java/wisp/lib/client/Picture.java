package wisp.lib.client;

import wisp.lib.bytes.Bytes;

/** A small picture of somebody: JPEG, PNG or WebP, at most 8 KiB. */
public final class Picture {
  public static final int MAX_BYTES = 8_192;

  private Picture() {}

  /** Whether {@code picture} is empty (none) or short and of one of the three kinds. */
  public static boolean isSound(Bytes picture) {
    return picture.isEmpty() || (picture.size() <= MAX_BYTES && !mediaType(picture).isEmpty());
  }

  /** The media type by the first bytes; empty if it is none of the three. */
  public static String mediaType(Bytes picture) {
    if (startsWith(picture, 0xff, 0xd8, 0xff)) {
      return "image/jpeg";
    }
    if (startsWith(picture, 0x89, 'P', 'N', 'G', '\r', '\n')) {
      return "image/png";
    }
    boolean isWebp =
        startsWith(picture, 'R', 'I', 'F', 'F')
            && picture.size() > 12
            && startsWith(picture.slice(8, picture.size()), 'W', 'E', 'B', 'P');
    return isWebp ? "image/webp" : "";
  }

  private static boolean startsWith(Bytes picture, int... first) {
    if (picture.size() < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if (picture.at(i) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
