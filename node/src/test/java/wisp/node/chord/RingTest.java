package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/** One ring core, its neighbours played by hand. The core is 0100_0000. */
class RingTest {
  private static final Labels LABELS = new Labels("test");
  private static final Peer SELF = RingNetwork.peer(0b0100_0000);
  private static final Peer BEFORE = RingNetwork.peer(0b0010_0000);
  private static final Peer NEARER = RingNetwork.peer(0b0011_0000);
  private static final Peer BETWEEN = RingNetwork.peer(0b0101_0000);
  private static final Peer AFTER = RingNetwork.peer(0b1000_0000);

  private final Ring ring =
      new Ring(SELF, RingNetwork.CIRCLE, new Parameters(3, 4, 3_600_000), false, 1);
  private long nowMillis = 1_000;

  private List<Effect> step(Event event) {
    return ring.step(++nowMillis, event);
  }

  private List<Effect> asks(Peer from, Message request) {
    return step(new Event.Asked(99, from, Verified.check(LABELS, request)));
  }

  private Reply answer(Peer from, Message request) {
    return asks(from, request).stream()
        .flatMap(e -> e instanceof Effect.Answer answer ? Stream.of(answer.reply()) : null)
        .findFirst()
        .orElseThrow();
  }

  private List<Effect> replies(Effect.Ask ask, Reply reply) {
    return step(new Event.Answered(ask.call(), ask.to(), Verified.check(LABELS, reply)));
  }

  private static List<Effect.Ask> asksIn(List<Effect> effects) {
    return effects.stream()
        .flatMap(e -> e instanceof Effect.Ask ask ? Stream.of(ask) : null)
        .toList();
  }

  private static Reply neighbours(List<Peer> predecessors, List<Peer> successors) {
    return new Reply.Neighbours(0, predecessors, successors, List.of());
  }

  @Test
  void whoWasOnItsWayHearsThatTheRingThatItJoinsWasOnceFull() {
    step(new Event.Join(BEFORE));
    assertFalse(ring.neighbourhood().onceFull());
    step(new Event.Join(BEFORE, true));
    assertTrue(ring.neighbourhood().onceFull());
    step(new Event.Join(BEFORE));
    assertTrue(ring.neighbourhood().onceFull());
  }

  /** What it asks {@code peer} when next its time has come. */
  private Effect.Ask asksInTime(Peer peer) {
    nowMillis += 1_000;
    return asksIn(step(new Event.Tick())).stream()
        .filter(ask -> ask.to().equals(peer))
        .findFirst()
        .orElseThrow();
  }

  private void isBetween(Peer before, Peer after) {
    step(new Event.Join(before));
    Effect.Ask introduce = asksIn(step(new Event.Join(before))).getFirst();
    Effect.Ask find = asksIn(replies(introduce, new Reply.Ack())).getFirst();
    Effect.Ask copy =
        asksIn(replies(find, new Reply.Next(true, List.of(after, before)))).getFirst();
    List<Effect> joined = replies(copy, neighbours(List.of(after), List.of(after)));
    Effect.Ask head =
        asksIn(joined).stream().filter(ask -> ask.to().equals(after)).findFirst().orElseThrow();
    replies(head, neighbours(List.of(SELF, before), List.of(before)));
  }

  private List<Peer> successors() {
    return ring.neighbourhood().successors();
  }

  private List<Peer> predecessors() {
    return ring.neighbourhood().predecessors();
  }

  @Test
  void aloneItOwnsEverything() {
    step(new Event.Create());
    assertEquals(
        new Reply.Next(true, List.of(SELF)), answer(AFTER, new NodeRequest.FindNext(Id.of(7))));
    assertTrue(ring.isReady());
  }

  @Test
  void beforeItJoinedItIsNoMember() {
    Reply reply = answer(AFTER, new NodeRequest.GetNeighbours());
    assertEquals(Refusal.UNAVAILABLE, ((Reply.Refused) reply).reason());
  }

  @Test
  void aJoinerCopiesTheWholeListBeforeItCounts() {
    isBetween(BEFORE, AFTER);
    assertEquals(List.of(AFTER, BEFORE), successors());
    assertEquals(List.of(BEFORE, AFTER), predecessors());
  }

