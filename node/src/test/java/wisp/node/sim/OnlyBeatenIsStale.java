package wisp.node.sim;

/** A card is refused as stale only where its owner published one that wins. */
final class OnlyBeatenIsStale implements Invariant {
  @Override
  public void beaten(Card card) {
    Person person = card.person;
    if (person.cards.stream().noneMatch(other -> person.wins(other.signed, card.signed))) {
      broken("refused as stale: " + card);
    }
  }
}
