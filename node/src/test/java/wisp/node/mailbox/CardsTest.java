package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;
import wisp.node.mailbox.MailboxNetwork.Node;

/** What who looks for a card is told. */
class CardsTest {
  private static final long LIFE_MILLIS = 1_000_000;
  private static final int LATE_MILLIS = 20_000;

  private final MailboxNetwork network = new MailboxNetwork(31, 6, 3);

  private SignedRecord put() {
    return put(Signature.generate(network.entropy), 1, LIFE_MILLIS);
  }

  private SignedRecord put(KeyPair key, long sequence, long lifeMillis) {
    long end = network.nowMillis + lifeMillis;
    SignedRecord signed = SignedRecord.sign(network.labels, key, sequence, end, Bytes.utf8("card"));
    network.call(network.nodes.getFirst(), new ClientRequest.PutRecord(signed));
    return signed;
  }

  private Reply get(Node gateway, SignedRecord signed) {
    return network.call(gateway, new ClientRequest.GetRecord(signed.place(network.labels)));
  }

  private static List<SignedRecord> records(Reply reply) {
    return ((Reply.Records) reply).records();
  }

  private List<Node> others(SignedRecord signed) {
    List<Node> holders = network.holders(signed.place(network.labels));
    return network.nodes.stream().filter(node -> !holders.contains(node)).toList();
  }

  @Test
  void aHolderServesNoCardAfterItsEndEvenIfItDidNotWakeYet() {
    SignedRecord signed = put();
    network.runFor(LIFE_MILLIS - LATE_MILLIS);
    Node gateway = others(signed).getFirst();
    assertEquals(List.of(signed), records(get(gateway, signed)));
    network.holders(signed.place(network.labels)).forEach(node -> node.skewMillis = LATE_MILLIS);
    assertEquals(List.of(), records(get(gateway, signed)));
  }

  @Test
  void aGatewayServesNoCardAfterItsEndThatAHolderStillHas() {
    SignedRecord signed = put();
    network.runFor(LIFE_MILLIS - LATE_MILLIS);
    Node gateway = others(signed).getFirst();
    gateway.skewMillis = LATE_MILLIS;
    assertEquals(List.of(), records(get(gateway, signed)));
    assertEquals(List.of(signed), records(get(others(signed).getLast(), signed)));
  }

  @Test
  void aCardThatEndsBeforeTheOneItReplacedHindersNoComparison() {
    for (int i = 0; i < 40; i++) {
      KeyPair key = Signature.generate(network.entropy);
      put(key, 1, LIFE_MILLIS);
      put(key, 2, LATE_MILLIS);
    }
    network.runFor(2 * LATE_MILLIS);
    network.join(0);
    network.runFor(LATE_MILLIS);
    assertEquals(
        0, network.members.stream().mapToInt(node -> node.mailboxes.status().incomplete()).sum());
  }

  @Test
  void aNewcomerThatHasYetToLearnDoesNotSayThatThereIsNone() {
    List<SignedRecord> all = Stream.generate(this::put).limit(40).toList();
    network.lost =
        hop ->
            hop.message() instanceof NodeRequest.GetRange
                || hop.message() instanceof ClientRequest.GetRecord;
    Node newcomer = network.join(0);
    SignedRecord signed =
        all.stream()
            .filter(each -> network.owner(each.place(network.labels)) == newcomer)
            .findFirst()
            .orElseThrow();
    MailboxesTest.assertRefused(Refusal.RETRY, get(newcomer, signed));
    network.runFor(60_000);
    assertEquals(List.of(), records(get(newcomer, signed)), "it can learn no more");
    network.lost = hop -> false;
    network.runFor(10_000);
    assertEquals(List.of(signed), records(get(newcomer, signed)));
  }
}
