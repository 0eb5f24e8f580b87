package wisp.web.scan;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code: its side in modules with the quiet zone around, and its dark modules as a path. */
final class Drawing {
  private static final int QUIET_MODULES = 3;

  private Drawing() {}

  /**
   * @throws WriterException if {@code text} is longer than a code can be
   */
  static String of(String text) throws WriterException {
    ByteMatrix code = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of()).getMatrix();
    StringBuilder drawing = new StringBuilder();
    drawing.append(code.getWidth() + 2 * QUIET_MODULES).append(' ');
    for (int y = 0; y < code.getHeight(); y++) {
      appendRow(drawing, code, y);
    }
    return drawing.toString();
  }

  private static void appendRow(StringBuilder drawing, ByteMatrix code, int y) {
    for (int x = 0; x < code.getWidth(); x++) {
      if (code.get(x, y) == 1) {
        drawing.append('M').append(x + QUIET_MODULES).append(' ').append(y + QUIET_MODULES);
        drawing.append("h1v1h-1z");
      }
    }
  }
}
