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
    Reply stored = network.call(gateway, new ClientRequest.Store(letter.envelope()));
    assertTrue(stored instanceof Reply.Stored, stored::toString);

    Node stray = holders.getLast();
    holders.forEach(network::kill);
    holders.subList(0, 2).forEach(node -> node.disk.erase());
    while (network.holders(people.place()).contains(stray)) {
      network.join(0);
    }
    network.runFor(LIFE_MILLIS + 1_000);
    network.lost = StraysTest::carriesNack;
    holders.forEach(node -> network.restart(node, 0));
    network.runFor(KEPT_MILLIS + 15_000);
    assertFalse(people.isNacked(gateway, letter));
    network.lost = hop -> false;
    network.runFor(30_000);
    assertTrue(people.isNacked(gateway, letter));
  }
}
