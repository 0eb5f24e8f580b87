package wisp.node.sim;

import wisp.lib.message.Reply;

/** Once a withdrawal is acknowledged, no card from before it comes back. */
final class WithdrawnStaysWithdrawn implements Invariant {
  private final Troubles troubles;

  WithdrawnStaysWithdrawn(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void found(Lookup lookup, Reply.Records reply, long nowMillis) {
    lookup
        .expected(troubles, nowMillis)
        .filter(card -> card.isWithdrawal() && lookup.isBeaten(card, reply))
        .ifPresent(card -> broken("found what was withdrawn: " + lookup.missing(card)));
  }
}
