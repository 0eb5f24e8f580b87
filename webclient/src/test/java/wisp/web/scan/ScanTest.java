package wisp.web.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.WriterException;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Base64Url;
import wisp.lib.bytes.Bytes;

class ScanTest {
  private static final int LINKS = 400;
  private static final int KEY_BYTES = 69;
  private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int MODULE_PIXELS = 5;
  private static final byte DARK = 28;
  private static final byte LIGHT = -1;

  private static String link(Random random) {
    byte[] keys = new byte[KEY_BYTES];
    random.nextBytes(keys);
    return "http://localhost:8080/#/add/" + Base64Url.encode(Bytes.wrap(keys));
  }

  private static GreyPicture picture(String drawing) {
    int modules = Integer.parseInt(drawing.substring(0, drawing.indexOf(' ')));
    Set<Integer> dark =
        SQUARE
            .matcher(drawing)
            .results()
            .map(at -> Integer.parseInt(at.group(2)) * modules + Integer.parseInt(at.group(1)))
            .collect(Collectors.toSet());
    int side = modules * MODULE_PIXELS;
    byte[] pixels = new byte[side * side];
    for (int i = 0; i < pixels.length; i++) {
      int module = i / side / MODULE_PIXELS * modules + i % side / MODULE_PIXELS;
      pixels[i] = dark.contains(module) ? DARK : LIGHT;
    }
    return new GreyPicture(pixels, side, side);
  }

  @Test
  void everyLinkIsReadWhateverInItLooksLikeACorner() throws WriterException {
    Random random = new Random(1);
    for (int i = 0; i < LINKS; i++) {
      String link = link(random);
      assertEquals(link, Scan.read(picture(Drawing.of(link))));
    }
  }

  @Test
  void whereNoCodeIsNothingIsRead() {
    byte[] pixels = new byte[100 * 100];
    new Random(1).nextBytes(pixels);
    assertEquals("", Scan.read(new GreyPicture(pixels, 100, 100)));
  }
}
