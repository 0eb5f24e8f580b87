package wisp.web.qr;

/** Everything but the data: finders, timing, alignment, format and version. */
final class Patterns {
  private static final int FORMAT_GENERATOR = 0x537;
  private static final int FORMAT_XOR = 0x5412;
  private static final int VERSION_GENERATOR = 0x1f25;
  private static final int FIRST_WITH_VERSION = 7;

  private final Grid grid;
  private final int last;

  private Patterns(Grid grid) {
    this.grid = grid;
    this.last = grid.side() - 1;
  }

  static void draw(Grid grid, Version version, int mask) {
    Patterns patterns = new Patterns(grid);
    patterns.timing();
    patterns.finders();
    patterns.alignments(version.alignmentCentres());
    patterns.format(mask);
    if (version.number() >= FIRST_WITH_VERSION) {
      patterns.version(version.number());
    }
  }

  private void timing() {
    for (int i = 0; i <= last; i++) {
      grid.reserve(6, i, i % 2 == 0);
      grid.reserve(i, 6, i % 2 == 0);
    }
  }

  private void finders() {
    square(3, 3, 4);
    square(last - 3, 3, 4);
    square(3, last - 3, 4);
  }

  private void alignments(int[] centres) {
    for (int x : centres) {
      for (int y : centres) {
        alignment(x, y);
      }
    }
  }

  private void alignment(int x, int y) {
    boolean atLeft = x == 6;
    boolean onFinder = y == 6 ? atLeft || x == last - 6 : atLeft && y == last - 6;
    if (!onFinder) {
      square(x, y, 2);
    }
  }

  /** Nested squares; the ring of width 1 at distance 2 and at 4 is light. */
  private void square(int centreX, int centreY, int radius) {
    for (int dy = -radius; dy <= radius; dy++) {
      for (int dx = -radius; dx <= radius; dx++) {
        squareModule(centreX + dx, centreY + dy, Math.max(Math.abs(dx), Math.abs(dy)), radius);
      }
    }
  }

  private void squareModule(int x, int y, int distance, int radius) {
    if (grid.contains(x, y)) {
      boolean light = radius == 2 ? distance == 1 : distance == 2 || distance == 4;
      grid.reserve(x, y, !light);
    }
  }

  /** Level M has the bits 00, so the format is the mask alone. */
  private void format(int mask) {
    int bits = withRemainder(mask, 10, FORMAT_GENERATOR) ^ FORMAT_XOR;
    for (int i = 0; i < 15; i++) {
      boolean dark = (bits >> i & 1) == 1;
      grid.reserve(8, besideFirstFinder(i), dark);
      grid.reserve(i < 8 ? last - i : i == 8 ? 7 : 14 - i, 8, dark);
    }
    grid.reserve(8, last - 7, true);
  }

  private int besideFirstFinder(int i) {
    if (i < 6) {
      return i;
    }
    return i < 8 ? i + 1 : last - 14 + i;
  }

  private void version(int number) {
    int bits = withRemainder(number, 12, VERSION_GENERATOR);
    for (int i = 0; i < 18; i++) {
      boolean dark = (bits >> i & 1) == 1;
      int far = last - 10 + i % 3;
      grid.reserve(far, i / 3, dark);
      grid.reserve(i / 3, far, dark);
    }
  }

  /** {@code value} followed by its {@code degree} BCH bits. */
  private static int withRemainder(int value, int degree, int generator) {
    int rest = value;
    for (int i = 0; i < degree; i++) {
      rest = rest << 1 ^ (rest >> (degree - 1)) * generator;
    }
    return value << degree | rest;
  }
}
