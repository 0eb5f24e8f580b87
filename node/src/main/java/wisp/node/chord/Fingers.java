package wisp.node.chord;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/**
 * Members far ahead: slot 15·level + digit − 1 holds the owner of self + digit · 16^level. Hints
 * only: ownership is never answered from them.
 */
final class Fingers {
  private static final int DIGITS = 15;
  private final Circle circle;
  private final Id self;
  private final int slots;

  /** From the farthest slot on; those that the successor list covers are not there. */
  private Peer[] farFirst = {};

  private int slot;
  private boolean whole;

  Fingers(Circle circle, Id self) {
    this.circle = circle;
    this.self = self;
    this.slots = DIGITS * circle.levels();
    this.slot = slots;
  }

  /** Every one once, farthest first. */
  List<Peer> peers() {
    return Arrays.stream(farFirst).filter(Objects::nonNull).distinct().toList();
  }

  /** The slot to look up next, from far to near; none that the successor list covers. */
  OptionalInt nextSlot(Id lastSuccessor) {
    slot--;
    if (slot < 0 || !isBeyond(lastSuccessor, slot)) {
      farFirst = Arrays.copyOf(farFirst, Math.min(farFirst.length, slots - 1 - slot));
      whole = !hasHoles();
      slot = slots - 1;
    }
    return isBeyond(lastSuccessor, slot) ? OptionalInt.of(slot) : OptionalInt.empty();
  }

  void fill(Id lastSuccessor, Function<Id, Peer> owner) {
    for (int i = slots - 1; isBeyond(lastSuccessor, i); i--) {
      set(i, owner.apply(start(i)));
    }
    slot = 0;
    whole = true;
  }

  private boolean hasHoles() {
    return Arrays.stream(farFirst).anyMatch(Objects::isNull);
  }

  /** Whether all were looked up and none is missing since: now and then is enough. */
  boolean areWhole() {
    return whole;
  }

  private boolean isBeyond(Id lastSuccessor, int ofSlot) {
    return circle.between(lastSuccessor, start(ofSlot), self);
  }

  Id start(int ofSlot) {
    return circle.plus(self, ofSlot % DIGITS + 1, ofSlot / DIGITS);
  }

  void set(int ofSlot, Peer peer) {
    int index = slots - 1 - ofSlot;
    if (index >= farFirst.length) {
      farFirst = Arrays.copyOf(farFirst, index + 1);
    }
    farFirst[index] = peer;
  }

  private int indexFor(Id target) {
    return slots - 1 - circle.highestDigit(circle.distance(self, target));
  }

  /** A newcomer that comes earlier than those who were the next ones. */
  void hear(Peer newcomer) {
    for (int i = indexFor(newcomer.id()); i < farFirst.length; i++) {
      if (farFirst[i] == null || !circle.between(self, newcomer.id(), farFirst[i].id())) {
        return;
      }
      farFirst[i] = newcomer;
    }
  }

  /** Who owned {@code target} when last looked up, if it was the first after a start. */
  Optional<Peer> likelyOwner(Id target) {
    int index = indexFor(target);
    Peer finger = index < farFirst.length ? farFirst[index] : null;
    return Optional.ofNullable(finger).filter(f -> circle.within(self, target, f.id()));
  }

  /** Adds up to {@code max} that come before {@code target}, closest to it first. */
  void addBefore(Id target, int max, List<Peer> found) {
    Peer last = null;
    for (int i = indexFor(target); i < farFirst.length && found.size() < max; i++) {
      Peer finger = farFirst[i];
      boolean before = finger != null && circle.between(self, finger.id(), target);
      if (before && !finger.equals(last)) {
        found.add(finger);
        last = finger;
      }
    }
  }

  /** The closest one clockwise. */
  Optional<Peer> nearest() {
    for (int i = farFirst.length - 1; i >= 0; i--) {
      if (farFirst[i] != null) {
        return Optional.of(farFirst[i]);
      }
    }
    return Optional.empty();
  }

  void remove(Id id) {
    for (int i = 0; i < farFirst.length; i++) {
      if (farFirst[i] != null && farFirst[i].id().equals(id)) {
        farFirst[i] = null;
        slot = Math.max(slot, slots - i);
        whole = false;
      }
    }
  }

  void clear() {
    farFirst = new Peer[0];
  }
}
