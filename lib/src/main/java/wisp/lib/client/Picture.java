package wisp.lib.client;

import wisp.lib.bytes.Bytes;

/** A small picture of somebody: JPEG (ITU-T T.81), at most 8 KiB and 512 pixels a side. */
public final class Picture {
  public static final int MAX_BYTES = 8_192;
  public static final String MEDIA_TYPE = "image/jpeg";
  private static final int MAX_PIXELS = 512;
  private static final int FRAME_BYTES = 9;

  private Picture() {}

  /** Whether {@code picture} is empty (none) or one that is small, unpacked too. */
  public static boolean isSound(Bytes picture) {
    return picture.isEmpty() || (picture.size() <= MAX_BYTES && isSmallJpeg(picture));
  }

  /** Annex B: segments, each with its length, up to the frame header, which has the sides. */
  private static boolean isSmallJpeg(Bytes picture) {
    if (picture.size() < 2 || u16(picture, 0) != 0xffd8) {
      return false;
    }
    int at = 2;
    while (at + FRAME_BYTES <= picture.size() && picture.at(at) == 0xff) {
      if (isFrame(picture.at(at + 1))) {
        return isSmall(u16(picture, at + 5)) && isSmall(u16(picture, at + 7));
      }
      at += 2 + u16(picture, at + 2);
    }
    return false;
  }

  /** Of any process; among their markers are three that mean something else. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean isSmall(int pixels) {
    return pixels > 0 && pixels <= MAX_PIXELS;
  }

  private static int u16(Bytes picture, int at) {
    return picture.at(at) << 8 | picture.at(at + 1);
  }
}
