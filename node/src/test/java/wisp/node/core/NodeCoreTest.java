package wisp.node.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;
import wisp.node.step.Effect;
import wisp.node.step.Event;

class NodeCoreTest {
  private static final Labels LABELS = new Labels("test");
  private static final Parameters PARAMETERS = new Parameters(3, 16, 3_600_000);
  private static final Peer SELF = new Peer(Id.of(0b0100), "self", "http://self");
  private static final Peer OTHER = new Peer(Id.of(0b1000), "other", "http://other");

  private final List<Event> atMailboxes = new ArrayList<>();
  private List<Effect> wanted = List.of();
  private final NodeCore node = new NodeCore(SELF, LABELS, PARAMETERS, false, this::mailboxes, 1);

  private List<Effect> mailboxes(long nowMillis, Event event) {
    atMailboxes.add(event);
    List<Effect> once = wanted;
    wanted = List.of();
    return once;
  }

  private static <M extends Message> Verified<M> checked(M message) {
    return Verified.check(LABELS, message);
  }

  private List<Effect> asked(Message request) {
    return node.step(1_000, new Event.Asked(1, OTHER, checked(request)));
  }

  @Test
  void theMailboxesHearOfTheRing() {
    node.step(1_000, new Event.Create());
    Event.RingChanged changed = assertInstanceOf(Event.RingChanged.class, atMailboxes.getFirst());
    assertTrue(changed.neighbourhood().joined());
    assertTrue(node.status().ready());
  }

  @Test
  void requestsGoToTheirPart() {
    node.step(1_000, new Event.Create());
    atMailboxes.clear();
    assertInstanceOf(Effect.Answer.class, asked(new NodeRequest.Ping()).getFirst());
    assertEquals(List.of(), atMailboxes);
    asked(new ClientRequest.GetRecord(Id.of(1)));
    asked(new NodeRequest.Arrived(List.of()));
    node.step(1_000, new Event.ClientAsked(2, checked(new ClientRequest.GetRecord(Id.of(1)))));
    node.step(1_000, new Event.Gone(2));
    assertEquals(4, atMailboxes.size());
  }

  @Test
  void aSearchOfTheMailboxesComesBackInTheSameStep() {
    node.step(1_000, new Event.Create());
    atMailboxes.clear();
    wanted = List.of(new Effect.Find(7, Id.of(9)), new Effect.Note("after"));
    List<Effect> out = asked(new NodeRequest.Arrived(List.of()));
    assertEquals(new Event.Found(7, Id.of(9), List.of(SELF)), atMailboxes.get(1));
    assertTrue(out.contains(new Effect.Note("after")));
  }

  @Test
  void oddCallsAreTheMailboxes() {
    node.step(1_000, new Event.Create());
    atMailboxes.clear();
    Event.Failed failed = new Event.Failed(3, OTHER);
    node.step(1_000, failed);
    node.step(1_000, new Event.Failed(4, OTHER));
    assertEquals(List.of(failed), atMailboxes);
  }

  @Test
  void theEarlierOfTwoTimesIsTheNodesAndEachPartGetsItsOwn() {
    node.step(1_000, new Event.Create());
    atMailboxes.clear();
    wanted = List.of(new Effect.Wake(1_001));
    assertTrue(asked(new NodeRequest.Arrived(List.of())).contains(new Effect.Wake(1_001)));
    atMailboxes.clear();
    List<Effect> out = node.step(1_001, new Event.Tick());
    assertEquals(List.of(new Event.Tick()), atMailboxes);
    Effect.Wake later = assertInstanceOf(Effect.Wake.class, out.getLast());
    node.step(later.atMillis(), new Event.Tick());
    assertEquals(1, atMailboxes.size());
  }

  @Test
  void theTimeOfAStepThatAnotherOneLedToIsNotForgotten() {
    List<Event> ticks = new ArrayList<>();
    NodeCore other =
        new NodeCore(
            SELF,
            LABELS,
            PARAMETERS,
            false,
            (nowMillis, event) ->
                switch (event) {
                  case Event.Routed asked ->
                      List.of(new Effect.Find(7, Id.of(9)), new Effect.Wake(9_000));
                  case Event.Found found -> List.of(new Effect.Wake(2_000));
                  case Event.Tick tick -> {
                    ticks.add(tick);
                    yield List.of();
                  }
                  default -> List.of();
                },
            1);
    other.step(1_000, new Event.Create());
    other.step(1_000, new Event.Routed(1, new ClientRequest.GetRecord(Id.of(1))));
    other.step(2_000, new Event.Tick());
    assertEquals(1, ticks.size());
  }

  @Test
  void aClockThatIsSetBackDoesNotSetTheMailboxesBack() {
    node.step(1_000, new Event.Create());
    wanted = List.of(new Effect.Wake(1_410));
    asked(new NodeRequest.Arrived(List.of()));
    atMailboxes.clear();
    node.step(1_400, new Event.Tick());
    assertEquals(1_400, node.timeMillis(600));
    node.step(600, new Event.Tick());
    assertEquals(1_400, node.timeMillis(600));
    assertEquals(List.of(), atMailboxes);
    node.step(620, new Event.Tick());
    assertEquals(List.of(new Event.Tick()), atMailboxes);
  }

  @Test
  void aloneItGoesByAClockThatIsSetForward() {
    node.step(1_000, new Event.Create());
    node.step(9_000, new Event.ClockSet(7_000));
    assertEquals(9_000, node.timeMillis(9_000));
  }

  @Test
  void infoNamesGateways() {
    node.step(1_000, new Event.Create());
    asked(new NodeRequest.Rectify(OTHER));
    Effect.Answer answer =
        assertInstanceOf(Effect.Answer.class, asked(new ClientRequest.GetInfo()).getFirst());
    assertEquals(
        new Reply.NodeInfo(1_000, true, "test", PARAMETERS, SELF, List.of(OTHER)), answer.reply());
  }

  @Test
  void gatewaysAreSpreadOverTheCircle() {
    List<Peer> many =
        IntStream.range(0, 160).mapToObj(i -> new Peer(Id.of(i), "a", "http://" + i)).toList();
    List<Peer> some = Gateways.among(many);
    assertEquals(16, some.size());
    assertEquals(Id.of(0), some.getFirst().id());
    assertEquals(Id.of(150), some.getLast().id());
  }
}
