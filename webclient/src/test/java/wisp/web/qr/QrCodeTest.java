package wisp.web.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.crypto.Hash;

/** The expected modules agreed, for every mask and size, with an independent encoder. */
class QrCodeTest {
  @Test
  void smallest() {
    String expected =
        """
        #######....#..#######
        #.....#..#.#..#.....#
        #.###.#.##.#..#.###.#
        #.###.#.#...#.#.###.#
        #.###.#.#.###.#.###.#
        #.....#.#.#.#.#.....#
        #######.#.#.#.#######
        ........#####........
        #.#####..##.#.#####..
        .###...###..#..#....#
        ....#.#..###.#..####.
        ####....###....######
        ####.####.##.#..##.#.
        ........#.#####...##.
        #######..#..#.##.#.#.
        #.....#.#..####..##..
        #.###.#.##..#..#.#.#.
        #.###.#.##..#..#..#..
        #.###.#.#.##.#..#.#..
        #.....#........##.#..
        #######.#.##.#..#.##.
        """;
    assertEquals(expected, picture(QrCode.of(Bytes.utf8("Wisp"))));
  }

  @Test
  void withAlignmentVersionAndBlocksOfTwoSizes() {
    assertEquals("91078a99f4f11014", digest(34));
    assertEquals("50f66fde81812309", digest(150));
    assertEquals("8433ac302f2d73be", digest(666));
  }

  @Test
  void tooLong() {
    assertThrows(IllegalArgumentException.class, () -> QrCode.of(Bytes.of(new byte[667])));
  }

  private static String digest(int length) {
    return Hex.encode(Hash.sha256(Bytes.utf8(picture(QrCode.of(Bytes.utf8("w".repeat(length)))))))
        .substring(0, 16);
  }

  private static String picture(QrCode code) {
    StringBuilder picture = new StringBuilder();
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        picture.append(code.isDark(x, y) ? '#' : '.');
      }
      picture.append('\n');
    }
    return picture.toString();
  }
}
