package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Codec;
import wisp.lib.message.Id;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/** A network that refuses, hangs or sends half a reply; a disk that is slow or taken. */
class DriverTest {
  private static final String A = "http://a";
  private static final String B = "http://b";

  private final Network network = mock();
  private final Storage storage = mock();
  private final Alarm alarm = mock();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Runnable> alarms = new ArrayList<>();
  private final List<Driver> drivers = new ArrayList<>();
  private long nowMillis = World.START_MILLIS;
  private final Driver driver =
      new Driver(
          Client.restore(0, Map.of(), new Random(1)::nextBytes),
          network,
          storage,
          alarm,
          () -> nowMillis,
          notices::add);

  DriverTest() {
    doAnswer(call -> alarms.add(call.getArgument(1))).when(alarm).wakeAt(anyLong(), any());
  }

  private void disk(boolean works) {
    doAnswer(call -> accept(call, 2, works)).when(storage).commit(anyLong(), any(), any());
  }

  private static Object accept(InvocationOnMock call, int index, Object value) {
    call.<Consumer<Object>>getArgument(index).accept(value);
    return null;
  }

  private static Object fail(InvocationOnMock call) {
    call.<Runnable>getArgument(4).run();
    return null;
  }

  private void gateway(String url, org.mockito.stubbing.Answer<Object> answer) {
    doAnswer(answer).when(network).ask(eq(url), any(), anyInt(), any(), any());
  }

  private void pass(long millis) {
    nowMillis += millis;
    List.copyOf(alarms).get(alarms.size() - 1).run();
  }

  private static Bytes info() {
    Peer self = new Peer(Id.of(1), "", B);
    return Codec.encode(
        new Reply.NodeInfo(
            World.START_MILLIS, true, "elsewhere", new Parameters(3, 16, 60_000), self, List.of()));
  }

  @Test
  void aNetworkThatRefuses() {
    gateway(A, DriverTest::fail);
    gateway(B, DriverTest::fail);
    driver.handle(new Event.Start(List.of(A, B)));
    verify(network).ask(eq(B), any(), anyInt(), any(), any());
    assertFalse(driver.client().connection().online());
    pass(60_000);
    verify(network, atLeast(3)).ask(any(), any(), anyInt(), any(), any());
  }

  @Test
  void aNetworkThatHangs() {
    gateway(B, call -> accept(call, 3, info()));
    driver.handle(new Event.Start(List.of(A, B)));
    verify(network, never()).ask(eq(B), any(), anyInt(), any(), any());
    pass(10_000);
    assertTrue(driver.client().connection().online());
    assertEquals(B, driver.client().connection().gateway());
  }

  @Test
  void halfAReply() {
    gateway(A, call -> accept(call, 3, info().slice(0, 20)));
    gateway(B, call -> accept(call, 3, info()));
    driver.handle(new Event.Start(List.of(A, B)));
    assertEquals(B, driver.client().connection().gateway());
  }

  @Test
  void whatComesTwiceOrAfterTheEndIsIgnored() {
    List<Consumer<Bytes>> late = new ArrayList<>();
    gateway(A, call -> late.add(call.getArgument(3)));
    gateway(B, call -> accept(call, 3, info()));
    driver.handle(new Event.Start(List.of(A, B)));
    pass(10_000);
    late.forEach(answered -> answered.accept(info()));
    late.forEach(answered -> answered.accept(info()));
    assertEquals(B, driver.client().connection().gateway());
  }

  @Test
  void nothingLeavesBeforeItIsDurable() {
    List<Consumer<Boolean>> pending = new ArrayList<>();
    doAnswer(call -> pending.add(call.getArgument(2)))
        .when(storage)
        .commit(anyLong(), any(), any());
    gateway(A, call -> accept(call, 3, info()));
    driver.handle(new Event.Start(List.of(A)));
    driver.handle(new Event.CreateAccount("Ada"));
    assertEquals("elsewhere", driver.client().profile().orElseThrow().network());
    int commits = pending.size();
    verify(network).ask(eq(A), any(), anyInt(), any(), any());
    assertEquals(1, commits, "one after the other");
    while (!pending.isEmpty()) {
      pending.remove(0).accept(true);
    }
    verify(network, atLeast(2)).ask(eq(A), any(), anyInt(), any(), any());
  }

  @Test
  void aDiskThatSomebodyElseWroteTo() {
    disk(false);
    gateway(A, call -> accept(call, 3, info()));
    driver.handle(new Event.Start(List.of(A)));
    driver.handle(new Event.CreateAccount("Ada"));
    assertEquals(List.of(new Notice.TakenOver()), notices);
    driver.handle(new Event.CreateAccount("Ada"));
    driver.handle(new Event.Tick());
    assertEquals(1, notices.size());
    verify(network).ask(any(), any(), anyInt(), any(), any());
  }

  /** Somebody else wrote the second version, so a third one of ours would fit behind theirs. */
  @Test
  void nothingIsWrittenBehindAFailedCommit() {
    List<Event> waiting = new ArrayList<>();
    Driver busy =
        new Driver(
            Client.restore(0, Map.of(), new Random(1)::nextBytes),
            network,
            storage,
            alarm,
            () -> nowMillis,
            notice -> answer(notice, waiting));
    drivers.add(busy);
    waiting.add(new Event.Rename("Ada the first"));
    waiting.add(new Event.Rename("Ada the second"));
    doAnswer(call -> accept(call, 2, call.<Long>getArgument(0) != 2))
        .when(storage)
        .commit(anyLong(), any(), any());
    busy.handle(new Event.CreateAccount("Ada"));
    verify(storage).commit(eq(2L), any(), any());
    verify(storage, never()).commit(eq(3L), any(), any());
    assertTrue(notices.contains(new Notice.TakenOver()));
  }

  private void answer(Notice notice, List<Event> waiting) {
    notices.add(notice);
    List<Event> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(drivers.get(0)::handle);
  }
}
