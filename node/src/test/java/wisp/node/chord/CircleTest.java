package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

class CircleTest {
  private static final Circle EIGHT = new Circle(8);

  private static Id id(int value) {
    return Id.of(value);
  }

  @Test
  void betweenGoesClockwiseAndAcrossZero() {
    assertTrue(EIGHT.between(id(0b0001_0000), id(0b0010_0000), id(0b0100_0000)));
    assertFalse(EIGHT.between(id(0b0001_0000), id(0b0000_0001), id(0b0100_0000)));
    assertTrue(EIGHT.between(id(0b1111_0000), id(0b0000_0001), id(0b0001_0000)));
    assertFalse(EIGHT.between(id(0b1111_0000), id(0b1110_0000), id(0b0001_0000)));
  }

  @Test
  void betweenLeavesOutTheEndsAndWithinOnlyTheFirst() {
    assertFalse(EIGHT.between(id(0b0001), id(0b0001), id(0b0100)));
    assertFalse(EIGHT.between(id(0b0001), id(0b0100), id(0b0100)));
    assertTrue(EIGHT.within(id(0b0001), id(0b0100), id(0b0100)));
    assertFalse(EIGHT.within(id(0b0001), id(0b0001), id(0b0100)));
  }

  @Test
  void oneAloneHasTheWholeCircle() {
    assertTrue(EIGHT.within(id(0b1010), id(0b0000), id(0b1010)));
    assertTrue(EIGHT.within(id(0b1010), id(0b1010), id(0b1010)));
    assertFalse(EIGHT.between(id(0b1010), id(0b1010), id(0b1010)));
  }

  @Test
  void distanceAndSumWrap() {
    assertEquals(id(0b0000_0011), EIGHT.distance(id(0b1111_1110), id(0b0000_0001)));
    assertEquals(id(0b1111_1101), EIGHT.distance(id(0b0000_0001), id(0b1111_1110)));
    assertEquals(id(0b0001_0001), EIGHT.plus(id(0b1111_0001), 0b0010, 1));
  }

  @Test
  void theFullCircleCarriesFromWordToWord() {
    Id last = new Id(-1, -1, -1, -1);
    assertEquals(new Id(0, 0, 0, 0), Circle.FULL.plus(last, 1, 0));
    assertEquals(new Id(1, 0, 0, 0), Circle.FULL.plus(new Id(0, -1, -1, -1), 1, 0));
    assertEquals(new Id(0xf000_0000_0000_0000L, 0, 0, 0), Circle.FULL.plus(id(0), 15, 63));
    assertEquals(id(1), Circle.FULL.distance(last, id(0)));
    assertEquals(last, Circle.FULL.distance(id(0), last));
  }

  @Test
  void listsAreCutWhereTheyComeRound() {
    List<Peer> round = List.of(peer(0b0100), peer(0b1000), peer(0b0010), peer(0b0001));
    assertEquals(
        List.of(peer(0b0100), peer(0b1000), peer(0b0001)), EIGHT.clockwise(id(0b0010), round, 16));
    assertEquals(List.of(peer(0b0100)), EIGHT.clockwise(id(0b0010), round, 1));
    assertEquals(
        List.of(peer(0b0001), peer(0b1000)),
        EIGHT.counterclockwise(id(0b0010), List.of(peer(0b0001), peer(0b1000), peer(0b1100)), 16));
  }

  private static Peer peer(int id) {
    return RingNetwork.peer(id);
  }
}
