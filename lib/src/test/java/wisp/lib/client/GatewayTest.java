package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Refusal;

class GatewayTest {
  private final World world = new World(7);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  @Test
  void goesOnThroughAnotherAtOnce() {
    world.ring.cutOff("http://n0");
    ada.write(ben, "your node is gone");
    world.await("arrival", 2_500, () -> ben.has(ada, "your node is gone", State.RECEIVED));
    ben.write(ada, "I went on");
    world.await("arrival", 2_500, () -> ada.has(ben, "I went on", State.RECEIVED));
    assertTrue(ada.client().connection().online());
    assertFalse(ada.client().connection().gateway().equals("http://n0"));
  }

  @Test
  void learnsAtLeastThreeMoreAndKeepsThem() {
    assertEquals(4, ada.client().connection().gateways().size());
    world.ring.down.add("http://n0");
    ada.restart();
    world.await("online", 3_000, () -> ada.client().connection().online());
  }

  @Test
  void aHangingGatewayIsLeft() {
    world.ring.hanging.add("http://n0");
    ada.write(ben, "still?");
    world.await("held", 10_000, () -> ada.has(ben, "still?", State.HELD));
    world.await("arrival", 40_000, () -> ben.has(ada, "still?", State.RECEIVED));
  }

  @Test
  void offlineWaitsAndGoesOn() {
    for (int i = 0; i < FakeRing.NODES; i++) {
      world.ring.cutOff(FakeRing.url(i));
    }
    ada.write(ben, "into the void");
    world.await("offline", 2_000, () -> ada.reason(ben, "into the void") == Reason.OFFLINE);
    int before = ada.requests();
    world.run(600_000);
    assertTrue(ada.requests() - before < 60, "patient");
    world.ring.down.clear();
    world.await("arrival", 130_000, () -> ben.has(ada, "into the void", State.RECEIVED));
  }

  @Test
  void aFullRingIsSaidSo() {
    world.ring.refusal = Refusal.FULL;
    world.ring.refusing = ClientRequest.Store.class::isInstance;
    ada.write(ben, "no room");
    world.await("reason", 1_000, () -> ada.reason(ben, "no room") == Reason.FULL);
    world.run(60_000);
    assertTrue(ada.has(ben, "no room", State.WAITING));
    world.ring.refusing = request -> false;
    world.await("held", 61_000, () -> ada.has(ben, "no room", State.HELD));
  }

  @Test
  void acknowledgementsWithoutProofAreNone() {
    ben.away();
    world.ring.forging = true;
    ada.write(ben, "really?");
    world.run(20_000);
    assertTrue(ada.has(ben, "really?", State.WAITING));
    world.ring.forging = false;
    world.await("held", 61_000, () -> !ada.has(ben, "really?", State.WAITING));
  }

  @Test
  void oneRoundEnds() {
    ben.away();
    ada.write(ben, "later");
    world.await("held", 1_000, () -> ada.has(ben, "later", State.HELD));
    ben.driver = ben.open();
    ben.driver.handle(new Event.Start(List.of("http://n0")));
    ben.driver.handle(new Event.Poll(false));
    world.await("end", 5_000, () -> ben.notices.contains(new Notice.RoundDone(true)));
    assertTrue(ben.has(ada, "later", State.RECEIVED));
    assertEquals(1, ben.client().unreported().size());
    ben.driver.handle(new Event.Reported(ada.address(), ben.messages(ada).get(0).id(), false));
    assertEquals(List.of(), ben.client().unreported());
    world.await("delivered", 1_000, () -> ada.has(ben, "later", State.DELIVERED));
  }
}
