package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Reply;
import wisp.node.mailbox.MailboxNetwork.Node;
import wisp.node.mailbox.People.Letter;

/** Mailboxes on the real ring. */
class WholeNodeTest {
  @ParameterizedTest
  @CsvSource({"1,false", "2,false", "3,false", "5,false", "5,true", "12,false", "12,true"})
  void messagesOutliveTheirOwnerAndEndInNacks(int size, boolean silently) {
    MailboxNetwork network = MailboxNetwork.ofWholeNodes(70 + size, size, 3);
    People people = new People(network);
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Letter letter = people.letter(60_000);
      store(network, network.nodes.get(i % size), letter);
      letters.add(letter);
    }
    if (size > 3) {
      ownerDies(network, people, letters.size(), silently);
    }
    Node gateway = network.members.getFirst();
    List<Envelope> inbox = inboxSoon(network, people, gateway);
    letters.forEach(letter -> assertTrue(inbox.contains(letter.envelope())));
    network.call(gateway, people.delete(letters.getFirst()));
    network.runFor(letters.getLast().envelope().endOfLifeMillis() + 2_000 - network.nowMillis);
    for (Letter letter : letters) {
      assertEquals(!letter.equals(letters.getFirst()), people.isNacked(gateway, letter));
    }
  }

  @Test
  void nodesWhoseClocksAreHalfAMinuteWrongEndEnvelopesInTime() {
    MailboxNetwork network = MailboxNetwork.ofWholeNodes(90, 5, 3);
    List<Long> skews = List.of(-30_000L, 30_000L, 5L, -11_000L, 22_000L);
    for (int i = 0; i < 5; i++) {
      network.nodes.get(i).skewMillis = skews.get(i);
    }
    network.runFor(120_000);
    People people = new People(network);
    Letter letter = people.letter(10_000);
    for (Node gateway : network.nodes) {
      Reply info = network.call(gateway, new ClientRequest.GetInfo());
      long error = ((Reply.NodeInfo) info).timeMillis() - network.nowMillis;
      assertTrue(Math.abs(error) <= 200, () -> gateway + " is wrong by " + error);
      store(network, gateway, letter);
    }
    network.runFor(9_000);
    network.nodes.forEach(gateway -> assertEquals(1, people.inbox(gateway).size()));
    network.runFor(2_500);
    network.nodes.forEach(gateway -> assertEquals(0, people.inbox(gateway).size()));
    assertTrue(people.isNacked(network.nodes.getFirst(), letter));
  }

  /** Right after a death the answer may be that one should ask again. */
  private static List<Envelope> inboxSoon(MailboxNetwork network, People people, Node gateway) {
    for (int i = 0; i < 10; i++) {
      if (network.call(gateway, people.read(0, false)) instanceof Reply.Retrieved answer) {
        return answer.envelopes();
      }
      network.runFor(200);
    }
    throw new AssertionError("nobody answers");
  }

  private static void store(MailboxNetwork network, Node gateway, Letter letter) {
    Reply reply = network.call(gateway, new ClientRequest.Store(letter.envelope()));
    assertTrue(reply instanceof Reply.Stored, reply::toString);
  }

  /** A process that is gone refuses connections; a machine that is gone says nothing. */
  private static void ownerDies(
      MailboxNetwork network, People people, int messages, boolean silently) {
    Node owner = network.owner(people.place());
    network.kill(owner);
    network.members.remove(owner);
    network.lost = hop -> silently && hop.to().equals(owner);
    long took = network.runUntil(() -> holdAll(network, people, messages), 20_000);
    assertTrue(holdAll(network, people, messages));
    assertTrue(took <= (silently ? 6_000 : 1_000), "took " + took);
  }

  private static boolean holdAll(MailboxNetwork network, People people, int messages) {
    return network.holders(people.place()).stream()
        .allMatch(holder -> holder.mailboxes.status().messages() == messages);
  }
}
