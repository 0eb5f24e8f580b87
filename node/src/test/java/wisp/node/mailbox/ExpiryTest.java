package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Header;
import wisp.lib.message.Limits;
import wisp.lib.message.Nack;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;
import wisp.node.mailbox.MailboxNetwork.Node;
import wisp.node.mailbox.People.Letter;
import wisp.node.step.Event;

/** Every acknowledged envelope ends collected or NACKed. */
class ExpiryTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void uncollectedIsNackedWithinTwoSecondsForEveryGateway(int size) {
    MailboxNetwork network = new MailboxNetwork(size, size, 3);
    People people = new People(network);
    Letter letter = stored(network, people.letter(10_000));
    network.runFor(9_900);
    assertFalse(people.isNacked(network.nodes.get(0), letter));
    assertEquals(List.of(letter.envelope()), people.inbox(network.nodes.get(0)));
    network.runFor(2_000);
    for (Node gateway : network.nodes) {
      assertTrue(people.isNacked(gateway, letter));
      assertEquals(List.of(), people.inbox(gateway));
    }
    MailboxesTest.assertRefused(
        Refusal.EXPIRED, network.call(network.nodes.get(0), people.delete(letter)));
    network.runFor(20_000);
    network.nodes.forEach(node -> assertEquals(0, node.mailboxes.status().pendingNacks()));
    network.runFor(2 * Limits.OUTCOME_TTL_MILLIS);
    network.nodes.forEach(node -> assertEquals(0, node.mailboxes.status().bytes()));
  }

  private static Letter stored(MailboxNetwork network, Letter letter) {
    Reply reply = network.call(network.nodes.get(0), new ClientRequest.Store(letter.envelope()));
    assertTrue(reply instanceof Reply.Stored, reply::toString);
    return letter;
  }

  @Test
  void nacksThatCannotBePlacedKeepBackNoOthers() {
    MailboxNetwork network = new MailboxNetwork(31, 5, 3);
    People people = new People(network);
    Set<Nack> stuck = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      stuck.add(stored(network, people.letter(10_000)).envelope().nack());
    }
    network.lost =
        hop ->
            hop.message() instanceof NodeRequest.Hold hold
                && hold.item() instanceof Nack nack
                && stuck.contains(nack);
    Letter letter = stored(network, people.letter(12_000));
    network.runFor(letter.envelope().endOfLifeMillis() + 4_500 - network.nowMillis);
    assertTrue(people.isNacked(network.nodes.get(0), letter));
    Node owner = network.owner(people.place());
    assertEquals(300, owner.mailboxes.status().pendingNacks());
  }

  @Test
  void aWaitingSenderIsWoken() {
    MailboxNetwork network = new MailboxNetwork(21, 5, 3);
    People people = new People(network);
    Letter letter = stored(network, people.letter(10_000));
    long end = letter.envelope().endOfLifeMillis();
    Reply reply = network.call(network.nodes.get(4), people.readBack(letter, 25_000));
    assertEquals(List.of(letter.envelope().nack()), People.retrieved(reply).nacks());
    assertTrue(network.nowMillis - end < 100);
  }

  @Test
  void collectedIsNotNacked() {
    MailboxNetwork network = new MailboxNetwork(22, 5, 3);
    People people = new People(network);
    Letter letter = stored(network, people.letter(10_000));
    network.call(network.nodes.get(1), people.delete(letter));
    network.runFor(60_000);
    assertFalse(people.isNacked(network.nodes.get(0), letter));
  }

  @Test
  void aTombstoneThatOneHolderHasBeatsTheNack() {
    MailboxNetwork network = new MailboxNetwork(23, 5, 3);
    People people = new People(network);
    Letter letter = stored(network, people.letter(10_000));
    Node last = network.holders(people.place()).get(2);
    NodeRequest.Hold hold = new NodeRequest.Hold(people.delete(letter).tombstone(), List.of());
    last.step(new Event.Asked(1L << 40, last.peer, Verified.check(network.labels, hold)));
    network.runFor(60_000);
    assertFalse(people.isNacked(network.nodes.get(0), letter));
    assertTrue(network.call(network.nodes.get(0), people.delete(letter)) instanceof Reply.Stored);
  }

  @Test
  void whoWantsNoNackGetsNone() {
    MailboxNetwork network = new MailboxNetwork(24, 3, 3);
    People people = new People(network);
    Letter typing = people.letter(10_000, Header.NO_NACK, Limits.ENVELOPE_MIN_BYTES);
    stored(network, typing);
    network.runFor(60_000);
    assertFalse(people.isNacked(network.nodes.get(0), typing));
    assertEquals(List.of(), people.inbox(network.nodes.get(0)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3_000})
  void theNextRankGivesBackWhenTheOwnerIsDead(long detectedAfterMillis) {
    MailboxNetwork network = new MailboxNetwork(25, 5, 3);
    People people = new People(network);
    Letter letter = stored(network, people.letter(10_000));
    Node owner = network.owner(people.place());
    Node gateway = network.nodes.stream().filter(node -> node != owner).findFirst().orElseThrow();
    network.runFor(9_000);
    network.kill(owner);
    network.after(detectedAfterMillis, () -> network.detect(owner, 500));
    network.runFor(3_000 + detectedAfterMillis);
    assertTrue(people.isNacked(gateway, letter));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void aDeleteThatRacesWithTheEndHasOneOutcome(long seed) {
    MailboxNetwork network = new MailboxNetwork(26 + seed, 5, 3);
    People people = new People(network);
    Letter letter = stored(network, people.letter(10_000));
    network.nodes.forEach(node -> node.skewMillis = network.random.nextLong(11) - 5);
    network.runFor(letter.envelope().endOfLifeMillis() - network.nowMillis - 7 + seed);
    Reply[] deleted = new Reply[1];
    network.ask(
        network.nodes.get((int) seed % 5), people.delete(letter), reply -> deleted[0] = reply);
    network.runFor(60_000);
    boolean collected = deleted[0] instanceof Reply.Stored;
    assertEquals(!collected, people.isNacked(network.nodes.get(0), letter));
  }

  @Test
  void clocksThatDifferByHalfAMinuteStillEndInANack() {
    MailboxNetwork network = new MailboxNetwork(40, 5, 3);
    network.nodes.forEach(node -> node.skewMillis = network.random.nextLong(60_001) - 30_000);
    People people = new People(network);
    Letter letter = stored(network, people.letter(100_000));
    network.runFor(160_000);
    for (Node gateway : network.nodes) {
      assertTrue(people.isNacked(gateway, letter));
    }
  }
}
