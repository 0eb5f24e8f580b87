package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Expired;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Verified;
import wisp.node.mailbox.MailboxNetwork.Node;
import wisp.node.mailbox.People.Letter;
import wisp.node.step.Event;

/** One of three holders leaves, and the others die before it has handed anything over. */
class LeaversTest {
  private final MailboxNetwork network = new MailboxNetwork(58, 8, 3);
  private final People people = new People(network);
  private final Letter letter = people.letter(10_000);
  private final Node gateway = network.behind(network.owner(people.place())).getLast();

  private Node leaveAndDie() {
    return leaveAndDie(network.members);
  }

  private Node leaveAndDie(List<Node> told) {
    List<Node> holders = network.holders(people.place());
    Node leaver = holders.getFirst();
    network.lost = hop -> hop.from() == leaver && hop.message() instanceof NodeRequest.Hold;
    leaver.step(new Event.Leave());
    told.forEach(member -> member.step(new Event.Departed(leaver.peer)));
    network.detect(leaver, 0);
    List<Node> others = holders.subList(1, 3);
    others.forEach(network::kill);
    others.forEach(node -> network.detect(node, 0));
    return leaver;
  }

  private void assertNothingIsIncomplete() {
    network
        .holders(people.place())
        .forEach(holder -> assertEquals(0, holder.mailboxes.status().incomplete()));
  }

  @Test
  void theNextOwnerAsksWhoLeftBeforeItSaysThatThisIsAll() {
    network.call(gateway, new ClientRequest.Store(letter.envelope()));
    leaveAndDie();
    assertEquals(List.of(letter.envelope()), people.inbox(gateway));
  }

  @Test
  void whatWhoLeftHadIsHereWhenItIsGone() {
    network.call(gateway, new ClientRequest.Store(letter.envelope()));
    Node leaver = leaveAndDie();
    network.runFor(1_000);
    network.kill(leaver);
    network.runFor(5_000);
    assertEquals(List.of(letter.envelope()), people.inbox(gateway));
    assertNothingIsIncomplete();
  }

  @Test
  void whoLeftAndDoesNotAnswerAtOnceIsAskedAgain() {
    network.call(gateway, new ClientRequest.Store(letter.envelope()));
    Node leaver = leaveAndDie();
    network.lost = hop -> hop.to() == leaver || hop.message() instanceof NodeRequest.Hold;
    network.runFor(1_000);
    network.lost = hop -> false;
    network.runFor(3_000);
    assertEquals(List.of(letter.envelope()), people.inbox(gateway));
  }

  @Test
  void whoLeftAndNeverAnswersIsNotWaitedForLong() {
    Node leaver = leaveAndDie();
    network.lost = hop -> hop.to() == leaver;
    network.runFor(17_000);
    assertEquals(List.of(), people.inbox(gateway));
    assertNothingIsIncomplete();
  }

  /** And answers nobody. */
  @Test
  void whoSaysAgainAndAgainThatItLeavesKeepsNobodyFromANack() {
    network.call(gateway, new ClientRequest.Store(letter.envelope()));
    List<Node> holders = network.holders(people.place());
    Node liar = network.behind(holders.getLast()).getFirst();
    network.lost = hop -> hop.from() == liar;
    for (int second = 0; second < 80; second++) {
      holders.forEach(holder -> holder.step(new Event.Departed(liar.peer)));
      network.runFor(1_000);
    }
    assertTrue(people.isNacked(gateway, letter));
  }

  @Test
  void whoLeftAndIsGoneIsNotWaitedFor() {
    Node leaver = leaveAndDie();
    network.kill(leaver);
    network.members.forEach(member -> member.step(new Event.HungUp(leaver.peer)));
    network.runFor(1_000);
    assertEquals(List.of(), people.inbox(gateway));
  }

  @Test
  void theNextOwnerAsksWhoLeftBeforeItSaysThatNobodyCollected() {
    collectUnseen(0);
  }

  @Test
  void othersHearThatNobodyCollectedOnlyOnceTheNextOwnerHasAskedWhoLeft() {
    collectUnseen(1);
  }

  /** It may be gone before it has handed that over, too. */
  @Test
  void whoLeavesTakesNothingOverFromOthersThatLeave() {
    network.call(gateway, new ClientRequest.Store(letter.envelope()));
    List<Node> holders = network.holders(people.place());
    Node heir = network.behind(holders.getLast()).getFirst();
    heir.step(new Event.Leave());
    holders.getFirst().step(new Event.Leave());
    network.runUntil(holders.getFirst().mailboxes::isHandedOff, 5_000);
    assertEquals(0, heir.mailboxes.status().messages());
    assertEquals(1, network.behind(heir).getFirst().mailboxes.status().messages());
  }

  /** {@code rank}: of the next holders that one is told, late, that its life is over. */
  private void collectUnseen(int rank) {
    network.call(gateway, new ClientRequest.Store(letter.envelope()));
    network.call(gateway, people.delete(letter));
    network.runFor(20_000);
    List<Node> next = network.behind(network.holders(people.place()).getLast());
    Node leaver = leaveAndDie(List.of(next.getFirst()));
    NodeRequest.Hold late = new NodeRequest.Hold(new Expired(letter.envelope().nack()), List.of());
    Verified<NodeRequest.Hold> checked = Verified.check(network.labels, late);
    next.get(rank).step(new Event.Asked(-1, leaver.peer, checked));
    network.runFor(20_000);
    assertFalse(people.isNacked(gateway, letter));
  }
}