  /** Of more members than that: twice as many as hold a message after it, as many before it. */
  @Test
  void whoLeavesTellsAllThatMayOwnWhatItHeld() {
    Ring ring = new Ring(SELF, RingNetwork.CIRCLE, new Parameters(2, 8, 3_600_000), false, 1);
    List<Peer> after =
        IntStream.rangeClosed(5, 12).mapToObj(i -> RingNetwork.peer(i << 4)).toList();
    List<Peer> before = after.reversed();
    ring.settle(nowMillis, before, after, target -> SELF, new Hints(RingNetwork.CIRCLE, 0));
    List<Peer> told =
        asksIn(ring.step(++nowMillis, new Event.Leave())).stream()
            .filter(ask -> ask.request() instanceof NodeRequest.Leave)
            .map(Effect.Ask::to)
            .toList();
    List<Peer> mayOwn = Stream.concat(after.stream().limit(4), before.stream().limit(2)).toList();
    assertEquals(mayOwn, told);
  }

  @Test
  void itsMailboxesHearOfANeighbourThatLeft() {
    isBetween(BEFORE, AFTER);
    List<Effect> effects = asks(AFTER, new NodeRequest.Leave(AFTER, List.of(), List.of()));
    assertTrue(effects.contains(new Effect.Deliver(new Event.Departed(AFTER))));
  }

  @Test
  void whileAQuestionIsOpenOthersWait() {
    isBetween(BEFORE, AFTER);
    Effect.Ask head = asksInTime(AFTER);
    Reply reply = answer(BEFORE, new NodeRequest.GetNeighbours());
    assertEquals(Refusal.BUSY, ((Reply.Refused) reply).reason());
    replies(head, neighbours(List.of(SELF), List.of(BEFORE)));
    assertInstanceOf(Reply.Neighbours.class, answer(BEFORE, new NodeRequest.GetNeighbours()));
  }

  @Test
  void aSuccessorIsAdoptedOnlyWithItsOwnReply() {
    isBetween(BEFORE, AFTER);
    Effect.Ask head = asksInTime(AFTER);
    Effect.Ask newer =
        asksIn(replies(head, neighbours(List.of(BETWEEN), List.of(BEFORE)))).getFirst();
    assertEquals(BETWEEN, newer.to());
    assertEquals(List.of(AFTER, BEFORE), successors());
    List<Effect> adopted = replies(newer, neighbours(List.of(BEFORE), List.of(AFTER, BEFORE)));
    assertEquals(List.of(BETWEEN, AFTER, BEFORE), successors());
    assertInstanceOf(NodeRequest.Rectify.class, asksIn(adopted).getFirst().request());
  }

  @Test
  void aSilentOneBetweenIsNotAdopted() {
    isBetween(BEFORE, AFTER);
    Effect.Ask head = asksInTime(AFTER);
    Effect.Ask newer =
        asksIn(replies(head, neighbours(List.of(BETWEEN), List.of(BEFORE)))).getFirst();
    List<Effect> then = step(new Event.Failed(newer.call(), BETWEEN));
    assertEquals(List.of(AFTER, BEFORE), successors());
    assertEquals(new NodeRequest.Rectify(SELF), asksIn(then).getFirst().request());
  }

  @Test
  void rectifyTakesTheNearerAndDoubtsTheFarther() {
    isBetween(BEFORE, AFTER);
    asks(NEARER, new NodeRequest.Rectify(NEARER));
    assertEquals(NEARER, predecessors().getFirst());
    Effect.Ask doubt = asksIn(asks(BEFORE, new NodeRequest.Rectify(BEFORE))).getFirst();
    assertEquals(NEARER, doubt.to());
    replies(doubt, new Reply.Refused(Refusal.BUSY, 0));
    assertEquals(NEARER, predecessors().getFirst());
  }

  @Test
  void aRefusedConnectionAndOneMoreIsDeath() {
    isBetween(BEFORE, AFTER);
    asks(NEARER, new NodeRequest.Rectify(NEARER));
    Effect.Ask doubt = asksIn(asks(BEFORE, new NodeRequest.Rectify(BEFORE))).getFirst();
    Effect.Ask again = asksIn(step(new Event.Failed(doubt.call(), NEARER))).getFirst();
    assertEquals(NEARER, again.to());
    step(new Event.Failed(again.call(), NEARER));
    assertEquals(BEFORE, predecessors().getFirst());
  }

  @Test
  void nobodySpeaksForAnother() {
    isBetween(BEFORE, AFTER);
    asks(AFTER, new NodeRequest.Rectify(NEARER));
    asks(NEARER, new NodeRequest.Rectify(RingNetwork.peer(0b0011_1111)));
    assertEquals(BEFORE, predecessors().getFirst());
  }

