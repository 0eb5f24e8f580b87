package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.Tombstone;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Kept;

class DriverTest {
  private static final Peer PEER = new Peer(Id.of(7), "127.0.0.1:7", "");
  private static final NodeRequest PING = new NodeRequest.Ping();

  private final TestEngine test = new TestEngine();
  private final Engine engine = test.engine();
  private final Peers peers = mock(Peers.class);
  private final List<Event> events = new ArrayList<>();
  private final List<Reply> replies = new ArrayList<>();
  private final Keeper keeper = mock(Keeper.class);
  private final Driver driver =
      new Driver(
          engine, peers, new Verifier(new Labels("wisp"), engine.workers()), new Counts(() -> 0));

  private void start(Function<Event, List<Effect>> core) {
    driver.start(
        (nowMillis, event) -> {
          events.add(event);
          return core.apply(event);
        },
        keeper,
        new Event.Create());
  }

  @Test
  void answersBusyBeforeThereIsACore() {
    driver.clientAsked(new ClientRequest.GetInfo(), replies::add);
    assertEquals(List.of(new Reply.Refused(Refusal.BUSY, 1_000)), replies);
  }

  @Test
  void performsEffectsInOrderAndFeedsWhatFollowsAfterwards() {
    start(event -> event instanceof Event.Create ? List.of(ask(1), ask(2)) : List.of());
    InOrder inOrder = inOrder(peers);
    inOrder.verify(peers).ask(eq(PEER), eq(PING), eq(101), any());
    inOrder.verify(peers).ask(eq(PEER), eq(PING), eq(102), any());
  }

  @Test
  void ofAllQuestionsOnlyAGoodbyeMustEndBeforeTheNodeIsGone() {
    NodeRequest goodbye = new NodeRequest.Leave(PEER, List.of(), List.of());
    start(
        event ->
            event instanceof Event.Create
                ? List.of(ask(2), new Effect.Ask(1, PEER, goodbye, 101))
                : List.of());
    assertEquals(1, driver.openGoodbyes());
    sent().accept(Optional.of(new Peers.Answer(PEER, new Reply.Ack())));
    assertEquals(0, driver.openGoodbyes());
  }

  @Test
  void anAnswerEndsAQuestion() {
    start(event -> event instanceof Event.Create ? List.of(ask(1)) : List.of());
    sent().accept(Optional.of(new Peers.Answer(PEER, new Reply.Ack())));
    Event.Answered answered = (Event.Answered) events.getLast();
    assertEquals(1, answered.call());
    assertEquals(new Reply.Ack(), answered.reply().value());
  }

  @Test
  void noAnswerIsAFailure() {
    start(event -> event instanceof Event.Create ? List.of(ask(1)) : List.of());
    sent().accept(Optional.empty());
    assertEquals(new Event.Failed(1, PEER), events.getLast());
  }

  @Test
  void aForgedAnswerIsAFailure() {
    start(event -> event instanceof Event.Create ? List.of(ask(1)) : List.of());
    Reply forged = new Reply.Closing(true, Optional.of(forgedTombstone()));
    sent().accept(Optional.of(new Peers.Answer(PEER, forged)));
    test.run();
    assertEquals(new Event.Failed(1, PEER), events.getLast());
  }

  @Test
  void aForgedQuestionNeverReachesTheCore() {
    start(event -> List.of());
    driver.peerAsked(PEER, new ClientRequest.Delete(forgedTombstone()), replies::add);
    driver.clientAsked(forgedRetrieve(), replies::add);
    test.run();
    Reply refused = new Reply.Refused(Refusal.FORGED, 1_000);
    assertEquals(List.of(refused, refused), replies);
    assertEquals(1, events.size());
  }

  @Test
  void aClientsItemGoesToItsOwnerUncheckedAndIsCheckedThere() {
    start(event -> List.of());
    ClientRequest delete = new ClientRequest.Delete(forgedTombstone());
    driver.clientAsked(delete, replies::add);
    assertEquals(new Event.Routed(0, delete), events.getLast());
  }

