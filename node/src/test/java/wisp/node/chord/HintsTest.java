package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import wisp.lib.message.Hint;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

class HintsTest {
  private static final int BYTES = 96 * 1_024;
  private final Hints hints = new Hints(Circle.FULL, BYTES);

  private static Id id(long prefix) {
    return new Id(prefix, 0, 0, 0);
  }

  private static Peer peer(long prefix, String address) {
    return new Peer(id(prefix), address, "");
  }

  @Test
  void literalsAndNamesComeBackAsTheyWere() {
    hints.add(1, "10.0.255.1:65535");
    hints.add(-1, "[2001:db8::1]:7000");
    hints.add(7, "node.example:7000");
    hints.add(9, "010.0.0.1:7000");
    assertEquals(Optional.of(peer(1, "10.0.255.1:65535")), hints.from(id(0)));
    assertEquals(Optional.of(peer(7, "node.example:7000")), hints.after(id(1)));
    assertEquals(Optional.of(peer(9, "010.0.0.1:7000")), hints.from(id(9)));
    assertEquals(List.of(peer(-1, "[2001:db8::1]:7000")), hints.before(id(1), 1));
  }

  @Test
  void aNewAddressReplacesTheOldOne() {
    hints.add(5, "a:1");
    hints.add(5, "10.0.0.1:1");
    assertEquals(List.of(new Hint(5, "10.0.0.1:1")), hints.following(0, 9));
    hints.remove(new Id(5, 6, 7, 8));
    assertFalse(hints.holds(id(5)));
  }

  @Test
  void fourThousandFitAndTheBudgetHoldsForAnyNumberAndKind() {
    Random random = new Random(1);
    LongStream.range(0, 4_096).forEach(i -> hints.add(random.nextLong(), "10.0.0.1:" + i));
    assertEquals(4_096, hints.size());
    for (int i = 0; i < 20_000; i++) {
      hints.add(random.nextLong(), i % 3 == 0 ? "node-" + i + ".example:7000" : "10.1.1.1:" + i);
      assertTrue(hints.size() > 1_000);
      assertTrue(hints.bytes() <= BYTES, () -> hints.bytes() + " bytes");
    }
  }
}
