package wisp.web.qr;

/** The size of a code and how its codewords are cut into blocks, for level M. */
record Version(int number) {
  private static final int MAX = 20;
  private static final int[] CORRECTION_PER_BLOCK = {
    0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26
  };
  private static final int[] BLOCKS = {
    0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16
  };

  static Version holding(int bytes) {
    for (int number = 1; number <= MAX; number++) {
      Version version = new Version(number);
      if (version.capacity() >= bytes) {
        return version;
      }
    }
    throw new IllegalArgumentException("too long for a QR code");
  }

  int side() {
    return 17 + 4 * number;
  }

  int blocks() {
    return BLOCKS[number];
  }

  int correctionPerBlock() {
    return CORRECTION_PER_BLOCK[number];
  }

  int dataCodewords() {
    return codewords() - blocks() * correctionPerBlock();
  }

  /** Bits of the field that gives the number of bytes. */
  int lengthBits() {
    return number < 10 ? 8 : 16;
  }

  private int capacity() {
    return (dataCodewords() * 8 - 4 - lengthBits()) / 8;
  }

  int codewords() {
    int modules = (16 * number + 128) * number + 64;
    if (number >= 2) {
      int perSide = alignments();
      modules -= (25 * perSide - 10) * perSide - 55;
    }
    if (number >= 7) {
      modules -= 36;
    }
    return modules / 8;
  }

  private int alignments() {
    return number / 7 + 2;
  }

  /** The centres of the alignment patterns on one axis. */
  int[] alignmentCentres() {
    if (number == 1) {
      return new int[0];
    }
    int count = alignments();
    int step = (number * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
    int[] centres = new int[count];
    for (int i = count - 1, at = side() - 7; i > 0; i--, at -= step) {
      centres[i] = at;
    }
    centres[0] = 6;
    return centres;
  }
}
