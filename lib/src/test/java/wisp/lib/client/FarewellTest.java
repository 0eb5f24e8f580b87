package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.SignedRecord;

/** An account is deleted. */
class FarewellTest {
  private static final int MESSAGES = 40;

  private final World world = new World(34);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");
  private final Address address = ada.address();

  private void fillMailbox() {
    ada.away();
    for (int i = 0; i < MESSAGES; i++) {
      ben.driver.handle(new Event.Write(address, world.entropy().bytes(16), "line " + i, 0));
    }
    world.await("held", 20_000, () -> world.ring.envelopes.size() == MESSAGES);
  }

  private void leave() {
    ada.driver.handle(new Event.DeleteAccount());
  }

  private Optional<Boolean> left() {
    return ada.notices.stream()
        .filter(Notice.AccountDeleted.class::isInstance)
        .map(notice -> ((Notice.AccountDeleted) notice).complete())
        .findFirst();
  }

  private SignedRecord record() {
    return world.ring.records.get(SignedRecord.place(address.directoryKey()));
  }

  private void assertSilent() {
    int before = ada.requests();
    ada.write(ben, "one more thing");
    ada.driver.handle(new Event.Poll(true));
    world.run(3_600_000);
    assertEquals(before, ada.requests());
    assertEquals(Map.of(), ada.disk);
  }

  @Test
  void nothingIsLeft() {
    fillMailbox();
    SignedRecord card = record();
    ada.restart();
    leave();
    world.await("the end", 60_000, () -> left().isPresent());
    assertEquals(Optional.of(true), left());
    assertEquals(0, world.ring.envelopes.size());
    assertTrue(record().sealedCard().isEmpty());
    assertTrue(record().sequence() > card.sequence());
    assertEquals(Map.of(), ada.disk);
    ada.away();
    world.run(10_000);
    assertTrue(
        ben.client().conversation(address).orElseThrow().messages().stream()
            .allMatch(message -> message.state() == State.HELD),
        "nothing was read");
  }

  @Test
  void afterwardsNothingHappens() {
    leave();
    world.await("the end", 20_000, () -> left().isPresent());
    assertSilent();
    ada.restart();
    assertTrue(ada.client().profile().isEmpty());
  }

  @Test
  void withoutARingItGoesHereAllTheSame() {
    world.ring.down.add("http://n0");
    for (int i = 0; i < FakeRing.NODES; i++) {
      world.ring.cutOff(FakeRing.url(i));
    }
    leave();
    world.run(29_000);
    assertFalse(left().isPresent());
    world.run(2_000);
    assertEquals(Optional.of(false), left());
    assertSilent();
  }

  @Test
  void aCrashOnTheWay() {
    fillMailbox();
    ada.diskMillis = 40;
    ada.restart();
    world.ring.silent = ClientRequest.Delete.class::isInstance;
    leave();
    world.run(10_000);
    assertFalse(left().isPresent());
    ada.restart();
    world.run(5_000);
    world.ring.silent = request -> false;
    ada.restart();
    world.await("the end", 60_000, () -> left().isPresent());
    assertEquals(Optional.of(true), left());
    assertEquals(0, world.ring.envelopes.size());
    assertEquals(Map.of(), ada.disk);
  }

  @Test
  void anotherDeviceKeepsTheAccount() {
    Person elsewhere = new Person(world, "Ada elsewhere");
    for (Effect.Change change : Backup.restore(ada.client().backup(), world.entropy())) {
      elsewhere.disk.put(change.key(), change.value().orElseThrow());
    }
    elsewhere.restart();
    world.await("a card", 5_000, elsewhere::isReady);
    SignedRecord card = record();
    leave();
    world.await("the end", 20_000, () -> left().isPresent());
    assertEquals(Optional.of(false), left());
    assertEquals(card, record());
    assertEquals(Map.of(), ada.disk);
  }

  @Test
  void receiptsForSomebodyWhoLeftAreGivenUp() {
    ada.write(ben, "goodbye");
    world.await("arrival", 5_000, () -> ben.gotTexts().anyMatch("goodbye"::equals));
    leaveUnheard();
    assertTrue(ben.disk.keySet().stream().anyMatch(key -> key.startsWith(Parcel.PREFIX)));
    ben.away();
    world.run(8L * 24 * 3_600_000);
    ben.restart();
    world.run(10_000);
    assertTrue(ben.disk.keySet().stream().noneMatch(key -> key.startsWith(Parcel.PREFIX)));
  }

  private void leaveUnheard() {
    ben.gateways.clear();
    ben.restart();
    leave();
    world.await("the end", 20_000, () -> left().isPresent());
    ben.gateways.add("http://n1");
    ben.restart();
    world.run(10_000);
  }

  @Test
  void anotherTabIsNotOverwritten() {
    Driver first = ada.driver;
    ada.openTab();
    ada.driver.handle(new Event.Rename("Still here"));
    first.handle(new Event.DeleteAccount());
    assertTrue(ada.notices.contains(new Notice.TakenOver()));
    world.run(60_000);
    assertEquals("Still here", ada.client().profile().orElseThrow().displayName());
  }
}
