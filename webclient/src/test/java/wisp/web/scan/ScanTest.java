package wisp.web.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Base64Url;
import wisp.lib.bytes.Bytes;
import wisp.web.qr.QrCode;

class ScanTest {
  private static final int LINKS = 400;
  private static final int KEY_BYTES = 69;
  private static final int QUIET_MODULES = 3;
  private static final int MODULE_PIXELS = 5;
  private static final byte DARK = 28;
  private static final byte LIGHT = -1;

  private static String link(Random random) {
    byte[] keys = new byte[KEY_BYTES];
    random.nextBytes(keys);
    return "http://localhost:8080/#/add/" + Base64Url.encode(Bytes.wrap(keys));
  }

  private static GreyPicture picture(QrCode code) {
    int side = (code.size() + 2 * QUIET_MODULES) * MODULE_PIXELS;
    byte[] pixels = new byte[side * side];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % side / MODULE_PIXELS - QUIET_MODULES;
      int y = i / side / MODULE_PIXELS - QUIET_MODULES;
      boolean isInside = x >= 0 && y >= 0 && x < code.size() && y < code.size();
      pixels[i] = isInside && code.isDark(x, y) ? DARK : LIGHT;
    }
    return new GreyPicture(pixels, side, side);
  }

  @Test
  void everyLinkIsReadWhateverInItLooksLikeACorner() {
    Random random = new Random(1);
    for (int i = 0; i < LINKS; i++) {
      String link = link(random);
      assertEquals(link, Scan.read(picture(QrCode.of(Bytes.utf8(link)))));
    }
  }

  @Test
  void whereNoCodeIsNothingIsRead() {
    byte[] pixels = new byte[100 * 100];
    new Random(1).nextBytes(pixels);
    assertEquals("", Scan.read(new GreyPicture(pixels, 100, 100)));
  }
}
