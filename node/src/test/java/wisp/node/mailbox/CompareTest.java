package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Hash;
import wisp.lib.message.Codec;
import wisp.lib.message.Expired;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;
import wisp.node.mailbox.MailboxNetwork.Node;
import wisp.node.mailbox.People.Letter;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Kept;
import wisp.node.step.Neighbourhood;

/** Two holders that tell each other what they hold. */
class CompareTest {
  private static final long MINUTE_MILLIS = 60_000;
  private static final int FIVE_PAGES = 5 * Limits.IDS_MAX;
  private static final int PAGES_OF_BOTH = 6;
  private final MailboxNetwork network = new MailboxNetwork(300, 2, 2);
  private final People people = new People(network);
  private final Node one = network.nodes.getFirst();
  private final Node other = network.nodes.getLast();
  private final List<Message> frames = new ArrayList<>();

  private List<Kept> outcomes(int count) {
    Letter letter = people.letter(60 * MINUTE_MILLIS);
    return kept(count, new Entry.Collected(people.delete(letter).tombstone()));
  }

  private List<Kept> settled(int count) {
    return kept(count, new Entry.Closed(network.nowMillis, Optional.empty()));
  }

  private List<Kept> kept(int count, Entry entry) {
    return Stream.generate(() -> kept(entry)).limit(count).toList();
  }

  private Kept kept(Entry entry) {
    Id place = Id.of(network.entropy.bytes(32));
    Id id = Id.of(network.entropy.bytes(32));
    return new Kept(place, id, entry.keptUntilMillis(), Optional.of(entry));
  }

  private List<Kept> with(List<Kept> kept, Letter letter, Entry entry) {
    Id id = letter.envelope().id(network.labels);
    Kept last = new Kept(people.place(), id, entry.keptUntilMillis(), Optional.of(entry));
    return Stream.concat(kept.stream(), Stream.of(last)).toList();
  }

  /** Both start anew with that on their disks, and what they say is written down. */
  private void restart(List<Kept> ofOne, List<Kept> ofOther) {
    put(one, ofOne);
    put(other, ofOther);
    network.lost = hop -> !frames.add(hop.message());
    network.restart(one, 0);
    network.restart(other, 0);
    network.runFor(5_000);
  }

  private void put(Node node, List<Kept> kept) {
    kept.forEach(node.disk::write);
    node.disk.sync();
    network.kill(node);
  }

  private long count(Class<? extends Message> kind) {
    return frames.stream().filter(kind::isInstance).count();
  }

  @Test
  void whereNothingDiffersNothingIsListed() {
    List<Kept> kept = outcomes(FIVE_PAGES + 1);
    restart(kept, kept);
    frames.clear();
    network.runFor(MINUTE_MILLIS);
    assertEquals(0, count(Reply.Range.class));
    assertEquals(PAGES_OF_BOTH, count(Reply.Same.class));
    assertEquals(0, one.mailboxes.status().incomplete());
    assertTrue(sentBytes() < 1_500, () -> sentBytes() + " bytes");
  }

  private long sentBytes() {
    return frames.stream().mapToLong(frame -> Codec.encode(frame).size()).sum();
  }

