package wisp.node.chord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wisp.lib.message.Hint;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/**
 * Members heard of, within a budget of bytes: 8 of the id and the address of each. When it is full
 * a newcomer takes the place of any. Never more than hints.
 */
final class Hints {
  private static final int ENTRY_BYTES = 2 * Long.BYTES;
  private static final int STEP = 64;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;
  private final Circle circle;
  private final int maxBytes;

  /** In order of id; with the first bit turned, so that signed numbers have the order of ids. */
  private long[] prefixes = {};

  private long[] places = {};
  private Addresses addresses = new Addresses();
  private int size;

  Hints(Circle circle, int maxBytes) {
    this.circle = circle;
    this.maxBytes = maxBytes;
  }

  /** Starts with what another node knows, but not with {@code self}. */
  void copy(Hints other, Id self) {
    prefixes = other.prefixes.clone();
    places = other.places.clone();
    addresses = other.addresses.only(places, other.size);
    size = other.size;
    remove(self);
  }

  int size() {
    return size;
  }

  /** What the arrays take. */
  int bytes() {
    return ENTRY_BYTES * prefixes.length + addresses.bytes();
  }

  /** Whether a newcomer would take the place of another. */
  boolean isFull() {
    return size == prefixes.length && bytes() + ENTRY_BYTES > maxBytes;
  }

  boolean holds(Id id) {
    return at(circle.prefix(id)) >= 0;
  }

  void add(long prefix, String address) {
    int found = at(prefix);
    if (found >= 0 && addresses.holds(places[found], address)) {
      return;
    }
    if (found >= 0) {
      removeAt(found);
    }
    makeRoom(prefix, Addresses.bytesFor(address));
    if (size < prefixes.length) {
      insert(-at(prefix) - 1, prefix, addresses.put(address));
    }
  }

  void remove(Id id) {
    int found = at(circle.prefix(id));
    if (found >= 0) {
      removeAt(found);
    }
  }

  private void makeRoom(long prefix, int bytes) {
    if (size == prefixes.length) {
      grow();
    }
    if (size > 0 && size == prefixes.length) {
      removeAny(prefix);
    }
    if (bytes() + bytes > maxBytes) {
      addresses = addresses.only(places, size);
    }
    while (prefixes.length >= STEP && bytes() + bytes > maxBytes) {
      shrink(prefix);
    }
  }

  private void removeAny(long prefix) {
    removeAt((int) Long.remainderUnsigned(prefix * SPREAD, size));
  }

  private void shrink(long prefix) {
    int length = prefixes.length - STEP;
    for (int i = 0; size > length; i++) {
      removeAny(prefix + i);
    }
    prefixes = Arrays.copyOf(prefixes, length);
    places = Arrays.copyOf(places, length);
    addresses = addresses.only(places, size);
  }

  private void grow() {
    int room = Math.max(0, maxBytes - addresses.bytes()) / ENTRY_BYTES;
    int length = Math.min(size + size / 4 + STEP, room);
    if (length > size) {
      prefixes = Arrays.copyOf(prefixes, length);
      places = Arrays.copyOf(places, length);
    }
  }

  private void insert(int index, long prefix, long place) {
    System.arraycopy(prefixes, index, prefixes, index + 1, size - index);
    System.arraycopy(places, index, places, index + 1, size - index);
    prefixes[index] = prefix ^ Long.MIN_VALUE;
    places[index] = place;
    size++;
  }

  private void removeAt(int index) {
    size--;
    System.arraycopy(prefixes, index + 1, prefixes, index, size - index);
    System.arraycopy(places, index + 1, places, index, size - index);
  }

  private int at(long prefix) {
    return Arrays.binarySearch(prefixes, 0, size, prefix ^ Long.MIN_VALUE);
  }

  /** The index of the first one at or after that prefix, or the size. */
  private int from(long prefix) {
    int found = at(prefix);
    return found >= 0 ? found : -found - 1;
  }

  private Peer peer(int index) {
    Id id = circle.beginning(prefixes[index] ^ Long.MIN_VALUE);
    return new Peer(id, addresses.get(places[index]), "");
  }

  /** The first one clockwise at or after {@code target}. */
  Optional<Peer> from(Id target) {
    int first = from(circle.prefix(target));
    return size == 0 ? Optional.empty() : Optional.of(peer(first % size));
  }

  /** The first one clockwise after {@code id}. */
  Optional<Peer> after(Id id) {
    int first = from(circle.prefix(id));
    int next = holds(id) ? first + 1 : first;
    return size == 0 ? Optional.empty() : Optional.of(peer(next % size));
  }

  /** Those before {@code target}, closest first. */
  List<Peer> before(Id target, int max) {
    int first = from(circle.prefix(target));
    List<Peer> found = new ArrayList<>();
    for (int i = 1; i <= Math.min(max, size); i++) {
      found.add(peer(Math.floorMod(first - i, size)));
    }
    return found;
  }

  /** The next ones in order of prefix, without coming round. */
  List<Hint> following(long prefix, int max) {
    List<Hint> found = new ArrayList<>();
    int first = from(prefix) + (at(prefix) >= 0 ? 1 : 0);
    for (int i = first; i < Math.min(size, first + max); i++) {
      found.add(new Hint(prefixes[i] ^ Long.MIN_VALUE, addresses.get(places[i])));
    }
    return found;
  }
}
