package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Writer;
import wisp.lib.message.BoxKind;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Item;

/**
 * Four accounts write equally many messages in the same minutes of three days; what is written on
 * the second day is not collected. Keeps all that the ring ever held.
 */
final class Traffic {
  static final int ACCOUNTS = 4;
  private static final String[] NAMES = {"A", "Benedetta", "Cy", "Her Majesty Dorothea of Utrecht"};
  private static final long DAY_MILLIS = 24 * 3_600_000L;

  final World world;
  private final List<Person> people = new ArrayList<>();
  private final Map<Id, Envelope> envelopes = new LinkedHashMap<>();
  private final Map<Id, Integer> writers = new HashMap<>();
  private final Map<Id, Integer> mailboxes = new HashMap<>();
  private final Map<Bytes, Item> others = new LinkedHashMap<>();

  Traffic(long seed, int messagesEach) {
    world = new World(seed);
    world.tap = this::hear;
    for (String name : NAMES) {
      people.add(world.person(name));
    }
    for (int day = 0; day < 3; day++) {
      world.ring.refusing = day == 1 ? Traffic::isMailboxPoll : request -> false;
      people.forEach(this::knowMailboxes);
      write(messagesEach / 3);
      sleep();
    }
  }

  private void sleep() {
    world.run(60_000);
    people.forEach(Person::away);
    world.run(DAY_MILLIS + 3_600_000);
    people.forEach(Person::restart);
    world.run(30_000);
  }

  private static boolean isMailboxPoll(ClientRequest request) {
    return request instanceof ClientRequest.Retrieve retrieve
        && retrieve.boxes().get(0).kind() == BoxKind.MAILBOX;
  }

  /** The worst case: a directory that says whose mailbox is where. */
  private void knowMailboxes(Person person) {
    Account account = wisp.lib.bytes.Reader.readAll(person.disk.get(Account.KEY), Account::read);
    for (long day = Days.of(world.now()); day < Days.of(world.now()) + 3; day++) {
      Bytes key = account.keys().mailbox(day).publicKey();
      mailboxes.put(BoxKind.MAILBOX.place(world.ring.labels, key), people.indexOf(person));
    }
  }

  private void write(int messagesEach) {
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < messagesEach * ACCOUNTS; i++) {
      turns.add(i % ACCOUNTS);
    }
    java.util.Collections.shuffle(turns, world.random);
    for (int writer : turns) {
      int to = (writer + 1 + world.random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
      String text = "x".repeat(1 + world.random.nextInt(150));
      people.get(writer).write(people.get(to), text);
      world.run(world.random.nextInt(100));
    }
  }

  private void hear(Person person, Bytes frame) {
    switch ((ClientRequest) Codec.decode(frame)) {
      case ClientRequest.Store store -> stored(person, store.envelope());
      case ClientRequest.Delete delete -> keep(delete.tombstone());
      case ClientRequest.PutRecord put -> keep(put.signed());
      default -> {}
    }
  }

  private void stored(Person person, Envelope envelope) {
    Id id = envelope.id(world.ring.labels);
    envelopes.put(id, envelope);
    writers.put(id, people.indexOf(person));
  }

  private void keep(Item item) {
    others.put(bytes(item), item);
  }

  private static Bytes bytes(Item item) {
    Writer writer = new Writer();
    item.write(writer);
    return writer.toBytes();
  }

  /** In no order that tells anything. */
  List<Sighting> sightings() {
    List<Sighting> all = new ArrayList<>();
    envelopes.forEach((id, envelope) -> all.add(sighting(id, envelope)));
    java.util.Collections.shuffle(all, new java.util.Random(1));
    return all;
  }

  private Sighting sighting(Id id, Envelope envelope) {
    return Sighting.of(
        writers.get(id),
        mailboxes.get(envelope.header().mailbox()),
        world.ring.nacks.containsKey(id),
        envelope,
        world.ring.labels);
  }

  /** Records and tombstones. */
  List<Bytes> others() {
    return List.copyOf(others.keySet());
  }
}
