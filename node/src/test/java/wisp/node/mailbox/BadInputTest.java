package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wisp.node.mailbox.MailboxesTest.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Expired;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;
import wisp.lib.message.Tombstone;
import wisp.lib.message.Verified;
import wisp.node.mailbox.MailboxNetwork.Node;
import wisp.node.mailbox.People.Letter;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/** Each gets a clear refusal; what was stored stays. */
class BadInputTest {
  private MailboxNetwork network;
  private People people;
  private Letter letter;
  private Node gateway;
  private Peer neighbour;
  private Peer stranger;

  @BeforeEach
  void oneLetterHeld() {
    network = new MailboxNetwork(60, 4, 3);
    people = new People(network);
    letter = people.letter(600_000);
    gateway = network.nodes.get(0);
    assertTrue(network.call(gateway, store(letter)) instanceof Reply.Stored);
  }

  private void assertNothingLost() {
    assertEquals(List.of(letter.envelope()), people.inbox(gateway));
  }

  private static ClientRequest store(Letter letter) {
    return new ClientRequest.Store(letter.envelope());
  }

  @Test
  void forgedMessagesNeverReachTheMailboxes() {
    Envelope envelope = letter.envelope();
    Bytes other = people.letter(600_000).envelope().sealed();
    Envelope swapped = new Envelope(envelope.header(), envelope.signature(), other);
    assertForged(new ClientRequest.Store(swapped));
    KeyPair thief = Signature.generate(network.entropy);
    BoxRequest stolen = box(thief, network.nowMillis);
    BoxRequest claimed =
        new BoxRequest(
            BoxKind.MAILBOX,
            people.mailbox.publicKey(),
            stolen.timeMillis(),
            List.of(),
            stolen.signature());
    assertForged(new ClientRequest.Retrieve(0, false, List.of(claimed)));
    assertNothingLost();
  }

  private void assertForged(ClientRequest request) {
    assertThrows(Forged.class, () -> Verified.check(network.labels, request));
  }

  private BoxRequest box(KeyPair key, long timeMillis) {
    return BoxRequest.sign(network.labels, BoxKind.MAILBOX, key, timeMillis, List.of());
  }

  @Test
  void oldRequestsAreRefusedWithTheNodesTime() {
    for (long offset : List.of(-121_000L, 121_000L, -3_600_000L)) {
      BoxRequest old = box(people.mailbox, network.nowMillis + offset);
      Reply reply = network.call(gateway, new ClientRequest.Retrieve(0, false, List.of(old)));
      assertRefused(Refusal.WRONG_TIME, reply);
      assertEquals(network.nowMillis, ((Reply.Refused) reply).timeMillis());
    }
    BoxRequest skewed = box(people.mailbox, network.nowMillis - 119_000);
    Reply reply = network.call(gateway, new ClientRequest.Retrieve(0, false, List.of(skewed)));
    assertEquals(1, People.retrieved(reply).envelopes().size());
  }

  @Test
  void livesThatAreOverOrTooLongAreRefused() {
    assertRefused(Refusal.EXPIRED, network.call(gateway, store(people.letter(0))));
    assertRefused(Refusal.EXPIRED, network.call(gateway, store(people.letter(-3_600_000))));
    long longest = MailboxNetwork.MAX_TTL_MILLIS + 60_000;
    assertRefused(Refusal.TOO_LONG, network.call(gateway, store(people.letter(longest + 1_000))));
    assertTrue(network.call(gateway, store(people.letter(longest))) instanceof Reply.Stored);
    assertRefused(Refusal.EXPIRED, network.call(gateway, put(-1)));
    assertRefused(Refusal.TOO_LONG, network.call(gateway, put(32L * 24 * 3_600_000)));
  }

  /** Lives may have become shorter since others promised it. */
  @Test
  void aCopyMayLiveLongerThanWhatIsNew() {
    long day = 24L * 3_600_000;
    Letter yesterday = people.letter(day);
    Envelope promised = yesterday.envelope();
    assertTrue(asked(new NodeRequest.Hold(promised, List.of())) instanceof Reply.Held);
    assertRefused(Refusal.TOO_LONG, network.call(gateway, new ClientRequest.Store(promised)));
    assertTrue(network.call(gateway, people.delete(yesterday)) instanceof Reply.Stored);
    Envelope never = people.letter(day + 61_000).envelope();
    assertRefused(Refusal.TOO_LONG, asked(new NodeRequest.Hold(never, List.of())));
  }

  private ClientRequest put(long lifeMillis) {
    KeyPair key = Signature.generate(network.entropy);
    long expiresAt = network.nowMillis + lifeMillis;
    return new ClientRequest.PutRecord(
        SignedRecord.sign(network.labels, key, 1, expiresAt, Bytes.EMPTY));
  }

  @Test
  void aNackBeforeTheEndOfLifeIsRefused() {
    NodeRequest.Hold early = new NodeRequest.Hold(letter.envelope().nack(), List.of());
    assertRefused(Refusal.WRONG_TIME, asked(early));
    assertFalse(people.isNacked(gateway, letter));
    assertNothingLost();
  }

  @Test
  void aLifeIsNotOverBecauseAnotherNodeSaysSo() {
    Expired early = new Expired(letter.envelope().nack());
    assertRefused(Refusal.WRONG_TIME, asked(new NodeRequest.Hold(early, List.of())));
    assertNothingLost();
  }

