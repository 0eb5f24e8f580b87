package wisp.node.sim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import wisp.lib.message.Id;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Reply;
import wisp.lib.message.Tombstone;

/**
 * A deletion that a single holder has given its receipt for means that there is no NACK, though
 * nobody acknowledged it: unless that holder was lost, or one of the nodes that had to do with the
 * letter slept, crashed or was cut off.
 */
final class HeldTombstoneIsNotNacked implements Invariant {
  private final Troubles troubles;
  private final Map<Id, Set<String>> holders = new HashMap<>();

  HeldTombstoneIsNotNacked(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void answered(String host, LongSupplier earliestMillis, Message request, Reply reply) {
    if (reply instanceof Reply.Held
        && request instanceof NodeRequest.Hold hold
        && hold.item() instanceof Tombstone tombstone) {
      holders.computeIfAbsent(tombstone.envelopeId(), unused -> new TreeSet<>()).add(host);
    }
  }

  @Override
  public void over(Letter letter) {
    if (letter.isNacked()) {
      holders.getOrDefault(letter.id, Set.of()).stream()
          .filter(host -> !troubles.isLostBetween(host, letter.writtenMillis, letter.nackedMillis))
          .filter(unused -> !isExcused(letter))
          .forEach(host -> broken(host + " holds a tombstone of what was NACKed: " + letter));
    }
  }

  private boolean isExcused(Letter letter) {
    return troubles.isCutBetween(letter, letter.writtenMillis, letter.nackedMillis)
        || troubles.isAsleepBetween(letter, letter.writtenMillis, letter.nackedMillis);
  }
}
