package wisp.node.chord;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/** Arithmetic on identifiers modulo 2^bits; the ring's is 256 wide, tests use 8. */
public record Circle(int bits) {
  public static final Circle FULL = new Circle(256);

  public Circle {
    if (bits < 4 || bits > 256 || bits % 4 != 0) {
      throw new IllegalArgumentException("bits");
    }
  }

  /** Whether {@code x} is met strictly between {@code a} and {@code b}; all but a when a = b. */
  boolean between(Id a, Id x, Id b) {
    int order = a.compareTo(b);
    if (order == 0) {
      return !x.equals(a);
    }
    boolean afterA = a.compareTo(x) < 0;
    boolean beforeB = x.compareTo(b) < 0;
    return order < 0 ? afterA && beforeB : afterA || beforeB;
  }

  /** Whether {@code x} is in ({@code a}, {@code b}]; everything is when a = b. */
  boolean within(Id a, Id x, Id b) {
    return x.equals(b) || between(a, x, b);
  }

  /** How far it is clockwise from {@code a} to {@code b}. */
  Id distance(Id a, Id b) {
    return wrapped(sum(b, negated(a)));
  }

  /** {@code from} + {@code digit} · 16^{@code level}. */
  Id plus(Id from, int digit, int level) {
    long[] words = new long[4];
    int bit = 4 * level;
    words[3 - bit / 64] = (long) digit << (bit % 64);
    return wrapped(sum(from, new Id(words[0], words[1], words[2], words[3])));
  }

  /** Those of {@code peers} that go on clockwise from {@code from} without coming round to it. */
  List<Peer> clockwise(Id from, List<Peer> peers, int max) {
    List<Peer> kept = new ArrayList<>();
    Id last = from;
    for (Peer peer : peers) {
      if (kept.size() < max && between(last, peer.id(), from)) {
        kept.add(peer);
        last = peer.id();
      }
    }
    return List.copyOf(kept);
  }

  /** As {@link #clockwise}, the other way round. */
  List<Peer> counterclockwise(Id from, List<Peer> peers, int max) {
    List<Peer> kept = new ArrayList<>();
    Id last = from;
    for (Peer peer : peers) {
      if (kept.size() < max && between(from, peer.id(), last)) {
        kept.add(peer);
        last = peer.id();
      }
    }
    return List.copyOf(kept);
  }

  int levels() {
    return bits / 4;
  }

  /** The first 64 bits of an id, or all of them. */
  long prefix(Id id) {
    return bits <= 64 ? id.d() << (64 - bits) : id.a();
  }

  /** The lowest id with that prefix. */
  Id beginning(long prefix) {
    return bits <= 64 ? Id.of(prefix >>> (64 - bits)) : new Id(prefix, 0, 0, 0);
  }

  /** The digit that is not 0 and stands highest: 15 · level + digit − 1; −1 of nothing. */
  int highestDigit(Id id) {
    long[] words = {id.a(), id.b(), id.c(), id.d()};
    for (int i = 0; i < words.length; i++) {
      int nibble = (63 - Long.numberOfLeadingZeros(words[i])) / 4;
      if (words[i] != 0) {
        int digit = (int) (words[i] >>> (4 * nibble));
        return 15 * (16 * (3 - i) + nibble) + digit - 1;
      }
    }
    return -1;
  }

  private static Id negated(Id x) {
    return sum(new Id(~x.a(), ~x.b(), ~x.c(), ~x.d()), Id.of(1));
  }

  private static Id sum(Id x, Id y) {
    long d = x.d() + y.d();
    long carryD = carry(x.d(), d);
    long c = x.c() + y.c() + carryD;
    long carryC = carry(x.c(), y.c(), carryD);
    long b = x.b() + y.b() + carryC;
    long carryB = carry(x.b(), y.b(), carryC);
    return new Id(x.a() + y.a() + carryB, b, c, d);
  }

  private static long carry(long x, long sum) {
    return Long.compareUnsigned(sum, x) < 0 ? 1 : 0;
  }

  private static long carry(long x, long y, long carried) {
    return carry(x, x + y) | carry(x + y, x + y + carried);
  }

  private Id wrapped(Id x) {
    return new Id(x.a() & mask(192), x.b() & mask(128), x.c() & mask(64), x.d() & mask(0));
  }

  private long mask(int lowestBit) {
    int width = Math.min(64, bits - lowestBit);
    return width <= 0 ? 0 : -1L >>> (64 - width);
  }
}
