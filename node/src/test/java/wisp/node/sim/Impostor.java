package wisp.node.sim;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.SignedRecord;

/** Puts others' cards: ones that it signed itself, and old ones that it saw. */
final class Impostor {
  private static final int PAUSE_MILLIS = 500;

  /** Two devices may have renewed it at once. */
  private static final int NEWEST = 2;

  private final World world;
  private final Random random;
  private final Collection<Person> people;
  private final KeyPair own;
  private final Checks checks;

  Impostor(World world, long seed, Collection<Person> people) {
    this.world = world;
    this.people = people;
    this.random = new Random(seed);
    this.own = Signature.generate(random::nextBytes);
    this.checks = Checks.real(world.labels);
  }

  void begin() {
    world.timeline.after(PAUSE_MILLIS + random.nextInt(PAUSE_MILLIS), this::begin);
    if (people.isEmpty()) {
      return;
    }
    Person victim = people.stream().skip(random.nextInt(people.size())).findFirst().get();
    boolean forges = random.nextInt(4) == 0 || victim.cards.size() <= NEWEST;
    put(forges ? forged(victim) : old(victim));
  }

  /** What others beat: the newest would mend what was lost. */
  private SignedRecord old(Person victim) {
    return victim.cards.get(random.nextInt(victim.cards.size() - NEWEST)).signed;
  }

  private SignedRecord seen(Person victim) {
    List<Card> all = victim.cards;
    return all.get(random.nextInt(all.size())).signed;
  }

  private SignedRecord forged(Person victim) {
    Bytes card = seen(victim).sealedCard();
    long sequence = victim.nextSequence();
    SignedRecord mine =
        SignedRecord.sign(world.labels, own, sequence, victim.lastEndMillis() + 1, card);
    return new SignedRecord(
        victim.key.publicKey(), sequence, mine.expiresAtMillis(), card, mine.signature());
  }

  private void put(SignedRecord signed) {
    ClientRequest put = new ClientRequest.PutRecord(signed);
    try {
      checks.check(put);
      new Client(world, random, new HashSet<>()).ask(put, 0, reply -> {});
    } catch (Forged forged) {
      return;
    }
  }
}
