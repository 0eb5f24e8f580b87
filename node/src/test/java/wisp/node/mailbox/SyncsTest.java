package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply.Range.Entry;

/** Who lists what was not asked for, or the same again, is not listened to for ever. */
class SyncsTest {
  private static final Peer OTHER = new Peer(Id.of(1), "other:1", "");

  /** Through zero. */
  private final Sync sync = Sync.both(OTHER, new Arc(at(-10), at(10)), ended -> {});

  private static Id at(long place) {
    return new Id(place, 0, 0, 0);
  }

  private static List<Entry> page(long... places) {
    return LongStream.of(places).mapToObj(at -> new Entry(at(at), Id.of(at & 0xff), 0)).toList();
  }

  private boolean goesOn(long... places) {
    return Syncs.goesOn(sync, page(places));
  }

  @Test
  void aPageIsOfWhatWasAskedFor() {
    assertTrue(goesOn());
    assertTrue(goesOn(-9, 0, 10));
    assertFalse(goesOn(-10));
    assertFalse(goesOn(-9, 11));
  }

  @Test
  void theNextPageIsBehindTheLast() {
    sync.afterPlace = at(3);
    sync.afterItem = Id.of(3);
    assertTrue(goesOn());
    assertTrue(goesOn(4));
    assertTrue(goesOn(3, 5));
    assertFalse(goesOn(3));
    assertFalse(goesOn(2));
    assertFalse(goesOn(4, 0));
    assertFalse(goesOn(-1));
  }
}
