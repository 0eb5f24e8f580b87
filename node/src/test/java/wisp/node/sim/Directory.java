package wisp.node.sim;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** People publish cards, renew and withdraw them; {@link Reader}s look for them. */
final class Directory {
  private static final int AGAIN_MILLIS = 250;
  private static final int AGAIN_MAX_MILLIS = 2_000;
  private static final int READERS = 2;
  private static final int TOGETHER_MILLIS = 30;
  private static final int AFTER_MILLIS = 10_000;
  private static final int SEALED_BYTES = 100;

  private final World world;
  private final Random random;
  private final Troubles troubles;
  private final Copies copies;
  private final Consumer<Matter> published;
  private final Map<String, Person> people = new TreeMap<>();
  private final List<Card> cards = new ArrayList<>();
  private long healedMillis;

  /** {@code published} gets every card. */
  Directory(World world, long seed, Troubles troubles, Copies copies, Consumer<Matter> published) {
    this.world = world;
    this.random = new Random(seed * 31);
    this.troubles = troubles;
    this.copies = copies;
    this.published = published;
  }

  void publish(Step.Publish step) {
    if (people.isEmpty()) {
      new Impostor(world, random.nextLong(), people.values()).begin();
    }
    Person person = people.computeIfAbsent(step.person(), this::person);
    long sequence = person.nextSequence();
    long end = world.timeline.nowMillis() + Run.millis(step.lifeSeconds());
    switch (step.how()) {
      case ONCE -> publish(person, sequence, end, sealed());
      case WITHDRAW -> withdraw(person, sequence, end);
      case TWICE -> {
        publish(person, sequence, end, sealed());
        long other = sequence + random.nextInt(2);
        world.timeline.after(
            random.nextInt(TOGETHER_MILLIS), () -> publish(person, other, end, sealed()));
      }
    }
  }

  /** To be called again and again. */
  void look() {
    healedMillis =
        !cards.isEmpty() && copies.isRepaired() ? world.timeline.nowMillis() : healedMillis;
  }

  /** When all copies were there for the last time. */
  long healedMillis() {
    return healedMillis;
  }

  private Person person(String name) {
    Cast.Actor actor = world.person(name);
    Person person = new Person(world.labels, name, actor.key(), actor.id());
    for (int i = 0; i < READERS; i++) {
      new Reader(world, random.nextLong(), this, troubles, person).read();
    }
    return person;
  }

  /** It outlives all that came before it. */
  private void withdraw(Person person, long sequence, long endMillis) {
    publish(person, sequence, Math.max(endMillis, person.lastEndMillis()), Bytes.EMPTY);
  }

  private Bytes sealed() {
    Entropy entropy = random::nextBytes;
    return entropy.bytes(SEALED_BYTES);
  }

  private void publish(Person person, long sequence, long endMillis, Bytes sealed) {
    Card card = person.issue(sequence, endMillis, sealed, world.timeline.nowMillis());
    cards.add(card);
    published.accept(card);
    Client client = new Client(world, new Random(random.nextLong()), card.gateways());
    put(card, client, AGAIN_MILLIS);
  }

  private void put(Card card, Client client, int againMillis) {
    client.ask(
        new ClientRequest.PutRecord(card.signed),
        0,
        reply -> ended(card, client, reply, againMillis));
  }

  private void ended(Card card, Client client, Reply reply, int againMillis) {
    switch (reply) {
      case Reply.Stored stored -> {
        card.acknowledgedMillis = world.timeline.nowMillis();
        world.oracle.acknowledged(card, stored);
      }
      case Reply.Refused refused when refused.reason() == Refusal.STALE -> {
        card.isBeaten = true;
        world.oracle.beaten(card);
      }
      default -> again(card, client, reply, againMillis);
    }
  }

  private void again(Card card, Client client, Reply reply, int againMillis) {
    boolean alive = world.timeline.nowMillis() < card.endMillis();
    if (alive && Client.isWorthRepeating(reply)) {
      int next = Math.min(2 * againMillis, AGAIN_MAX_MILLIS);
      world.timeline.after(againMillis, () -> put(card, client, next));
    }
  }

  /** Cards are looked for until none can be found any more. */
  long lastMillis() {
    return cards.stream().mapToLong(Card::endMillis).max().orElse(0)
        + 2 * troubles.maxSkewMillis
        + AFTER_MILLIS;
  }

  boolean isOver() {
    return cards.isEmpty() || world.timeline.nowMillis() > lastMillis();
  }

  /** Without those that newer ones had beaten. */
  int written() {
    return (int) cards.stream().filter(card -> !card.isBeaten).count();
  }

  int acknowledged() {
    return (int) cards.stream().filter(Card::isAcknowledged).count();
  }

  int soon() {
    return (int)
        cards.stream()
            .filter(Card::isAcknowledged)
            .filter(card -> card.acknowledgedMillis - card.writtenMillis <= Run.SOON_MILLIS)
            .count();
  }

  int looked() {
    return people.values().stream().mapToInt(person -> person.looked).sum();
  }

  String report() {
    return cards.stream().map(Card::fate).collect(joining());
  }
}
