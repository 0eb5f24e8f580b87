package wisp.node.sim;

import wisp.lib.message.Reply;

/** Who looks for a card that was acknowledged before is not told that there is none. */
final class CardIsFound implements Invariant {
  private final Troubles troubles;

  CardIsFound(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void found(Lookup lookup, Reply.Records reply, long nowMillis) {
    if (reply.records().isEmpty()) {
      lookup
          .expected(troubles, nowMillis)
          .ifPresent(card -> broken("found none: " + lookup.missing(card)));
    }
  }
}
