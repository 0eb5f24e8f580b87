package wisp.web.qr;

/** Modules, and which of them belong to patterns that data must not touch. */
final class Grid {
  private final int side;
  private final boolean[] dark;
  private final boolean[] reserved;

  Grid(int side) {
    this.side = side;
    dark = new boolean[side * side];
    reserved = new boolean[side * side];
  }

  int side() {
    return side;
  }

  boolean isDark(int x, int y) {
    return dark[y * side + x];
  }

  boolean isReserved(int x, int y) {
    return reserved[y * side + x];
  }

  void set(int x, int y, boolean isDark) {
    dark[y * side + x] = isDark;
  }

  void reserve(int x, int y, boolean isDark) {
    set(x, y, isDark);
    reserved[y * side + x] = true;
  }

  boolean contains(int x, int y) {
    return x >= 0 && x < side && y >= 0 && y < side;
  }
}
