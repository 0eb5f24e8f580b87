package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Nack;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Reply;
import wisp.node.mailbox.MailboxNetwork.Hop;
import wisp.node.mailbox.MailboxNetwork.Node;
import wisp.node.mailbox.People.Letter;

/** What becomes of a box that a node keeps and is no holder of. */
class StraysTest {
  private static final long LIFE_MILLIS = 20_000;
  private static final long KEPT_MILLIS = 60_000;

  private static boolean carriesNack(Hop hop) {
    return hop.message() instanceof NodeRequest.Hold hold && hold.item() instanceof Nack;
  }

  /** Just restarted, it kept the end to itself when it compared with the holders. */
  @Test
  void anEndOfLifeThatNobodyElseKnowsOutlivesTheComparison() {
    MailboxNetwork network = new MailboxNetwork(122, 8, 3);
    People people = new People(network);
    Letter letter = people.letter(LIFE_MILLIS);
    List<Node> holders = network.holders(people.place());
    Node gateway = network.behind(holders.getLast()).getFirst();
    store(network, gateway, letter);

    Node stray = holders.getLast();
    holders.forEach(network::kill);
    holders.subList(0, 2).forEach(node -> node.disk.erase());
    joinUntilNoHolder(network, people, stray);
    network.runFor(LIFE_MILLIS + 1_000);
    network.lost = StraysTest::carriesNack;
    holders.forEach(node -> network.restart(node, 0));
    network.runFor(KEPT_MILLIS + 15_000);
    assertFalse(people.isNacked(gateway, letter));
    network.lost = hop -> false;
    network.runFor(30_000);
    assertTrue(people.isNacked(gateway, letter));
  }

  /** It had a box of that place before, was a holder again, and was apart when others became it. */
  @Test
  void whatCameWhileItWasAHolderAgainIsBroughtHomeAtOnce() {
    MailboxNetwork network = new MailboxNetwork(123, 10, 3);
    People people = new People(network);
    List<Node> holders = network.holders(people.place());
    Node stray = holders.getLast();
    Node gateway = network.behind(stray).getFirst();
    store(network, gateway, people.letter(LIFE_MILLIS));
    joinUntilNoHolder(network, people, stray);
    network.runFor(5_000);
    network.nodes.subList(10, network.nodes.size()).forEach(node -> lose(network, node));
    network.runFor(5_000);
    Letter later = people.letter(2 * KEPT_MILLIS);
    store(network, gateway, later);

    network.lost = hop -> hop.from() == stray || hop.to() == stray;
    holders.subList(0, 2).forEach(node -> lose(network, node));
    network.detect(stray, 0);
    joinUntilNoHolder(network, people, stray);
    network.join(0);
    network.runFor(5_000);
    network.lost = hop -> false;
    network.members.add(stray);
    network.detect(network.behind(gateway).get(network.members.size() / 2), 0);
    assertFalse(network.holders(people.place()).contains(stray));
    network.runFor(10_000);
    Reply.Retrieved page = People.retrieved(network.call(gateway, people.read(0, true)));
    assertTrue(page.envelopes().contains(later.envelope()));
  }

  private static void store(MailboxNetwork network, Node gateway, Letter letter) {
    Reply stored = network.call(gateway, new ClientRequest.Store(letter.envelope()));
    assertTrue(stored instanceof Reply.Stored, stored::toString);
  }

  private static void joinUntilNoHolder(MailboxNetwork network, People people, Node node) {
    Arc before = new Arc(people.place(), node.peer.id());
    while (network.members.stream()
            .filter(each -> each != node && before.contains(each.peer.id()))
            .count()
        < 3) {
      network.join(0);
    }
  }

  private static void lose(MailboxNetwork network, Node node) {
    network.kill(node);
    network.detect(node, 0);
  }
}
