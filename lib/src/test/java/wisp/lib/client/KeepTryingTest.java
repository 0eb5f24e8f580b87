package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.message.ClientRequest;

/** What nobody collects is sent again by itself, if the person wants. */
class KeepTryingTest {
  private static final long HOUR_MILLIS = 3_600_000;

  private final World world = new World(32, 10_000);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  private void keepTrying(boolean wanted) {
    ben.driver.handle(new Event.Configure(Settings.DEFAULT.keepTrying(wanted)));
  }

  private void writeToNobody(String text) {
    ada.away();
    ben.write(ada, text);
    world.await("held", 1_000, () -> ben.has(ada, text, State.HELD));
  }

  private long envelopes() {
    return world.ring.heard.stream()
        .filter(ClientRequest.Store.class::isInstance)
        .distinct()
        .count();
  }

  @Test
  void untilItIsCollected() {
    keepTrying(true);
    writeToNobody("one day");
    world.await("again", 90_000, () -> ben.has(ada, "one day", State.WAITING));
    assertEquals(Reason.RETRYING, ben.reason(ada, "one day"));
    world.await("held", 90_000, () -> ben.has(ada, "one day", State.HELD));
    world.run(8 * HOUR_MILLIS);
    assertTrue(envelopes() < 20, "pauses grow: " + envelopes());
    ben.restart();
    ada.restart();
    world.await("delivered", HOUR_MILLIS + 60_000, () -> ben.has(ada, "one day", State.DELIVERED));
    assertEquals(1, ada.messages(ben).size());
    long sent = envelopes();
    world.run(2 * HOUR_MILLIS);
    assertTrue(envelopes() - sent <= 1, "nothing but a receipt");
  }

  @Test
  void forSevenDays() {
    keepTrying(true);
    writeToNobody("in vain");
    world.run(2 * HOUR_MILLIS);
    ben.away();
    world.run(7 * 24 * HOUR_MILLIS - 3 * HOUR_MILLIS);
    ben.restart();
    world.run(HOUR_MILLIS - 60_000);
    assertTrue(ben.state(ada, "in vain").orElseThrow() != State.EXPIRED);
    world.run(2 * HOUR_MILLIS);
    assertEquals(State.EXPIRED, ben.state(ada, "in vain").orElseThrow());
    assertEquals(Reason.NACK, ben.reason(ada, "in vain"));
    long sent = envelopes();
    world.run(5 * HOUR_MILLIS);
    assertEquals(sent, envelopes());
    ben.driver.handle(new Event.Resend(ben.messages(ada).get(0).id()));
    ada.restart();
    world.await("delivered", 10_000, () -> ben.has(ada, "in vain", State.DELIVERED));
  }

  @Test
  void whatExpiredBeforeStaysSo() {
    writeToNobody("too early");
    world.await("expired", 90_000, () -> ben.has(ada, "too early", State.EXPIRED));
    keepTrying(true);
    world.run(3 * HOUR_MILLIS);
    assertTrue(ben.has(ada, "too early", State.EXPIRED));
  }

  @Test
  void oneClickDoesNotWaitForThePause() {
    keepTrying(true);
    writeToNobody("now");
    world.run(5 * HOUR_MILLIS);
    world.await("pause", HOUR_MILLIS, () -> ben.has(ada, "now", State.WAITING));
    ada.restart();
    ben.driver.handle(new Event.Resend(ben.messages(ada).get(0).id()));
    world.await("delivered", 10_000, () -> ben.has(ada, "now", State.DELIVERED));
  }

  @Test
  void aLateReceiptEndsTheRetry() {
    ben.add(ada);
    keepTrying(true);
    world.ring.silent = request -> request instanceof ClientRequest.Delete;
    ben.write(ada, "collected, but not deleted");
    world.await("arrival", 1_000, () -> ada.has(ben, "collected, but not deleted", State.RECEIVED));
    ada.away();
    world.await("again", 90_000, () -> ben.has(ada, "collected, but not deleted", State.WAITING));
    ada.restart();
    world.await(
        "delivered", 15_000, () -> ben.has(ada, "collected, but not deleted", State.DELIVERED));
    assertEquals(
        List.of(), ben.disk.keySet().stream().filter(k -> k.startsWith("outbox")).toList());
  }

  @Test
  void blockingEndsHonestly() {
    keepTrying(true);
    writeToNobody("held");
    world.ring.refusing = ClientRequest.Store.class::isInstance;
    ben.write(ada, "never left");
    world.run(1_000);
    ben.driver.handle(new Event.Block(ada.address()));
    world.ring.refusing = request -> false;
    world.run(90_000);
    assertEquals(State.EXPIRED, ben.state(ada, "held").orElseThrow());
    assertEquals(Reason.NACK, ben.reason(ada, "held"), "its outcome was still looked for");
    assertEquals(State.EXPIRED, ben.state(ada, "never left").orElseThrow());
    assertEquals(Reason.CLOCK, ben.reason(ada, "never left"));
    long sent = envelopes();
    ben.driver.handle(new Event.Resend(ben.message(ada, "held").orElseThrow().id()));
    world.run(90_000);
    assertEquals(State.EXPIRED, ben.state(ada, "held").orElseThrow());
    assertEquals(sent, envelopes(), "nothing is sent to somebody who is blocked");
  }
}
