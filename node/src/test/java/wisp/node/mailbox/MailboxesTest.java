package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Receipt;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;
import wisp.node.mailbox.MailboxNetwork.Node;
import wisp.node.mailbox.People.Letter;

/** A client's requests in rings where nothing fails. */
class MailboxesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void storeRetrieveDeleteThroughEveryNode(int size) {
    MailboxNetwork network = new MailboxNetwork(size, size, 3);
    People people = new People(network);
    for (Node gateway : network.nodes) {
      Letter letter = people.letter(60_000);
      ClientRequest store = new ClientRequest.Store(letter.envelope());
      assertReceipts(network, network.call(gateway, store), letter, Math.min(3, size));
      assertReceipts(network, network.call(gateway, store), letter, Math.min(3, size));
      for (Node reader : network.nodes) {
        assertEquals(List.of(letter.envelope()), people.inbox(reader));
        Reply all = network.call(reader, people.read(0, true));
        assertEquals(List.of(letter.envelope()), People.retrieved(all).envelopes());
      }
      assertEquals(Math.min(3, size), stored(network.call(gateway, people.delete(letter))).size());
      assertEquals(Math.min(3, size), stored(network.call(gateway, store)).size());
      assertEquals(List.of(), people.inbox(gateway));
    }
    network.nodes.forEach(node -> assertEquals(0, node.mailboxes.status().messages()));
  }

  private static List<Receipt> stored(Reply reply) {
    assertTrue(reply instanceof Reply.Stored, reply::toString);
    return ((Reply.Stored) reply).receipts();
  }

  private static void assertReceipts(
      MailboxNetwork network, Reply reply, Letter letter, int holders) {
    Set<Id> signers = new HashSet<>();
    for (Receipt receipt : stored(reply)) {
      assertTrue(receipt.isGenuine(network.labels));
      assertEquals(letter.envelope().id(network.labels), receipt.itemId());
      assertEquals(letter.envelope().endOfLifeMillis(), receipt.endOfLifeMillis());
      assertEquals(holders, receipt.holders().size());
      signers.add(receipt.nodeId(network.labels));
    }
    assertEquals(holders, signers.size());
  }

  @Test
  void everyHolderHasItAndNobodyElse() {
    MailboxNetwork network = new MailboxNetwork(7, 8, 3, 4, Quota.ofBytes(1_000_000));
    People people = new People(network);
    network.call(network.nodes.get(0), new ClientRequest.Store(people.letter(60_000).envelope()));
    List<Node> holders = network.holders(people.place());
    for (Node node : network.nodes) {
      int expected = holders.contains(node) ? 1 : 0;
      assertEquals(expected, node.mailboxes.status().messages());
    }
  }

  @Test
  void longPollWakesWithinThreeLatencies() {
    MailboxNetwork network = new MailboxNetwork(8, 5, 3);
    network.latencyMaxMillis = 1;
    People people = new People(network);
    Letter letter = people.letter(60_000);
    for (Node gateway : network.nodes) {
      Reply[] answer = new Reply[1];
      network.ask(gateway, people.read(25_000, false), reply -> answer[0] = reply);
      network.runFor(12_345);
      long[] heldAt = {0};
      network.ask(
          network.nodes.get(0),
          new ClientRequest.Store(letter.envelope()),
          reply -> heldAt[0] = network.nowMillis);
      network.runUntil(() -> answer[0] != null && heldAt[0] > 0, 1_000);
      assertEquals(List.of(letter.envelope()), People.retrieved(answer[0]).envelopes());
      assertTrue(network.nowMillis - heldAt[0] <= 3);
      network.call(gateway, people.delete(letter));
      letter = people.letter(60_000);
    }
  }

  @Test
  void whatAPollWasAnsweredWithIsNotKeptUntilItsWaitIsOver() {
    MailboxNetwork network = new MailboxNetwork(14, 5, 3);
    People people = new People(network);
    Node gateway = network.behind(network.holders(people.place()).getLast()).getFirst();
    network.call(gateway, new ClientRequest.Store(people.letter(60_000).envelope()));
    List<WeakReference<Envelope>> pages = new ArrayList<>();
    network.lost =
        hop -> {
          if (hop.message() instanceof Reply.Retrieved page) {
            pages.add(new WeakReference<>(page.envelopes().getFirst()));
          }
          return false;
        };
    network.call(gateway, people.read(25_000, false));
    network.runFor(2_000);
    System.gc();
    assertFalse(pages.isEmpty());
    pages.forEach(page -> assertNull(page.get()));
  }

  @Test
  void whenTheRingChangesManyWaitingReadersAreLookedUpBitByBit() {
    MailboxNetwork network = new MailboxNetwork(13, 4, 3);
    Node gateway = network.nodes.get(0);
    for (int i = 0; i < 200; i++) {
      network.ask(gateway, new People(network).read(25_000, false), reply -> {});
    }
    network.runFor(500);
    network.lookups = new LookupCount();
    network.join(0);
    network.runFor(1_000);
    assertTrue(network.lookups.all >= 200, network.lookups.all + " lookups");
    assertTrue(network.lookups.mostInAStep <= 16, network.lookups.mostInAStep + " at once");
  }

  @Test
  void emptyLongPollEndsInTimeAndUnknownOnly() {
    MailboxNetwork network = new MailboxNetwork(9, 5, 3);
    People people = new People(network);
    Node gateway = network.nodes.get(0);
    Letter letter = people.letter(60_000);
    network.call(gateway, new ClientRequest.Store(letter.envelope()));
    long known = letter.envelope().id(network.labels).prefix();
    var box =
        BoxRequest.sign(
            network.labels, BoxKind.MAILBOX, people.mailbox, network.nowMillis, List.of(known));
    long start = network.nowMillis;
    Reply reply = network.call(gateway, new ClientRequest.Retrieve(20_000, false, List.of(box)));
    assertEquals(List.of(), People.retrieved(reply).envelopes());
    long took = network.nowMillis - start;
    assertTrue(took >= 20_000 && took < 21_000, "took " + took);
  }

  @Test
  void oneRequestReadsManyBoxesOfManyOwnersInPages() {
    MailboxNetwork network = new MailboxNetwork(10, 5, 3);
    Node gateway = network.nodes.get(0);
    List<People> all = Stream.generate(() -> new People(network)).limit(9).toList();
    Set<Envelope> sent = new HashSet<>();
    for (People people : all) {
      Letter letter = people.letter(60_000, 0, 16_384);
      sent.add(letter.envelope());
      network.call(gateway, new ClientRequest.Store(letter.envelope()));
    }
    Set<Envelope> got = new HashSet<>();
    for (int page = 0; got.size() < 9 && page < 9; page++) {
      List<Long> known =
          got.stream().map(envelope -> envelope.id(network.labels).prefix()).toList();
      var boxes = all.stream().map(people -> box(network, people, known)).toList();
      Reply reply = network.call(gateway, new ClientRequest.Retrieve(0, false, boxes));
      got.addAll(People.retrieved(reply).envelopes());
      assertEquals(got.size() < 9, People.retrieved(reply).more());
    }
    assertEquals(sent, got);
  }

  private static BoxRequest box(MailboxNetwork network, People people, List<Long> known) {
    return BoxRequest.sign(
        network.labels, BoxKind.MAILBOX, people.mailbox, network.nowMillis, known);
  }

  @Test
  void highestRecordWins() {
    MailboxNetwork network = new MailboxNetwork(11, 5, 3);
    KeyPair key = Signature.generate(network.entropy);
    SignedRecord first = card(network, key, 1);
    SignedRecord second = card(network, key, 2);
    Node gateway = network.nodes.get(3);
    ClientRequest get = new ClientRequest.GetRecord(SignedRecord.place(key.publicKey()));
    assertEquals(List.of(), ((Reply.Records) network.call(gateway, get)).records());
    assertEquals(3, stored(network.call(gateway, new ClientRequest.PutRecord(first))).size());
    assertEquals(3, stored(network.call(gateway, new ClientRequest.PutRecord(second))).size());
    assertEquals(3, stored(network.call(gateway, new ClientRequest.PutRecord(second))).size());
    assertRefused(Refusal.STALE, network.call(gateway, new ClientRequest.PutRecord(first)));
    for (Node node : network.nodes) {
      assertEquals(List.of(second), ((Reply.Records) network.call(node, get)).records());
    }
  }

  @Test
  void aCardThatGrowsNeedsRoomForWhatItGrowsBy() {
    MailboxNetwork network = new MailboxNetwork(22, 1, 1, 16, Quota.ofBytes(10_000));
    Node node = network.nodes.getFirst();
    for (int i = 0; i < 8; i++) {
      KeyPair key = Signature.generate(network.entropy);
      network.call(node, new ClientRequest.PutRecord(card(network, key, 1)));
      Bytes large = network.entropy.bytes(3_000);
      long expires = network.nowMillis + 1_000_000;
      network.call(
          node,
          new ClientRequest.PutRecord(SignedRecord.sign(network.labels, key, 2, expires, large)));
    }
    assertTrue(node.mailboxes.status().bytes() <= 8_000, node.mailboxes.status()::toString);
  }

  @Test
  void aCardThatWasReplacedGoesAtItsOwnEnd() {
    MailboxNetwork network = new MailboxNetwork(23, 1, 1);
    Node node = network.nodes.getFirst();
    KeyPair key = Signature.generate(network.entropy);
    network.call(node, new ClientRequest.PutRecord(card(network, key, 1)));
    network.runFor(500_000);
    network.call(node, new ClientRequest.PutRecord(card(network, key, 2)));
    network.runFor(900_000);
    assertTrue(node.mailboxes.status().bytes() > 0);
    network.runFor(200_000);
    assertEquals(0, node.mailboxes.status().bytes());
  }

  private static SignedRecord card(MailboxNetwork network, KeyPair key, long sequence) {
    return SignedRecord.sign(
        network.labels, key, sequence, network.nowMillis + 1_000_000, Bytes.utf8("c" + sequence));
  }

  static void assertRefused(Refusal reason, Reply reply) {
    assertTrue(
        reply instanceof Reply.Refused refused && refused.reason() == reason, reply::toString);
  }

  @Test
  void aLostHoldGivesRetryAndARepetitionWorks() {
    MailboxNetwork network = new MailboxNetwork(12, 5, 3);
    People people = new People(network);
    ClientRequest store = new ClientRequest.Store(people.letter(60_000).envelope());
    Node last = network.holders(people.place()).get(2);
    network.lost = hop -> hop.to() == last && hop.message() instanceof NodeRequest.Hold;
    long start = network.nowMillis;
    assertRefused(Refusal.RETRY, network.call(network.nodes.get(0), store));
    assertTrue(network.nowMillis - start <= 2_000);
    network.lost = hop -> false;
    assertEquals(3, stored(network.call(network.nodes.get(0), store)).size());
  }

  @Test
  void aboveFourFifthsNewMessagesAreRefused() {
    Quota quota = new Quota(100_000, 1_000, 100_000, 1_000, 900);
    MailboxNetwork network = new MailboxNetwork(13, 1, 3, 16, quota);
    Node small = network.nodes.get(0);
    People people = new People(network);
    Letter first = people.letter(60_000, 0, 16_384);
    Reply reply = network.call(small, new ClientRequest.Store(first.envelope()));
    int held = 0;
    while (reply instanceof Reply.Stored) {
      held++;
      Letter more = people.letter(60_000, 0, 16_384);
      reply = network.call(small, new ClientRequest.Store(more.envelope()));
    }
    assertRefused(Refusal.FULL, reply);
    assertEquals(80_000 / (16_384 + Entry.OVERHEAD_BYTES), held);
    assertEquals(1, stored(network.call(small, people.delete(first))).size());
    assertFalse(people.inbox(small).contains(first.envelope()));
  }
}
