package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.message.Hello;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.noise.Transport;
import wisp.node.mailbox.Stock;
import wisp.node.step.Effect;
import wisp.node.step.Event;

class MembershipTest {
  private static final Parameters RING = new Parameters(3, 16, 3_600_000);
  private static final Labels LABELS = new Labels("wisp");
  private static final Peer OTHER = new Peer(Id.of(2), "127.0.0.1:2", "");

  @TempDir private Path folder;
  private final Engine engine = new TestEngine().engine();
  private final NodeKeys keys = NodeKeys.generate(new Random(1)::nextBytes);
  private final Self self = new Self(LABELS, keys, RING, false);
  private final Core core = mock(Core.class);
  private final List<Event> events = new ArrayList<>();
  private final Driver driver =
      new Driver(
          engine, mock(Peers.class), new Verifier(LABELS, engine.workers()), new Counts(() -> 0));
  private Membership membership;

  @BeforeEach
  void found() throws CannotStart {
    Memory memory = new Memory(DataFolder.open(folder), engine, line -> {});
    Lookout lookout = new Lookout(engine.log(), 1_000);
    membership = new Membership(engine, self, driver, memory, lookout, (itself, stock) -> core);
    when(core.view()).thenReturn(Core.View.NONE);
    when(core.step(anyLong(), any())).thenAnswer(step -> step(step.getArgument(1)));
    membership.remember(Keeper.NONE, new Stock());
    membership.begin(mock(Entrance.class), true, line -> {});
    assertTrue(membership.nobody("nobody is there"));
  }

  private List<Effect> step(Event event) {
    events.add(event);
    return event instanceof Event.Tick ? List.of(new Effect.KeepOnceFull()) : List.of();
  }

  @Test
  void whoeverJoinsHearsAtOnceThatTheRingBecameFull() {
    assertFalse(self.isOnceFull());
    driver.handle(new Event.Tick());
    assertTrue(self.isOnceFull());
  }

  @Test
  void aMemberThatJoinsAnewHearsWhetherItsRingWasOnceFull() {
    membership.met(proven(true));
    assertEquals(new Event.Join(OTHER, true), events.getLast());
  }

  @Test
  void aMemberThatFindsAnotherRingHearsWhetherThatWasOnceFull() {
    when(core.view()).thenReturn(member());
    membership.found(proven(true));
    assertEquals(new Event.Join(OTHER, true), events.getLast());
  }

  @Test
  void soDoesAMemberThatIsFound() {
    when(core.view()).thenReturn(member());
    int before = events.size();
    membership.connected(proven(false));
    assertEquals(before, events.size());
    membership.connected(proven(true));
    assertEquals(new Event.Join(OTHER, true), events.getLast());
  }

  private static Core.View member() {
    return new Core.View(
        Optional.empty(), List.of(), List.of(), List.of(), 0, true, false, true, false, 0, 0, 0, 0);
  }

  private Handshaking.Proven proven(boolean onceFull) {
    Self there = new Self(LABELS, keys, RING, onceFull);
    there.setMember(true);
    return new Handshaking.Proven(OTHER, Hello.decode(there.hello()), mock(Transport.class));
  }
}
