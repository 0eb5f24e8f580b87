package wisp.web.qr;

/** How hard a grid is to read: runs, blocks, false finders and imbalance. */
final class Penalty {
  private static final int FINDER_LIGHT_AFTER = 0b10111010000;
  private static final int FINDER_LIGHT_BEFORE = 0b00001011101;

  private Penalty() {}

  static int of(Grid grid) {
    int total = imbalance(grid) + blocks(grid);
    for (int i = 0; i < grid.side(); i++) {
      total += line(grid, i, true) + line(grid, i, false);
    }
    return total;
  }

  private static int line(Grid grid, int index, boolean isRow) {
    int total = 0;
    int run = 0;
    int window = 0;
    boolean before = false;
    for (int i = 0; i < grid.side(); i++) {
      boolean dark = isRow ? grid.isDark(i, index) : grid.isDark(index, i);
      run = i > 0 && dark == before ? run + 1 : 1;
      before = dark;
      window = (window << 1 | (dark ? 1 : 0)) & 0x7ff;
      total += ofRun(run) + (i >= 10 ? ofWindow(window) : 0);
    }
    return total;
  }

  private static int ofRun(int run) {
    return run < 5 ? 0 : run == 5 ? 3 : 1;
  }

  private static int ofWindow(int window) {
    return window == FINDER_LIGHT_AFTER || window == FINDER_LIGHT_BEFORE ? 40 : 0;
  }

  private static int blocks(Grid grid) {
    int total = 0;
    for (int y = 1; y < grid.side(); y++) {
      for (int x = 1; x < grid.side(); x++) {
        total += isBlock(grid, x, y) ? 3 : 0;
      }
    }
    return total;
  }

  private static boolean isBlock(Grid grid, int x, int y) {
    boolean dark = grid.isDark(x, y);
    return grid.isDark(x - 1, y) == dark
        && grid.isDark(x, y - 1) == dark
        && grid.isDark(x - 1, y - 1) == dark;
  }

  private static int imbalance(Grid grid) {
    int dark = 0;
    for (int y = 0; y < grid.side(); y++) {
      for (int x = 0; x < grid.side(); x++) {
        dark += grid.isDark(x, y) ? 1 : 0;
      }
    }
    int percent = dark * 100 / (grid.side() * grid.side());
    return Math.abs(percent - 50) / 5 * 10;
  }
}
