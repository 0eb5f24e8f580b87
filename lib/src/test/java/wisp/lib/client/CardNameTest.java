package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Id;
import wisp.lib.message.SignedRecord;

/** Who adds somebody by a link is to see a name, not letters and digits. */
class CardNameTest {
  private static final int SECOND_MILLIS = 1_000;

  private final World world = new World(9);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");
  private int lookUps;

  private String called(Person by, Person whom) {
    return by.client().conversation(whom.address()).orElseThrow().name();
  }

  private void rename(Person person, String name) {
    person.handle(new Event.Rename(name));
    world.run(3 * SECOND_MILLIS);
  }

  private void countLookUps() {
    world.tap =
        (person, frame) -> {
          if (Codec.decode(frame).equals(new ClientRequest.GetRecord(adasPlace()))) {
            lookUps++;
          }
        };
  }

  @Test
  void isKnownBeforeAnythingIsWritten() {
    ben.add(ada);
    world.await("name", SECOND_MILLIS, () -> called(ben, ada).equals("Ada"));
    assertTrue(ben.messages(ada).isEmpty());
    assertTrue(ada.client().conversations().isEmpty());
  }

  @Test
  void isTheOneOfNow() {
    rename(ada, "Ada Lovelace");
    ben.add(ada);
    world.await("name", SECOND_MILLIS, () -> called(ben, ada).equals("Ada Lovelace"));
  }

  @Test
  void countsLessThanWhatTheySay() {
    ben.add(ada);
    world.run(SECOND_MILLIS);
    ada.add(ben);
    ben.write(ada, "hello");
    world.run(SECOND_MILLIS);
    ada.write(ben, "hello too");
    world.run(10 * SECOND_MILLIS);
    rename(ada, "Countess");
    world.await("name", 40 * SECOND_MILLIS, () -> called(ben, ada).equals("Countess"));
  }

  @Test
  void isLookedUpOnceForWhoHasNone() {
    world.ring.records.remove(adasPlace());
    countLookUps();
    ben.handle(new Event.OpenNotes());
    ben.add(ada);
    world.run(120 * SECOND_MILLIS);
    assertEquals("", called(ben, ada));
    assertEquals(1, lookUps);
  }

  @Test
  void doesNotTellHowLongItIs() {
    int before = sealedBytes();
    rename(ada, "A");
    assertEquals(before, sealedBytes());
    rename(ada, "x".repeat(DisplayName.MAX_BYTES));
    assertEquals(before, sealedBytes());
  }

  private int sealedBytes() {
    return world.ring.records.get(adasPlace()).sealedCard().size();
  }

  private Id adasPlace() {
    return SignedRecord.place(ada.address().directoryKey());
  }
}
