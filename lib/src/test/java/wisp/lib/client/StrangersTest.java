package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Id;
import wisp.lib.message.SignedRecord;
import wisp.lib.noise.SharedSecrets;

/** What somebody who was never accepted can do here. */
class StrangersTest {
  private static final Bytes ID = Bytes.of(new byte[Payload.ID_BYTES]);

  private final World world = new World(91);
  private final Person ada = world.person("Ada");
  private final Keys cy = stranger();

  private Keys stranger() {
    return new Keys(world.entropy().bytes(Keys.SEED_BYTES), world.ring.labels);
  }

  private Bytes newId() {
    return world.entropy().bytes(Payload.ID_BYTES);
  }

  /** As the first message of a session. */
  private void send(Keys from, Payload payload) {
    SignedRecord signed = world.ring.records.get(SignedRecord.place(ada.address().directoryKey()));
    Contact.Known known = CardRecord.open(world.ring.labels, ada.address(), signed);
    KeyPair returnKey = Signature.generate(world.entropy());
    long endOfLife = Days.endOfLife(world.now(), Days.HOUR_MILLIS);
    Bytes mailboxKey = known.card().mailboxKey(Days.of(endOfLife)).orElseThrow();
    Outer.Label label = new Outer.Label(mailboxKey, known.card().sealKey(), returnKey, endOfLife);
    Bytes content = new Stranger(from, world.entropy()).first(ada.address(), known, payload);
    world.ring.deliver(Outer.seal(from, label, content, world.entropy(), new SharedSecrets(1)));
  }

  private List<String> stored(Function<String, Boolean> wanted) {
    return ada.disk.keySet().stream().filter(wanted::apply).toList();
  }

  private static boolean isOfSomebody(String key) {
    return !List.of(Account.KEY, CardState.KEY, Greeting.KEY).contains(key)
        && !key.startsWith(Arrival.PREFIX);
  }

  private List<Payload> silent() {
    return List.of(
        new Change.Reaction(newId(), world.now(), new MessageRef(false, ID), "👍"),
        new Change.Edit(newId(), world.now(), ID, "other"),
        new Change.Deletion(newId(), world.now(), List.of(ID)),
        new Change.Typing(newId(), world.now()),
        new Payload.Receipts(newId(), world.now(), true, List.of(ID)),
        new Payload.Name(newId(), world.now(), "Cy", Bytes.EMPTY),
        new Payload.PleaseAgain(newId(), world.now(), List.of(Id.of(1))),
        new Payload.Unknown(newId(), world.now(), 200, Bytes.EMPTY));
  }

  @Test
  void nothingIsKeptOfThoseWhoNeverWrote() {
    for (int i = 0; i < 3; i++) {
      Keys somebody = stranger();
      silent().forEach(payload -> send(somebody, payload));
    }
    world.run(20_000);
    assertEquals(24, stored(key -> key.startsWith(Arrival.PREFIX)).size(), "all were opened");
    assertEquals(List.of(), stored(StrangersTest::isOfSomebody));
    world.run(2 * Days.HOUR_MILLIS);
    assertEquals(List.of(), stored(key -> key.startsWith(Arrival.PREFIX)));
  }

  @Test
  void whatAnEarlierVersionKeptOfThemGoes() {
    ada.driver.handle(new Event.OpenNotes());
    ada.driver.handle(new Event.Draft(ada.address(), "milk"));
    Arrangement left = Arrangement.none(cy.address()).heard(world.now());
    ada.away();
    ada.disk.put(left.key(), left.toBytes());
    ada.restart();
    assertEquals(
        List.of(Arrangement.none(ada.address()).key()),
        stored(key -> key.startsWith(Arrangement.PREFIX)));
    assertEquals("milk", ada.client().conversation(ada.address()).orElseThrow().draft());
  }

  private Conversation talk() {
    return ada.client().conversation(cy.address()).orElseThrow();
  }

  private void ask(Payload payload) {
    send(cy, payload);
    world.await("a request", 5_000, () -> ada.client().conversation(cy.address()).isPresent());
  }

  @Test
  void aTimerDoesNotAcceptARequest() {
    ask(new Payload.Text(newId(), world.now(), "Cy", "hello"));
    world.run(10_000);
    List<String> parcels = stored(key -> key.startsWith(Parcel.PREFIX));
    ada.driver.handle(new Event.SetTimer(cy.address(), 60_000));
    world.run(1_000);
    assertEquals(Standing.REQUEST, talk().standing());
    assertEquals(0, talk().timerMillis());
    assertEquals(1, talk().messages().size());
    assertEquals(parcels, stored(key -> key.startsWith(Parcel.PREFIX)));
  }

  @Test
  void noTimerOfTheFutureStaysForEver() {
    ask(new Payload.Timer(newId(), (1L << 53) - 1, 5_000));
    assertEquals(5_000, talk().timerMillis());
    ada.driver.handle(new Event.AddContact(cy.address(), ""));
    ada.driver.handle(new Event.SetTimer(cy.address(), 0));
    assertEquals(0, talk().timerMillis());
  }
}
