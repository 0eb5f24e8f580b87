package wisp.node.sim;

import java.util.HashSet;
import java.util.Random;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Reply;

/** Looks for one person's card for ever, each time through another gateway. */
final class Reader {
  private static final int AGAIN_MAX_MILLIS = 4_000;

  private final World world;
  private final Random random;
  private final Directory directory;
  private final Troubles troubles;
  private final Person person;

  Reader(World world, long seed, Directory directory, Troubles troubles, Person person) {
    this.world = world;
    this.directory = directory;
    this.troubles = troubles;
    this.random = new Random(seed);
    this.person = person;
  }

  void read() {
    world.timeline.after(1 + random.nextInt(AGAIN_MAX_MILLIS), this::read);
    Lookup lookup =
        new Lookup(person, world.timeline.nowMillis(), directory.healedMillis(), new HashSet<>());
    Client client = new Client(world, random, lookup.gateways());
    client.ask(new ClientRequest.GetRecord(person.place), 0, reply -> answered(lookup, reply));
  }

  private void answered(Lookup lookup, Reply reply) {
    if (reply instanceof Reply.Records records) {
      long now = world.timeline.nowMillis();
      person.looked += lookup.expected(troubles, now).isPresent() ? 1 : 0;
      world.oracle.found(lookup, records, now);
    }
  }
}
