package wisp.web.scan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;
import wisp.web.bytes.Buffers;

/**
 * A grey picture in, the text of its QR code out; or a text in, its {@link Drawing} out. Empty
 * where there is none.
 */
public final class Scan {
  private Scan() {}

  public static void main(String[] args) {
    define(Scan::read, Scan::draw);
  }

  private static String read(Int8Array grey, int width, int height) {
    byte[] pixels = Buffers.read(grey).toArray();
    return pixels.length == width * height ? read(new GreyPicture(pixels, width, height)) : "";
  }

  /**
   * The quick reader takes the first three corners that it sees, which in one code of sixty are not
   * all corners; the one for several codes weighs all that look like one.
   */
  static String read(LuminanceSource picture) {
    BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(picture));
    try {
      return new QRCodeReader().decode(bitmap, Map.of()).getText();
    } catch (ReaderException confused) {
      return patiently(bitmap);
    }
  }

  private static String patiently(BinaryBitmap bitmap) {
    try {
      return new QRCodeMultiReader().decodeMultiple(bitmap)[0].getText();
    } catch (ReaderException none) {
      return "";
    }
  }

  private static String draw(String text) {
    try {
      return Drawing.of(text);
    } catch (WriterException tooLong) {
      return "";
    }
  }

  @JSBody(
      params = {"read", "draw"},
      script = "self.scan = read; self.draw = draw;")
  private static native void define(Reading read, Writing draw);

  @JSFunctor
  interface Reading extends JSObject {
    String apply(Int8Array grey, int width, int height);
  }

  @JSFunctor
  interface Writing extends JSObject {
    String apply(String text);
  }
}
