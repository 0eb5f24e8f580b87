package wisp.web.qr;

import wisp.lib.bytes.Bytes;

/** Codewords into the modules that are left, in columns of two, up and down, from the right. */
final class Filling {
  private static final int TIMING_COLUMN = 6;

  private final Grid grid;
  private final Bytes codewords;
  private final int mask;
  private int bit;

  private Filling(Grid grid, Bytes codewords, int mask) {
    this.grid = grid;
    this.codewords = codewords;
    this.mask = mask;
  }

  static void fill(Grid grid, Bytes codewords, int mask) {
    Filling filling = new Filling(grid, codewords, mask);
    boolean upwards = true;
    for (int right = grid.side() - 1; right > 0; right -= 2) {
      if (right == TIMING_COLUMN) {
        right--;
      }
      filling.column(right, upwards);
      upwards = !upwards;
    }
  }

  private void column(int right, boolean upwards) {
    for (int i = 0; i < grid.side(); i++) {
      int y = upwards ? grid.side() - 1 - i : i;
      module(right, y);
      module(right - 1, y);
    }
  }

  private void module(int x, int y) {
    if (!grid.isReserved(x, y)) {
      grid.set(x, y, nextBit() ^ Mask.flips(mask, x, y));
    }
  }

  private boolean nextBit() {
    int at = bit++;
    return at < codewords.size() * 8 && (codewords.at(at / 8) >> (7 - at % 8) & 1) == 1;
  }
}
