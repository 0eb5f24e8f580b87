package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;

class PictureTest {
  /** As far as the frame header, after an application segment as browsers write it. */
  static Bytes jpeg(int width, int height) {
    return Hex.decode(
        "ffd8"
            + "ffe000104a46494600010100000100010000"
            + String.format("ffc0001108%04x%04x", height, width)
            + "03012200021101031101");
  }

  @Test
  void ofTheSizeOfAFace() {
    assertTrue(Picture.isSound(Bytes.EMPTY));
    assertTrue(Picture.isSound(jpeg(96, 96)));
    assertTrue(Picture.isSound(jpeg(512, 1)));
  }

  @Test
  void whatIsHugeOnceItIsUnpackedIsNone() {
    assertFalse(Picture.isSound(jpeg(513, 96)));
    assertFalse(Picture.isSound(jpeg(96, 65_535)));
    assertFalse(Picture.isSound(jpeg(0, 96)));
  }

  @Test
  void otherKindsAreNone() {
    assertFalse(Picture.isSound(Hex.decode("89504e470d0a1a0a0000000d49484452")));
    assertFalse(Picture.isSound(Bytes.utf8("RIFF....WEBPVP8 ")));
    assertFalse(Picture.isSound(Bytes.utf8("<svg onload=alert(1)>")));
  }

  @Test
  void anyBytesEnd() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      for (int j = 0; j < bytes.length && j < 60; j += 1 + random.nextInt(6)) {
        bytes[j] = (byte) (j == 1 ? 0xd8 : 0xff);
      }
      Picture.isSound(Bytes.of(bytes));
    }
    Bytes whole = jpeg(96, 96);
    for (int end = 0; end < whole.size(); end++) {
      Bytes cut = whole.slice(0, end);
      assertEquals(end == 0 || end >= 29, Picture.isSound(cut), "cut after " + end);
    }
  }
}
