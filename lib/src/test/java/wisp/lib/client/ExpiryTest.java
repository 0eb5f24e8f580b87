package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;

/** Messages that nobody collects. */
class ExpiryTest {
  private final World world = new World(2, 10_000);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  private void leave(Person person) {
    person.away();
  }

  @Test
  void nackThenSentAgainShownOnce() {
    leave(ada);
    ben.write(ada, "are you there?");
    world.await("held", 1_000, () -> ben.has(ada, "are you there?", State.HELD));
    long end = ben.message(ada, "are you there?").orElseThrow().endOfLifeMillis();
    world.await("expired", 15_000, () -> ben.has(ada, "are you there?", State.EXPIRED));
    assertEquals(Reason.NACK, ben.reason(ada, "are you there?"));
    assertTrue(world.now() >= end && world.now() <= end + 4_000, "soon after its end");
    ben.driver.handle(new Event.Resend(ben.messages(ada).get(0).id()));
    world.await("held", 1_000, () -> ben.has(ada, "are you there?", State.HELD));
    ada.restart();
    world.await("arrival", 1_000, () -> ada.has(ben, "are you there?", State.RECEIVED));
    world.await("delivered", 5_000, () -> ben.has(ada, "are you there?", State.DELIVERED));
    assertEquals(1, ada.messages(ben).size());
  }

  @Test
  void bothCopiesAreReceiptedAndShownOnce() {
    leave(ben);
    ada.add(ben);
    ada.write(ben, "once");
    world.run(3_000);
    Envelope first = world.ring.envelopes.values().iterator().next();
    world.await("expired", 15_000, () -> ada.has(ben, "once", State.EXPIRED));
    ada.driver.handle(new Event.Resend(ada.messages(ben).get(0).id()));
    world.run(1_000);
    world.ring.envelopes.put(first.id(world.ring.labels), first);
    ben.restart();
    world.await("delivered", 10_000, () -> ada.has(ben, "once", State.DELIVERED));
    world.run(10_000);
    assertEquals(1, ben.messages(ada).size());
    assertTrue(ada.has(ben, "once", State.DELIVERED));
  }

  @Test
  void noNackToBeHad() {
    world.ring.withholdsNacks = true;
    leave(ada);
    ben.write(ada, "lost");
    world.await("held", 1_000, () -> ben.has(ada, "lost", State.HELD));
    long end = ben.message(ada, "lost").orElseThrow().endOfLifeMillis();
    world.run(end + 59_000 - world.now());
    assertTrue(ben.has(ada, "lost", State.HELD), "not before a minute has passed");
    world.await("expired", 5_000, () -> ben.has(ada, "lost", State.EXPIRED));
    assertEquals(Reason.CLOCK, ben.reason(ada, "lost"));
  }

  @Test
  void noLookNoClock() {
    world.ring.withholdsNacks = true;
    leave(ada);
    ben.write(ada, "lost");
    world.await("held", 1_000, () -> ben.has(ada, "lost", State.HELD));
    world.ring.refusing = ClientRequest.Retrieve.class::isInstance;
    world.run(600_000);
    assertTrue(ben.has(ada, "lost", State.HELD));
    world.ring.refusing = request -> false;
    world.await("expired", 10_000, () -> ben.has(ada, "lost", State.EXPIRED));
  }

  @Test
  void aNackBeforeTheEndIsIgnored() {
    leave(ada);
    ben.write(ada, "early");
    world.await("held", 1_000, () -> ben.has(ada, "early", State.HELD));
    Envelope envelope = world.ring.envelopes.values().iterator().next();
    world.ring.nacks.put(envelope.id(world.ring.labels), envelope.nack());
    world.run(5_000);
    assertTrue(ben.has(ada, "early", State.HELD));
  }

  @Test
  void aReceiptBeatsTheNack() {
    ben.add(ada);
    world.ring.silent = request -> request instanceof ClientRequest.Delete;
    ben.write(ada, "collected, but not deleted");
    world.await("arrival", 1_000, () -> ada.has(ben, "collected, but not deleted", State.RECEIVED));
    leave(ada);
    world.await("expired", 15_000, () -> ben.has(ada, "collected, but not deleted", State.EXPIRED));
    ada.restart();
    world.await(
        "delivered", 15_000, () -> ben.has(ada, "collected, but not deleted", State.DELIVERED));
  }

  @Test
  void receiptsThatExpireAreSentAgain() {
    ben.write(ada, "hello");
    world.await("arrival", 1_000, () -> ada.has(ben, "hello", State.RECEIVED));
    leave(ben);
    world.run(600_000);
    ben.restart();
    world.await("delivered", 150_000, () -> ben.has(ada, "hello", State.DELIVERED));
  }

  @Test
  void deliveredMessagesCostNoPolling() {
    ben.write(ada, "hello");
    world.await("delivered", 5_000, () -> ben.has(ada, "hello", State.DELIVERED));
    world.ring.heard.clear();
    world.run(300_000);
    long boxes =
        world.ring.heard.stream()
            .filter(ClientRequest.Retrieve.class::isInstance)
            .map(ClientRequest.Retrieve.class::cast)
            .filter(retrieve -> retrieve.waitMillis() < 25_000)
            .count();
    assertTrue(boxes <= 1, "only the receipt's own box: " + boxes);
  }
}
