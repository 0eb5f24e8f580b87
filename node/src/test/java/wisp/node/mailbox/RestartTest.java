package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;
import wisp.node.mailbox.MailboxNetwork.Node;
import wisp.node.mailbox.People.Letter;

/** Nodes that come back with what their disks have. */
class RestartTest {
  private static final long LIFE_MILLIS = 600_000;

  private static Letter stored(MailboxNetwork network, People people) {
    Letter letter = people.letter(LIFE_MILLIS);
    Reply reply = network.call(alive(network), new ClientRequest.Store(letter.envelope()));
    assertTrue(reply instanceof Reply.Stored, reply::toString);
    return letter;
  }

  private static List<Letter> stored(MailboxNetwork network, People people, int count) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      letters.add(stored(network, people));
    }
    return letters;
  }

  private static Node alive(MailboxNetwork network) {
    return network.members.stream().filter(node -> node.alive).findFirst().orElseThrow();
  }

  private static void killAll(MailboxNetwork network) {
    network.members.forEach(network::kill);
  }

  private static void restartAll(MailboxNetwork network) {
    List.copyOf(network.members).forEach(node -> network.restart(node, 500));
  }

  private static long end(Letter letter) {
    return letter.envelope().endOfLifeMillis();
  }

  private static void runUntil(MailboxNetwork network, long millis) {
    network.runFor(millis - network.nowMillis);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void allAtOnceAndNothingIsLost(boolean whole) {
    MailboxNetwork network =
        whole ? MailboxNetwork.ofWholeNodes(101, 6, 3) : new MailboxNetwork(101, 6, 3);
    network.syncMillis = 7;
    People people = new People(network);
    List<Letter> letters = stored(network, people, 12);
    network.call(alive(network), people.delete(letters.getFirst()));
    killAll(network);
    network.runFor(5_000);
    restartAll(network);
    network.runFor(30_000);
    assertEquals(letters.size() - 1, people.inbox(alive(network)).size());
    runUntil(network, end(letters.getLast()) + 20_000);
    letters
        .subList(1, letters.size())
        .forEach(letter -> assertTrue(people.isNacked(alive(network), letter)));
    assertFalse(people.isNacked(alive(network), letters.getFirst()));
  }

  @Test
  void withoutItsDiskANodeBringsNothingBack() {
    MailboxNetwork network = new MailboxNetwork(102, 3, 3);
    People people = new People(network);
    stored(network, people);
    killAll(network);
    network.members.forEach(node -> node.disk.erase());
    restartAll(network);
    network.runFor(30_000);
    assertEquals(List.of(), people.inbox(alive(network)));
  }

  @Test
  void whatWasNotSyncedWasNotPromised() {
    MailboxNetwork network = new MailboxNetwork(103, 3, 3);
    network.syncMillis = 50;
    People people = new People(network);
    Reply[] answer = new Reply[1];
    Letter letter = people.letter(LIFE_MILLIS);
    ClientRequest store = new ClientRequest.Store(letter.envelope());
    network.ask(alive(network), store, reply -> answer[0] = reply);
    network.runFor(30);
    assertEquals(
        3, network.members.stream().mapToInt(node -> node.mailboxes.status().messages()).sum());
    killAll(network);
    restartAll(network);
    network.runFor(30_000);
    assertEquals(null, answer[0]);
    assertEquals(List.of(), people.inbox(alive(network)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aTombstoneThatCameWhileItWasAwayCounts(int rank) {
    MailboxNetwork network = new MailboxNetwork(104 + rank, 5, 3);
    People people = new People(network);
    Letter letter = stored(network, people);
    Node away = network.holders(people.place()).get(rank);
    network.kill(away);
    network.detect(away, 100);
    network.runFor(5_000);
    assertTrue(network.call(alive(network), people.delete(letter)) instanceof Reply.Stored);
    network.restart(away, 100);
    for (int i = 0; i < 20; i++) {
      network.runFor(10);
      assertEquals(List.of(), seen(network, away, people));
    }
    runUntil(network, end(letter) + 60_000);
    network.members.forEach(gateway -> assertFalse(people.isNacked(gateway, letter)));
  }

  /** What that node shows now, if it is ready to. */
  private static List<?> seen(MailboxNetwork network, Node gateway, People people) {
    List<Object> seen = new ArrayList<>();
    network.ask(
        gateway,
        people.read(0, true),
        reply -> {
          if (reply instanceof Reply.Retrieved retrieved) {
            seen.addAll(retrieved.envelopes());
          }
        });
    network.runFor(2_000);
    return seen;
  }

  @Test
  void holdersThatComeBackOneByOneAskTheLastOneBeforeTheyGiveBack() {
    MailboxNetwork network = new MailboxNetwork(110, 6, 3);
    People people = new People(network);
    Letter letter = stored(network, people);
    Node away = network.owner(people.place());
    network.kill(away);
    network.detect(away, 0);
    network.runFor(5_000);
    network.call(alive(network), people.delete(letter));
    List<Node> knowing = network.holders(people.place());
    killAll(network);
    knowing.forEach(node -> network.detect(node, 0));
    runUntil(network, end(letter) + 1_000);
    List.copyOf(network.members).forEach(node -> network.restart(node, 0));
    network.restart(away, 0);
    network.runFor(6_000);
    knowing.forEach(node -> network.restart(node, 300));
    network.runFor(90_000);
    assertFalse(people.isNacked(alive(network), letter));
  }

  @Test
  void whatEndedWhileAllWereAwayIsNackedSoonAfter() {
    MailboxNetwork network = new MailboxNetwork(111, 5, 3);
    People people = new People(network);
    Letter letter = stored(network, people);
    runUntil(network, end(letter) - 5_000);
    killAll(network);
    network.runFor(10_000);
    restartAll(network);
    network.runFor(1_000);
    assertEquals(List.of(), people.inbox(alive(network)));
    runUntil(network, end(letter) + 30_000);
    network.members.forEach(gateway -> assertTrue(people.isNacked(gateway, letter)));
  }

  @Test
  void aNackThatWasPendingIsGivenBackAfterTheRestart() {
    MailboxNetwork network = new MailboxNetwork(112, 5, 3);
    People people = new People(network);
    Letter letter = stored(network, people);
    network.lost = hop -> hop.message() instanceof NodeRequest.Close;
    runUntil(network, end(letter) + 3_000);
    assertTrue(
        network.members.stream().anyMatch(node -> node.mailboxes.status().pendingNacks() > 0));
    killAll(network);
    network.lost = hop -> false;
    restartAll(network);
    network.runFor(30_000);
    network.members.forEach(gateway -> assertTrue(people.isNacked(gateway, letter)));
    network.members.forEach(node -> assertEquals(0, node.mailboxes.status().pendingNacks()));
  }

  @Test
  void aNackOutlivesItsBox() {
    MailboxNetwork network = new MailboxNetwork(113, 4, 3);
    People people = new People(network);
    Letter letter = stored(network, people);
    runUntil(network, end(letter) + 30_000);
    killAll(network);
    restartAll(network);
    network.runFor(30_000);
    assertTrue(people.isNacked(alive(network), letter));
    network.runFor(2 * Limits.OUTCOME_TTL_MILLIS);
    network.members.forEach(node -> assertEquals(0, node.mailboxes.status().bytes()));
    network.members.forEach(node -> assertTrue(node.disk.stock().isEmpty()));
  }

  @Test
  void onlyTheLatestCardComesBack() {
    MailboxNetwork network = new MailboxNetwork(114, 3, 3);
    People people = new People(network);
    Id place = SignedRecord.place(people.mailbox.publicKey());
    for (int sequence = 1; sequence <= 3; sequence++) {
      SignedRecord card =
          SignedRecord.sign(
              network.labels,
              people.mailbox,
              sequence,
              network.nowMillis + LIFE_MILLIS,
              network.entropy.bytes(100));
      network.call(alive(network), new ClientRequest.PutRecord(card));
    }
    killAll(network);
    restartAll(network);
    network.runFor(5_000);
    Reply reply = network.call(alive(network), new ClientRequest.GetRecord(place));
    List<SignedRecord> cards = ((Reply.Records) reply).records();
    assertEquals(List.of(3L), cards.stream().map(SignedRecord::sequence).toList());
  }
}
