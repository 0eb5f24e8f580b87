package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Nack;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.mailbox.MailboxNetwork.Node;
import wisp.node.mailbox.People.Letter;
import wisp.node.step.Event;

/** Nodes come and go; what was acknowledged stays. */
class ChurnTest {
  private static List<Letter> fill(MailboxNetwork network, People people, int count) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Letter letter = people.letter(600_000);
      Reply reply = network.call(network.nodes.get(0), new ClientRequest.Store(letter.envelope()));
      assertTrue(reply instanceof Reply.Stored, reply::toString);
      letters.add(letter);
    }
    return letters;
  }

  @Test
  void theNewOwnerServesAtOnceAndTheCopiesAreThreeAgain() {
    MailboxNetwork network = new MailboxNetwork(50, 6, 3);
    People people = new People(network);
    List<Letter> letters = fill(network, people, 10);
    for (int round = 0; round < 3; round++) {
      Node owner = network.owner(people.place());
      network.kill(owner);
      network.detect(owner, 300);
      network.runFor(2_000);
      Node gateway = network.members.get(0);
      assertEquals(letters.size(), people.inbox(gateway).size());
      assertCopies(network, people, letters.size());
    }
  }

  private static void assertCopies(MailboxNetwork network, People people, int messages) {
    for (Node holder : network.holders(people.place())) {
      assertEquals(messages, holder.mailboxes.status().messages());
      assertEquals(0, holder.mailboxes.status().incomplete());
    }
  }

  @Test
  void aLongPollFollowsTheDeadOwnersRange() {
    MailboxNetwork network = new MailboxNetwork(51, 6, 3);
    People people = new People(network);
    Node owner = network.owner(people.place());
    Node gateway = network.nodes.stream().filter(node -> node != owner).findFirst().orElseThrow();
    Reply[] answer = new Reply[1];
    network.ask(gateway, people.read(25_000, false), reply -> answer[0] = reply);
    network.runFor(1_000);
    network.kill(owner);
    network.detect(owner, 300);
    network.runFor(1_000);
    Letter letter = people.letter(60_000);
    network.call(gateway, new ClientRequest.Store(letter.envelope()));
    network.runFor(100);
    assertEquals(List.of(letter.envelope()), People.retrieved(answer[0]).envelopes());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 16})
  void joinersServeOldMessagesFromTheStart(int successors) {
    MailboxNetwork network = new MailboxNetwork(52, 1, 3, successors, Quota.ofBytes(1_000_000));
    People people = new People(network);
    List<Letter> letters = fill(network, people, 40);
    while (network.members.size() < 12) {
      Node joiner = network.join(300);
      network.runFor(network.random.nextInt(400));
      Reply reply = network.call(joiner, people.read(0, false));
      while (reply instanceof Reply.Refused) {
        reply = network.call(joiner, people.read(0, false));
      }
      assertTrue(!People.retrieved(reply).envelopes().isEmpty());
      network.runFor(3_000);
    }
    network.runFor(200_000);
    network
        .holders(people.place())
        .forEach(holder -> assertEquals(letters.size(), holder.mailboxes.status().messages()));
    int copies = network.nodes.stream().mapToInt(node -> node.mailboxes.status().messages()).sum();
    assertEquals(3 * letters.size(), copies);
  }

  @Test
  void aRangeThatComesBackIsComparedAnew() {
    MailboxNetwork network = new MailboxNetwork(55, 5, 3);
    Node joiner = network.join(0);
    network.runFor(1_000);
    People people =
        Stream.generate(() -> new People(network))
            .filter(each -> network.owner(each.place()).equals(joiner))
            .findFirst()
            .orElseThrow();
    List<Letter> letters = fill(network, people, 5);
    network.kill(joiner);
    network.detect(joiner, 0);
    network.runFor(1_000);
    assertCopies(network, people, letters.size());
  }

  /**
   * Two holders die, and a newcomer becomes the owner; it compares with the new third holder before
   * it learns from the only old one that is left.
   */
  @Test
  void whatTheOwnerLearnsLateGoesToThoseItComparedBefore() {
    MailboxNetwork network = new MailboxNetwork(56, 6, 3);
    Node newcomer = network.create();
    People people = ownedBySoon(network, newcomer);
    List<Letter> letters = fill(network, people, 5);
    List<Node> old = network.holders(people.place());
    network.lost = hop -> hop.from() == newcomer && hop.to() == old.get(0);
    old.subList(1, 3).forEach(network::kill);
    old.subList(1, 3).forEach(network.members::remove);
    network.restart(newcomer, 0);
    network.runFor(1_000);
    assertEquals(0, network.holders(people.place()).get(2).mailboxes.status().messages());
    network.lost = hop -> false;
    network.runFor(5_000);
    assertCopies(network, people, letters.size());
  }

  /** By its clock the end that it is told of has not come yet. */
  @Test
  void aNewOwnerHasNotComparedBeforeItTookTheEndsOfLifeThatItRefused() {
    MailboxNetwork network = new MailboxNetwork(57, 6, 3);
    Node newcomer = network.create();
    People people = ownedBySoon(network, newcomer);
    Letter letter = fill(network, people, 1).getFirst();
    List<Node> old = network.holders(people.place());
    comesBehindTime(network, newcomer, letter);
    network.runFor(3_000);
    assertEquals(0, newcomer.mailboxes.status().incomplete());

    old.forEach(network::kill);
    network.lost = hop -> false;
    old.forEach(node -> network.detect(node, 0));
    network.runFor(10_000);
    assertTrue(people.isNacked(newcomer, letter));
  }

  /** The same for one that comes to stand behind the owner: that takes it for whole otherwise. */
  @Test
  void aNewHolderHasNotCaughtUpBeforeItTookTheEndsOfLifeThatItRefused() {
    MailboxNetwork network = new MailboxNetwork(59, 6, 3);
    Node newcomer = network.create();
    People people = heldSecondBySoon(network, newcomer);
    Letter letter = fill(network, people, 1).getFirst();
    comesBehindTime(network, newcomer, letter);
    network.runFor(4_000);
    assertEquals(0, newcomer.mailboxes.status().incomplete());
  }

  private static void comesBehindTime(MailboxNetwork network, Node newcomer, Letter letter) {
    network.lost =
        hop -> hop.message() instanceof NodeRequest.Hold hold && hold.item() instanceof Nack;
    network.runFor(letter.envelope().endOfLifeMillis() - network.nowMillis + 1_000);
    newcomer.skewMillis = -5_000;
    network.restart(newcomer, 0);
    network.runFor(2_000);
    assertEquals(1, newcomer.mailboxes.status().incomplete());
  }

  private static People heldSecondBySoon(MailboxNetwork network, Node newcomer) {
    return Stream.generate(() -> new People(network))
        .filter(each -> comesAfterTheOwnerOf(network, newcomer, each.place()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean comesAfterTheOwnerOf(MailboxNetwork network, Node newcomer, Id place) {
    List<Node> holders = network.holders(place);
    Arc behind = new Arc(holders.get(0).peer.id(), holders.get(1).peer.id());
    return behind.contains(newcomer.peer.id());
  }

  private static People ownedBySoon(MailboxNetwork network, Node newcomer) {
    return Stream.generate(() -> new People(network))
        .filter(each -> comesBeforeTheOwnerOf(network, newcomer, each.place()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean comesBeforeTheOwnerOf(MailboxNetwork network, Node newcomer, Id place) {
    Node owner = network.owner(place);
    return new Arc(place, owner.peer.id()).contains(newcomer.peer.id());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void whoLeavesHandsOver(int deadHeirs) {
    MailboxNetwork network = new MailboxNetwork(53, 8, 3);
    People people = new People(network);
    List<Letter> letters = fill(network, people, 10);
    Node second = network.holders(people.place()).get(1);
    network.behind(second).stream().skip(1).limit(deadHeirs).forEach(network::kill);
    second.step(new Event.Leave());
    network.runUntil(second.mailboxes::isHandedOff, 9_000);
    assertTrue(second.mailboxes.isHandedOff());
    network.kill(second);
    network.kill(network.owner(people.place()));
    network.kill(network.holders(people.place()).get(2));
    List.copyOf(network.nodes).stream()
        .filter(node -> !node.alive)
        .forEach(node -> network.detect(node, 100));
    network.runFor(2_000);
    assertEquals(letters.size(), people.inbox(network.members.get(0)).size());
  }

  @Test
  void aRingThatHadThreeNeverPromisesWithTwo() {
    MailboxNetwork network = new MailboxNetwork(54, 3, 3);
    People people = new People(network);
    List<Letter> letters = fill(network, people, 1);
    network.kill(network.nodes.get(2));
    network.detect(network.nodes.get(2), 0);
    network.runFor(1_000);
    Node gateway = network.nodes.get(0);
    MailboxesTest.assertRefused(
        Refusal.UNAVAILABLE,
        network.call(gateway, new ClientRequest.Store(people.letter(9_000).envelope())));
    assertEquals(1, people.inbox(gateway).size());
    network.runFor(610_000);
    assertTrue(people.isNacked(gateway, letters.get(0)));
    network.join(0);
    network.runFor(30_000);
    network.members.forEach(node -> assertEquals(0, node.mailboxes.status().pendingNacks()));
  }
}
