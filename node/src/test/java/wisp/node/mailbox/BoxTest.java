package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import wisp.lib.message.Id;

class BoxTest {
  private static final int FLOOD = 50_000;

  @Test
  void aFloodedBoxIsSortedAnewOnlyWhenSomethingCameOrWent() {
    Box box = new Box();
    LongStream.range(0, FLOOD).forEach(i -> put(box, FLOOD - i));
    List<Id> ids = box.ids();
    assertEquals(ids(1, FLOOD), ids);
    put(box, FLOOD);
    assertSame(ids, box.ids());
    put(box, 0);
    assertEquals(ids(0, FLOOD), box.ids());
    box.remove(Id.of(FLOOD));
    assertEquals(ids(0, FLOOD - 1), box.ids());
  }

  private static void put(Box box, long id) {
    box.put(Id.of(id), new Entry.Closed(1_000, Optional.empty()));
  }

  private static List<Id> ids(long first, long last) {
    return LongStream.rangeClosed(first, last).mapToObj(Id::of).toList();
  }
}