  /** As with a newcomer, to whom nobody hands over what is settled. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsSettledOnOneSideAloneIsNotListed(boolean first) {
    List<Kept> both = outcomes(100);
    List<Kept> more = Stream.concat(both.stream(), settled(1_500).stream()).toList();
    restart(first ? more : both, first ? both : more);
    network.runFor(MINUTE_MILLIS);
    assertEquals(0, count(Reply.Range.class));
    frames.clear();
    network.runFor(MINUTE_MILLIS);
    assertEquals(0, count(Reply.Range.class));
    assertTrue(sentBytes() < 1_500, () -> sentBytes() + " bytes");
  }

  @Test
  void anEndOfLifeThatIsSettledHereMayBeHandedOverAgain() {
    Letter letter = people.letter(0);
    Entry settled = new Entry.Closed(letter.envelope().endOfLifeMillis(), Optional.empty());
    restart(with(List.of(), letter, settled), List.of());
    Expired due = new Expired(letter.envelope().nack());
    assertInstanceOf(
        Reply.Held.class, answer(one, other.peer, new NodeRequest.Hold(due, List.of())));
    network.runFor(MINUTE_MILLIS);
    assertEquals(0, one.mailboxes.status().incomplete());
    assertEquals(0, count(NodeRequest.Close.class));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatOneLacksIsFoundAndOnlyItsPageIsListed(boolean first) {
    Letter letter = people.letter(10 * MINUTE_MILLIS);
    List<Kept> kept = outcomes(5_000);
    List<Kept> more = with(kept, letter, new Entry.Held(letter.envelope()));
    restart(first ? more : kept, first ? kept : more);
    assertEquals(1, count(Reply.Range.class));
    assertEquals(1, one.mailboxes.status().messages());
    assertEquals(1, other.mailboxes.status().messages());
    network.runFor(MINUTE_MILLIS);
    frames.clear();
    network.runFor(MINUTE_MILLIS);
    assertEquals(0, count(Reply.Range.class));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatOnlyOneKnowsToBeCollectedIsFound(boolean first) {
    Letter letter = people.letter(10 * MINUTE_MILLIS);
    List<Kept> kept = outcomes(10);
    List<Kept> held = with(kept, letter, new Entry.Held(letter.envelope()));
    List<Kept> gone = with(kept, letter, new Entry.Collected(people.delete(letter).tombstone()));
    restart(first ? gone : held, first ? held : gone);
    assertEquals(0, one.mailboxes.status().messages());
    assertEquals(0, other.mailboxes.status().messages());
  }

  @Test
  void whatIsClosedIsNotTheSameAsWhatIsHeldOrDue() {
    Reply.Range held = page(0, false);
    List<Reply.Range> others = List.of(page(1, false), page(2, false), page(3, false));
    others.forEach(page -> assertTrue(isListed(held, page)));
    assertTrue(isListed(held, page(0, true)));
    assertTrue(isListed(held, new Reply.Range(List.of(), false, false)));
  }

  private static Reply.Range page(int state, boolean more) {
    return new Reply.Range(List.of(new Reply.Range.Entry(Id.of(1), Id.of(2), state)), more, false);
  }

  private boolean isListed(Reply.Range mine, Reply.Range theirs) {
    return !mine.digest(network.labels).equals(theirs.digest(network.labels));
  }

  /** The digest says nothing about who stands for what: that is the answer's. */
  @Test
  void onlyTheOwnerIsToldThatItIsTheSameAndWhole() {
    List<Kept> kept = outcomes(10);
    restart(kept, kept);
    Arc own = new Arc(one.peer.id(), other.peer.id());
    assertEquals(new Reply.Same(true), same(one, other.peer, own));
    assertEquals(new Reply.Same(false), same(other, other.peer, own));
  }

  private Reply same(Node node, Peer asker, Arc arc) {
    Bytes nothing = Hash.sha256();
    Reply.Range listed = assertInstanceOf(Reply.Range.class, answer(node, asker, arc, nothing));
    return answer(node, asker, arc, listed.digest(network.labels));
  }

  private Reply answer(Node node, Peer asker, Arc arc, Bytes digest) {
    NodeRequest request =
        new NodeRequest.GetRange(arc.from(), arc.to(), arc.from(), Id.of(0), digest);
    return answer(node, asker, request);
  }

  private Reply answer(Node node, Peer asker, NodeRequest request) {
    Event asked = new Event.Asked(-1, asker, Verified.check(network.labels, request));
    return node.mailboxes.step(network.nowMillis, asked).stream()
        .filter(Effect.Promise.class::isInstance)
        .map(effect -> ((Effect.Promise) effect).reply())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theSameConfirmsOnlyWhereItIsWhole(boolean whole) {
    List<Peer> others = List.of(other.peer);
    Node newcomer = network.create();
    Mailboxes mailboxes = newcomer.mailboxes;
    List<Effect> effects =
        mailboxes.step(
            network.nowMillis,
            new Event.RingChanged(new Neighbourhood(newcomer.peer, others, others, true, true)));
    assertEquals(1, mailboxes.status().incomplete());
    Verified<Reply> same = Verified.check(network.labels, new Reply.Same(whole));
    for (Effect effect : effects) {
      if (effect instanceof Effect.Ask ask) {
        mailboxes.step(network.nowMillis, new Event.Answered(ask.call(), other.peer, same));
      }
    }
    mailboxes.step(network.nowMillis + 2_000, new Event.Tick());
    assertEquals(whole ? 0 : 1, mailboxes.status().incomplete());
  }
}
