package wisp.node.sim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Reply;

/**
 * Somebody asks for a card, through one of {@code gateways}; {@code healedMillis}: when all copies
 * were there for the last time before.
 */
record Lookup(Person person, long askedMillis, long healedMillis, Set<String> gateways)
    implements Matter {
  @Override
  public List<Id> places(Labels labels) {
    return List.of(person.place);
  }

  /**
   * What must come of it: what was acknowledged before it began, as long as that lives, and
   * whatever may have taken its place, acknowledged or not.
   */
  Optional<Card> expected(Troubles troubles, long nowMillis) {
    return person
        .newestBefore(askedMillis)
        .filter(card -> person.firstEndMillis(card) - 2 * troubles.maxSkewMillis > nowMillis)
        .filter(card -> !isExcused(troubles, card, nowMillis));
  }

  private boolean isExcused(Troubles troubles, Card card, long nowMillis) {
    return troubles.isApartBetween(healedMillis, card, card.writtenMillis, nowMillis)
        || troubles.isApartBetween(healedMillis, this, card.writtenMillis, nowMillis);
  }

  boolean isBeaten(Card expected, Reply.Records reply) {
    return person
        .best(reply.records())
        .filter(best -> person.wins(expected.signed, best))
        .isPresent();
  }

  String missing(Card expected) {
    return "asked at " + World.seconds(askedMillis) + ", not " + expected;
  }
}
