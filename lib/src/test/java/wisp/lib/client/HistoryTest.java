package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;

/** What is found of what was written. */
class HistoryTest {
  private static final Address BEN = new World(61).person("Ben").address();
  private static final Bytes ID = Bytes.of(new byte[Payload.ID_BYTES]);

  private final History history =
      new History(new Desk(new World(62).entropy(), new Ledger(0, Set.of())));

  @Test
  void anIdThatTheOtherOneUsesTooStaysOurs() {
    Letter ours = Letter.written(BEN, 1, ID, ChatMessage.Kind.TEXT, "ours", 1, Extras.NONE);
    Letter theirs = Letter.received(BEN, 2, new Payload.Text(ID, 2, "Ben", "theirs"), 2, 3);
    history.save(ours);
    history.save(theirs);
    history.remove(theirs);
    assertEquals(Optional.of(ours), history.written(ID));
    history.remove(ours);
    assertEquals(Optional.empty(), history.written(ID));
  }
}
