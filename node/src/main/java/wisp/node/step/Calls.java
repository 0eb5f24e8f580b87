package wisp.node.step;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Open questions of one core and what each is about. Cores share a node: numbers interleave. */
public final class Calls<C> {
  private final Map<Long, C> open = new HashMap<>();
  private final int stride;
  private long next;

  /** Numbers {@code lane}, {@code lane + stride}, {@code lane + 2 stride} … */
  public Calls(int lane, int stride) {
    this.next = lane;
    this.stride = stride;
  }

  /** The number of a new question. */
  public long open(C about) {
    long call = next;
    next += stride;
    open.put(call, about);
    return call;
  }

  /** What the question was about, once. */
  public Optional<C> close(long call) {
    return Optional.ofNullable(open.remove(call));
  }

  public int size() {
    return open.size();
  }
}