  @Test
  void aPromiseWaitsUntilAllBeforeItIsDurable() {
    Kept kept = new Kept(Id.of(1), Id.of(2), 3, Optional.empty());
    Reply reply = new Reply.Ack();
    start(
        event ->
            event instanceof Event.ClientAsked asked
                ? List.of(new Effect.Keep(kept), new Effect.Promise(asked.ticket(), reply))
                : List.of());
    driver.clientAsked(new ClientRequest.GetInfo(), replies::add);
    test.run();
    ArgumentCaptor<Runnable> durable = ArgumentCaptor.forClass(Runnable.class);
    InOrder inOrder = inOrder(keeper);
    inOrder.verify(keeper).keep(kept);
    inOrder.verify(keeper).whenDurable(durable.capture(), any());
    assertTrue(replies.isEmpty());
    durable.getValue().run();
    assertEquals(List.of(reply), replies);
  }

  @Test
  void whatCannotBeMadeDurableIsRefused() {
    start(
        event ->
            event instanceof Event.ClientAsked asked
                ? List.of(new Effect.Promise(asked.ticket(), new Reply.Ack()))
                : List.of());
    driver.clientAsked(new ClientRequest.GetInfo(), replies::add);
    test.run();
    ArgumentCaptor<Runnable> lost = ArgumentCaptor.forClass(Runnable.class);
    verify(keeper).whenDurable(any(), lost.capture());
    lost.getValue().run();
    assertEquals(List.of(new Reply.Refused(Refusal.UNAVAILABLE, 1_000)), replies);
  }

  @Test
  void takesInNothingMoreToKeepWhileTheDiskIsBehind() {
    start(event -> List.of());
    when(keeper.isFull()).thenReturn(true);
    driver.peerAsked(PEER, new ClientRequest.Delete(forgedTombstone()), replies::add);
    assertEquals(List.of(new Reply.Refused(Refusal.BUSY, 1_000)), replies);
    driver.clientAsked(new ClientRequest.GetInfo(), replies::add);
    test.run();
    assertInstanceOf(Event.ClientAsked.class, events.getLast());
  }

  @Test
  void whoeverLeavesIsNotAnswered() {
    start(event -> List.of());
    driver.clientAsked(new ClientRequest.GetInfo(), replies::add).withdraw();
    assertEquals(new Event.Gone(0), events.getLast());
    driver.handle(new Event.Tick());
    assertTrue(replies.isEmpty());
  }

  @Test
  void theLatestWakeCounts() {
    start(
        event ->
            event instanceof Event.Create
                ? List.of(new Effect.Wake(1_100), new Effect.Wake(1_200))
                : List.of());
    test.pass(150);
    assertEquals(1, events.size());
    test.pass(50);
    assertEquals(new Event.Tick(), events.getLast());
  }

  @Test
  void aFaultInOneStepIsLoggedAndTheNodeGoesOn() {
    start(DriverTest::failOnTick);
    driver.handle(new Event.Tick());
    driver.handle(new Event.Leave());
    assertEquals(new Event.Leave(), events.getLast());
    assertTrue(test.log.toString(java.nio.charset.StandardCharsets.UTF_8).contains("fault"));
  }

  private static List<Effect> failOnTick(Event event) {
    if (event instanceof Event.Tick) {
      throw new IllegalStateException("a fault");
    }
    return List.of();
  }

  private static Effect ask(long call) {
    return new Effect.Ask(call, PEER, PING, (int) (100 + call));
  }

  private static ClientRequest forgedRetrieve() {
    Bytes nothing = Bytes.wrap(new byte[64]);
    BoxRequest box = new BoxRequest(BoxKind.MAILBOX, nothing.slice(0, 32), 1, List.of(), nothing);
    return new ClientRequest.Retrieve(0, false, List.of(box));
  }

  private static Tombstone forgedTombstone() {
    Bytes nothing = Bytes.wrap(new byte[64]);
    return new Tombstone(nothing.slice(0, 32), Id.of(1), 5_000, nothing);
  }

  @SuppressWarnings("unchecked")
  private Consumer<Optional<Peers.Answer>> sent() {
    ArgumentCaptor<Consumer<Optional<Peers.Answer>>> answer =
        ArgumentCaptor.forClass(Consumer.class);
    verify(peers).ask(any(), any(), eq(101), answer.capture());
    return answer.getValue();
  }
}
