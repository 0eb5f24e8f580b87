package wisp.node.mailbox;

import wisp.lib.message.Id;

/** The places clockwise from {@code from} (not itself) to {@code to} (itself); all when equal. */
record Arc(Id from, Id to) {
  boolean contains(Id place) {
    boolean afterFrom = place.compareTo(from) > 0;
    boolean untilTo = place.compareTo(to) <= 0;
    return wraps() ? afterFrom || untilTo : afterFrom && untilTo;
  }

  /** Whether the arc goes through zero. */
  boolean wraps() {
    return from.compareTo(to) >= 0;
  }

  /** Whether {@code other}, which ends at the same place, is a part of this. */
  boolean covers(Arc other) {
    return to.equals(other.to) && (from.equals(other.from) || innerStart(other.from));
  }

  private boolean innerStart(Id start) {
    return contains(start) && !start.equals(to);
  }

  /** Only that place. */
  static Arc at(Id place) {
    return new Arc(before(place), place);
  }

  private static Id before(Id place) {
    long d = place.d() - 1;
    long c = place.c() - (place.d() == 0 ? 1 : 0);
    boolean borrowsB = place.d() == 0 && place.c() == 0;
    long b = place.b() - (borrowsB ? 1 : 0);
    long a = place.a() - (borrowsB && place.b() == 0 ? 1 : 0);
    return new Id(a, b, c, d);
  }
}
