package wisp.node.chord;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.TreeMap;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/**
 * Members far ahead: slot 15·level + digit − 1 holds the owner of self + digit · 16^level. Hints
 * only: ownership is never answered from them.
 */
final class Fingers {
  private static final int DIGITS = 15;
  private final TreeMap<Integer, Peer> bySlot = new TreeMap<>();
  private final Circle circle;
  private final Id self;
  private int slot;

  Fingers(Circle circle, Id self) {
    this.circle = circle;
    this.self = self;
  }

  Collection<Peer> peers() {
    return bySlot.values();
  }

  /** The slot to look up next, from far to near; none that the successor list covers. */
  OptionalInt nextSlot(Id lastSuccessor) {
    slot--;
    if (slot < 0 || !isBeyond(lastSuccessor, slot)) {
      bySlot.headMap(slot, true).clear();
      slot = slots() - 1;
    }
    return isBeyond(lastSuccessor, slot) ? OptionalInt.of(slot) : OptionalInt.empty();
  }

  private boolean isBeyond(Id lastSuccessor, int ofSlot) {
    return circle.between(lastSuccessor, start(ofSlot), self);
  }

  Id start(int ofSlot) {
    return circle.plus(self, ofSlot % DIGITS + 1, ofSlot / DIGITS);
  }

  void set(int ofSlot, Peer peer) {
    bySlot.put(ofSlot, peer);
  }

  void remove(Id id) {
    bySlot.values().removeIf(peer -> peer.id().equals(id));
  }

  void clear() {
    bySlot.clear();
  }

  private int slots() {
    return DIGITS * circle.levels();
  }
}