  /** What {@code gateway} answers another node. */
  private Reply asked(NodeRequest request) {
    Verified<NodeRequest> checked = Verified.check(network.labels, request);
    Event event = new Event.Asked(1L << 40, network.nodes.get(1).peer, checked);
    return gateway.mailboxes.step(network.nowMillis, event).stream()
        .flatMap(BadInputTest::reply)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Reply> reply(Effect effect) {
    return switch (effect) {
      case Effect.Answer answer -> Stream.of(answer.reply());
      case Effect.Promise promise -> Stream.of(promise.reply());
      default -> Stream.empty();
    };
  }

  @Test
  void nobodyDeletesInAnothersMailbox() {
    KeyPair thief = Signature.generate(network.entropy);
    Id id = letter.envelope().id(network.labels);
    long end = letter.envelope().endOfLifeMillis();
    Tombstone foreign = Tombstone.sign(network.labels, thief, id, end);
    network.call(gateway, new ClientRequest.Delete(foreign));
    assertNothingLost();
    Tombstone wrongEnd = Tombstone.sign(network.labels, people.mailbox, id, end - 1_000);
    assertRefused(Refusal.FORGED, network.call(gateway, new ClientRequest.Delete(wrongEnd)));
    assertNothingLost();
  }

  @Test
  void foreignHolderListsAreVetoed() {
    List<Id> all = network.holders(people.place()).stream().map(node -> node.peer.id()).toList();
    Node outsider =
        network.nodes.stream().filter(node -> !all.contains(node.peer.id())).findAny().get();
    gateway = network.owner(people.place());
    Letter other = people.letter(600_000);
    for (List<Id> list :
        List.of(
            all.subList(0, 2),
            List.of(all.get(0), all.get(2), all.get(1)),
            List.of(all.get(0), all.get(1), outsider.peer.id()),
            List.of(outsider.peer.id(), all.get(0), all.get(1)),
            List.of(outsider.peer.id()))) {
      assertRefused(Refusal.MISMATCH, asked(new NodeRequest.Hold(other.envelope(), list)));
    }
    assertNothingLost();
  }

  @Test
  void openWorkIsBounded() {
    Quota few = new Quota(1_000_000, 100, 1_000_000, 16, 900);
    network = new MailboxNetwork(61, 4, 3, 16, few);
    people = new People(network);
    network.lost = hop -> true;
    int[] busy = {0};
    for (int i = 0; i < 200; i++) {
      network.ask(network.nodes.get(0), store(people.letter(60_000)), reply -> count(busy, reply));
    }
    network.runFor(100);
    assertTrue(busy[0] >= 180, "busy " + busy[0]);
    network.lost = hop -> false;
    network.runFor(10_000);
    Reply reply = network.call(network.nodes.get(0), store(people.letter(60_000)));
    assertTrue(reply instanceof Reply.Stored, reply::toString);
  }

  private static void count(int[] busy, Reply reply) {
    if (reply instanceof Reply.Refused refused && refused.reason() == Refusal.BUSY) {
      busy[0]++;
    }
  }

  @Test
  void aFullMailboxLeavesRoomForOthers() {
    network = new MailboxNetwork(62, 1, 3, 16, new Quota(10_000_000, 5, 10_000_000, 100, 900));
    gateway = network.nodes.get(0);
    people = new People(network);
    List<Letter> letters = Stream.generate(() -> people.letter(60_000)).limit(6).toList();
    letters.subList(0, 5).forEach(each -> network.call(gateway, store(each)));
    assertRefused(Refusal.FULL, network.call(gateway, store(letters.get(5))));
    Letter elsewhere = new People(network).letter(60_000);
    assertTrue(network.call(gateway, store(elsewhere)) instanceof Reply.Stored);
    network.call(gateway, people.delete(letters.get(0)));
    assertEquals(4, people.inbox(gateway).size());
  }

  @Test
  void onlyNeighboursUseTheReserve() {
    crowd(new Quota(100_000, 1_000, 100_000, 100, 900));
    int kept = 0;
    while (hold(stranger).equals(Optional.empty())) {
      kept++;
    }
    assertEquals(80_000 / (Limits.ENVELOPE_MIN_BYTES + Entry.OVERHEAD_BYTES), kept);
    assertEquals(Optional.of(Refusal.FULL), hold(stranger));
    assertEquals(Optional.empty(), hold(neighbour));
  }

  @Test
  void onlyNeighboursBringMoreThanABoxMayHaveOfClients() {
    crowd(new Quota(100_000, 5, 100_000, 100, 900));
    Stream.generate(() -> hold(stranger))
        .limit(5)
        .forEach(refusal -> assertEquals(Optional.empty(), refusal));
    assertEquals(Optional.of(Refusal.FULL), hold(stranger));
    assertEquals(Optional.empty(), hold(neighbour));
  }

  private void crowd(Quota quota) {
    network = new MailboxNetwork(63, 9, 3, 4, quota);
    people = new People(network);
    gateway = network.owner(people.place());
    List<Node> others = network.behind(gateway);
    neighbour = others.getLast().peer;
    stranger = others.get(5).peer;
  }

  /** Why {@code gateway} does not take another letter that {@code from} says it held. */
  private Optional<Refusal> hold(Peer from) {
    NodeRequest hold = new NodeRequest.Hold(people.letter(60_000).envelope(), List.of());
    Event event = new Event.Asked(1L << 40, from, Verified.check(network.labels, hold));
    return gateway.mailboxes.step(network.nowMillis, event).stream()
        .filter(Effect.Answer.class::isInstance)
        .map(effect -> ((Reply.Refused) ((Effect.Answer) effect).reply()).reason())
        .findFirst();
  }
}