  @Test
  void ownershipIsSaidOfItselfAndItsSuccessorOnly() {
    isBetween(BEFORE, AFTER);
    asks(NEARER, new NodeRequest.Rectify(NEARER));
    Reply own = answer(AFTER, new NodeRequest.FindNext(Id.of(0b0011_0001)));
    assertEquals(new Reply.Next(true, List.of(SELF, AFTER, BEFORE)), own);
    Reply next = answer(AFTER, new NodeRequest.FindNext(Id.of(0b0100_0001)));
    assertEquals(new Reply.Next(true, List.of(AFTER, BEFORE, SELF)), next);
    Reply other = answer(AFTER, new NodeRequest.FindNext(Id.of(0b0010_0001)));
    assertEquals(new Reply.Next(false, List.of(NEARER, BEFORE, AFTER)), other);
  }

  @Test
  void aNewcomerIsDialledBackBeforeItIsIntroduced() {
    step(new Event.Create());
    Effect.Ask ping = asksIn(asks(AFTER, new NodeRequest.Introduce(AFTER))).getFirst();
    assertEquals(new Effect.Ask(ping.call(), AFTER, new NodeRequest.Ping(), 1_000), ping);
    assertTrue(replies(ping, new Reply.Ack()).contains(new Effect.Answer(99, new Reply.Ack())));
  }

  @Test
  void whomNobodyReachesIsAGatewayAndTriesAgain() {
    Reply unreachable = new Reply.Refused(Refusal.UNREACHABLE, nowMillis);
    replies(asksIn(step(new Event.Join(BEFORE))).getFirst(), unreachable);
    replies(introduction(1_000), unreachable);
    assertTrue(ring.isGatewayOnly());
    replies(introduction(20_000), unreachable);
    assertTrue(ring.isGatewayOnly());
    Effect.Ask lost = introduction(20_000);
    step(new Event.Failed(lost.call(), BEFORE));
    assertTrue(ring.isGatewayOnly());
    Effect.Ask find = asksIn(replies(introduction(20_000), new Reply.Ack())).getFirst();
    assertInstanceOf(NodeRequest.FindNext.class, find.request());
    assertFalse(ring.isGatewayOnly());
  }

  private Effect.Ask introduction(int afterMillis) {
    nowMillis += afterMillis;
    return asksIn(step(new Event.Tick())).stream()
        .filter(ask -> ask.request() instanceof NodeRequest.Introduce)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoHasNoAddressNeverAsksToBeDialled() {
    Ring hidden =
        new Ring(
            new Peer(SELF.id(), "", ""),
            RingNetwork.CIRCLE,
            new Parameters(3, 4, 3_600_000),
            false,
            1);
    hidden.step(1_000, new Event.Join(BEFORE));
    assertTrue(hidden.isGatewayOnly());
    assertTrue(
        asksIn(hidden.step(60_000, new Event.Tick())).stream()
            .noneMatch(ask -> ask.request() instanceof NodeRequest.Introduce));
  }

  @Test
  void whoIsNotReachedTwiceIsRefused() {
    step(new Event.Create());
    Effect.Ask first = asksIn(asks(AFTER, new NodeRequest.Introduce(AFTER))).getFirst();
    Effect.Ask second = asksIn(step(new Event.Failed(first.call(), AFTER))).getFirst();
    List<Effect> end = step(new Event.Failed(second.call(), AFTER));
    assertTrue(
        end.contains(new Effect.Answer(99, new Reply.Refused(Refusal.UNREACHABLE, nowMillis))));
  }

  @Test
  void whoSleptVouchesForNothingUntilItHasStabilized() {
    isBetween(BEFORE, AFTER);
    nowMillis += 6_000;
    Reply reply = answer(BEFORE, new NodeRequest.FindNext(Id.of(0b0100_0001)));
    assertEquals(Refusal.BUSY, ((Reply.Refused) reply).reason());
    assertFalse(ring.isReady());
  }

  @Test
  void aClockSetBackStopsNothing() {
    isBetween(BEFORE, AFTER);
    nowMillis -= 900_000;
    List<Effect> effects = step(new Event.Tick());
    assertTrue(
        effects.stream()
            .anyMatch(e -> e instanceof Effect.Wake wake && wake.atMillis() < nowMillis + 1_000));
    nowMillis += 1_000;
    assertTrue(asksIn(step(new Event.Tick())).stream().anyMatch(ask -> ask.to().equals(AFTER)));
  }

  @Test
  void oneMissedAnswerOfManySideBySideIsOneMiss() {
    isBetween(BEFORE, AFTER);
    ring.suspect(++nowMillis, AFTER);
    List<Effect.Ask> open =
        Stream.of(1L, 2L, 3L, 4L)
            .flatMap(n -> asksIn(ring.find(nowMillis, n, Id.of(0b1000_0001))).stream())
            .toList();
    nowMillis += 500;
    open.forEach(ask -> step(new Event.Failed(ask.call(), ask.to())));
    assertEquals(AFTER, successors().getFirst());
  }
}
