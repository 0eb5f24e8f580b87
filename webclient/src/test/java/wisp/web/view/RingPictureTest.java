package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wisp.web.state.RingView;
import wisp.web.state.Whereabouts;
import wisp.web.words.Catalogue;
import wisp.web.words.Words;

class RingPictureTest {
  private static final Words WORDS = new Words(Catalogue.ENGLISH, Long::toString);

  private record Dot(double x, double y) {
    /** From where a path begins: at the left of the dot. */
    static Dot of(Tag dot) {
      String[] path = dot.attributes.get("d").substring(1).split("[ a]", -1);
      return new Dot(
          Double.parseDouble(path[0]) + Double.parseDouble(path[2]), Double.parseDouble(path[1]));
    }

    double from(Dot other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  private static List<Dot> dots(List<String> ids) {
    List<RingView.Node> others =
        ids.stream().skip(1).map(id -> new RingView.Node(id, "", "")).toList();
    RingView.Known ring = RingView.Known.of(ids.getFirst(), others, 3, 0, 0);
    List<Dot> dots = new ArrayList<>();
    for (Part part : new RingPicture(ring, Whereabouts.UNKNOWN).draw(WORDS).children) {
      Tag path = (Tag) part;
      if (path.attributes.get("class").startsWith("node")) {
        dots.add(Dot.of(path));
      }
    }
    return dots;
  }

  private static List<String> neighbours(int count, int first) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.format("%06x", (first + i) & 0xffffff))
        .toList();
  }

  private static double nearest(List<Dot> dots) {
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < dots.size(); i++) {
      for (Dot other : dots.subList(0, i)) {
        nearest = Math.min(nearest, dots.get(i).from(other));
      }
    }
    return nearest;
  }

  @Test
  void whoHasRoomStandsAtTheTruePlace() {
    List<Dot> dots = dots(List.of("800000", "000000", "400000", "c00000"));
    List<Dot> clockwise =
        List.of(
            new Dot(1_600, 320), new Dot(2_880, 1_600), new Dot(1_600, 2_880), new Dot(320, 1_600));
    assertEquals(clockwise, dots);
  }

  @Test
  void noDotLiesOverAnother() {
    for (int count = 2; count <= 16; count++) {
      assertTrue(nearest(dots(neighbours(count, 0))) > 2 * 90 + 50, "count " + count);
      assertTrue(nearest(dots(neighbours(count, -1))) > 2 * 90 + 50, "over the top " + count);
      assertTrue(nearest(dots(neighbours(count, 0xf80000))) > 2 * 90 + 50, "before it " + count);
    }
  }

  @Test
  void manyLieCloser() {
    assertTrue(nearest(dots(neighbours(30, 0xfffff0))) > 2 * 55);
    assertTrue(nearest(dots(neighbours(100, 0xfffff0))) > 35);
  }
}
