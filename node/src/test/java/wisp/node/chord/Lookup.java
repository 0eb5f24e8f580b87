package wisp.node.chord;

import java.util.List;
import java.util.function.Consumer;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/** One lookup from outside: what was asked for it, and what came of it. */
final class Lookup {
  final Resident from;
  final Id target;
  final long sinceMillis;
  private final Consumer<Lookup> found;
  private List<Peer> holders = List.of();
  private Id ownerBefore;
  private Id lastAnswerBy;
  private int asks;

  Lookup(Resident from, Id target, Consumer<Lookup> found, long sinceMillis) {
    this.from = from;
    this.target = target;
    this.found = found;
    this.sinceMillis = sinceMillis;
  }

  void end(List<Peer> newHolders) {
    holders = newHolders;
    found.accept(this);
  }

  void asked() {
    asks++;
  }

  void answeredBy(Id peer) {
    lastAnswerBy = peer;
  }

  List<Peer> holders() {
    return holders;
  }

  void ownerBefore(Id owner) {
    ownerBefore = owner;
  }

  Id ownerBefore() {
    return ownerBefore;
  }

  boolean names(Id owner) {
    return !holders.isEmpty() && holders.getFirst().id().equals(owner);
  }

  /** The same once more by {@code other}. */
  Lookup again(Resident other) {
    Lookup next = new Lookup(other, target, found, sinceMillis);
    next.asks = asks;
    return next;
  }

  /** Round trips until the owner itself was spoken to. */
  int hops() {
    Id owner = holders.getFirst().id();
    boolean bySelf = owner.equals(from.id());
    boolean byOwner = owner.equals(lastAnswerBy);
    return asks + (bySelf || byOwner ? 0 : 1);
  }
}
