package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiblingsTest {
  private static int[] match(String before, String next) {
    Mounted[] mounted =
        parts(before).stream().map(part -> new Mounted(null, part)).toArray(Mounted[]::new);
    return Siblings.match(mounted, parts(next));
  }

  private static List<Part> parts(String keys) {
    return keys.chars().<Part>mapToObj(key -> Tag.of("li").key(Character.toString(key))).toList();
  }

  @Test
  void whatStays() {
    assertArrayEquals(new int[] {0, 1, 2}, match("abc", "abc"));
  }

  @Test
  void whatComesAndGoes() {
    assertArrayEquals(new int[] {-1, 0, 2, -1}, match("abc", "xacy"));
    assertArrayEquals(new int[] {}, match("abc", ""));
    assertArrayEquals(new int[] {-1}, match("", "a"));
  }

  @Test
  void whatMoves() {
    assertArrayEquals(new int[] {2, 0, 1}, match("abc", "cab"));
  }

  @Test
  void equalOnesAreTakenInOrderAndOnce() {
    assertArrayEquals(new int[] {0, 1, -1}, match("aa", "aaa"));
  }
}
