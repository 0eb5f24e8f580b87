package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** Names and pictures travel inside messages. */
class IntroductionsTest {
  private static final long DAY_MILLIS = 24 * 3_600_000L;

  private final World world = new World(35);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  private static Bytes picture(int size, int filling) {
    byte[] picture = new byte[size];
    java.util.Arrays.fill(picture, (byte) filling);
    byte[] start = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xc0, 0, 17, 8, 0, 96, 0, 96};
    System.arraycopy(start, 0, picture, 0, start.length);
    return Bytes.of(picture);
  }

  private void show(Person person, Bytes picture) {
    person.driver.handle(new Event.SetPicture(picture));
  }

  private Bytes seen(Person by, Person of) {
    return by.client().conversation(of.address()).orElseThrow().picture();
  }

  private String named(Person by, Person of) {
    return by.client().conversation(of.address()).orElseThrow().name();
  }

  private void send(Person from, Person to, String text) {
    from.write(to, text);
    world.await("arrival", 3_000, () -> to.has(from, text, State.RECEIVED));
  }

  private long introductions() {
    return world.people.stream()
        .flatMap(person -> person.disk.entrySet().stream())
        .filter(entry -> entry.getKey().startsWith(Parcel.PREFIX))
        .map(entry -> Reader.readAll(entry.getValue(), Parcel::read))
        .filter(parcel -> parcel.kind() == Parcel.Kind.NAME)
        .count();
  }

  @Test
  void afterTheFirstExchangeAndNotBefore() {
    Bytes face = picture(Picture.MAX_BYTES, 1);
    show(ada, face);
    assertEquals(face, ada.client().profile().orElseThrow().picture());
    send(ada, ben, "hello");
    world.run(60_000);
    assertEquals(Bytes.EMPTY, seen(ben, ada), "not to somebody who may not want it");
    send(ben, ada, "hello yourself");
    world.await("picture", 35_000, () -> seen(ben, ada).equals(face));
    ben.restart();
    assertEquals(face, seen(ben, ada));
    send(ada, ben, "nice");
    send(ben, ada, "indeed");
    world.run(120_000);
    assertEquals(1, introductions());
    assertEquals(2, ada.messages(ben).stream().filter(message -> !message.mine()).count());
  }

  @Test
  void acceptingIsAnExchange() {
    show(ada, picture(100, 1));
    send(ben, ada, "let me in");
    world.run(60_000);
    assertEquals(0, introductions());
    ada.add(ben);
    world.await("picture", 35_000, () -> !seen(ben, ada).isEmpty());
  }

  @Test
  void onlyTheNewestState() {
    send(ada, ben, "hello");
    send(ben, ada, "hello yourself");
    for (int i = 1; i <= 5; i++) {
      show(ada, picture(100, i));
      ada.driver.handle(new Event.Rename("Ada " + i));
    }
    world.await("picture", 35_000, () -> seen(ben, ada).equals(picture(100, 5)));
    assertEquals("Ada 5", named(ben, ada));
    world.run(60_000);
    assertEquals(1, introductions());
    show(ada, Bytes.EMPTY);
    world.await("no picture", 35_000, () -> seen(ben, ada).isEmpty());
    assertFalse(ben.disk.containsKey(Pictures.Portrait.key(ada.address())));
  }

  @Test
  void notThoseWhoWereNotHeardOfForLong() {
    send(ada, ben, "hello");
    send(ben, ada, "hello yourself");
    ada.away();
    ben.away();
    world.run(31 * DAY_MILLIS);
    ada.restart();
    ben.restart();
    world.run(10_000);
    show(ada, picture(100, 1));
    world.run(60_000);
    assertEquals(0, introductions());
    ben.write(ada, "long time no see");
    world.await("picture", 60_000, () -> !seen(ben, ada).isEmpty());
  }

  @Test
  void whoWasAwayForDaysSeesIt() {
    send(ada, ben, "hello");
    send(ben, ada, "hello yourself");
    ben.away();
    show(ada, picture(100, 1));
    world.run(3 * DAY_MILLIS);
    ben.restart();
    world.await("picture", 120_000, () -> seen(ben, ada).equals(picture(100, 1)));
  }

  @Test
  void aBlockedOnesPictureGoes() {
    send(ben, ada, "hello");
    show(ben, picture(100, 2));
    ada.write(ben, "hello yourself");
    world.await("picture", 35_000, () -> !seen(ada, ben).isEmpty());
    ada.driver.handle(new Event.Block(ben.address()));
    assertFalse(ada.disk.containsKey(Pictures.Portrait.key(ben.address())));
  }

  private Bytes id() {
    return world.entropy().bytes(Payload.ID_BYTES);
  }

  @Test
  void whatIsNoPictureIsRefused() {
    show(ada, Bytes.utf8("<svg onload=alert(1)>"));
    show(ada, picture(Picture.MAX_BYTES + 1, 1));
    assertEquals(Bytes.EMPTY, ada.client().profile().orElseThrow().picture());
    for (Bytes bad : List.of(Bytes.utf8("<svg>"), picture(Picture.MAX_BYTES + 1, 1))) {
      Writer writer = new Writer();
      new Payload.Name(id(), world.now(), "Mallory", bad).write(writer);
      assertThrows(Malformed.class, () -> Reader.readAll(writer.toBytes(), Payload::read));
    }
  }
}
