package wisp.web.scan;

import com.google.zxing.LuminanceSource;

/** One byte a pixel, row after row, 0 is black. */
final class GreyPicture extends LuminanceSource {
  private final byte[] pixels;

  GreyPicture(byte[] pixels, int width, int height) {
    super(width, height);
    this.pixels = pixels;
  }

  @Override
  public byte[] getRow(int y, byte[] row) {
    byte[] filled = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
    System.arraycopy(pixels, y * getWidth(), filled, 0, getWidth());
    return filled;
  }

  @Override
  public byte[] getMatrix() {
    return pixels;
  }
}
