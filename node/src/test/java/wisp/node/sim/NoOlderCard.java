package wisp.node.sim;

import wisp.lib.message.Reply;

/** Who looks for a card gets none that is older than the newest acknowledged before. */
final class NoOlderCard implements Invariant {
  private final Troubles troubles;

  NoOlderCard(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void found(Lookup lookup, Reply.Records reply, long nowMillis) {
    lookup
        .expected(troubles, nowMillis)
        .filter(card -> !card.isWithdrawal() && lookup.isBeaten(card, reply))
        .ifPresent(card -> broken("found an older one: " + lookup.missing(card)));
  }
}
