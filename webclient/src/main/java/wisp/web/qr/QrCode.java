package wisp.web.qr;

import wisp.lib.bytes.Bytes;

/** A square of dark and light modules. */
public final class QrCode {
  private final Grid grid;

  private QrCode(Grid grid) {
    this.grid = grid;
  }

  /**
   * @throws IllegalArgumentException if {@code content} has more than 666 bytes
   */
  public static QrCode of(Bytes content) {
    Version version = Version.holding(content.size());
    Bytes codewords = Codewords.of(content, version);
    Grid best = masked(version, codewords, 0);
    for (int mask = 1; mask < Mask.COUNT; mask++) {
      Grid other = masked(version, codewords, mask);
      best = Penalty.of(other) < Penalty.of(best) ? other : best;
    }
    return new QrCode(best);
  }

  private static Grid masked(Version version, Bytes codewords, int mask) {
    Grid grid = new Grid(version.side());
    Patterns.draw(grid, version, mask);
    Filling.fill(grid, codewords, mask);
    return grid;
  }

  /** Modules a side. */
  public int size() {
    return grid.side();
  }

  public boolean isDark(int x, int y) {
    return grid.isDark(x, y);
  }
}
