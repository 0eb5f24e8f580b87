package wisp.web.view;

import java.util.List;

/** Which parts of one parent are the same before and after a change. */
final class Siblings {
  static final int NEW = -1;

  private Siblings() {}

  /** For each of {@code next} the place of the same one in {@code before}, or {@link #NEW}. */
  static int[] match(Mounted[] before, List<Part> next) {
    int[] from = new int[next.size()];
    boolean[] taken = new boolean[before.length];
    int start = 0;
    for (int i = 0; i < from.length; i++) {
      from[i] = find(before, next.get(i).id(), taken, start);
      if (from[i] != NEW) {
        taken[from[i]] = true;
        start = from[i] + 1;
      }
    }
    return from;
  }

  /** Looks from {@code start} on and then from the beginning: most often nothing has moved. */
  private static int find(Mounted[] before, String id, boolean[] taken, int start) {
    for (int i = 0; i < taken.length; i++) {
      int at = (start + i) % taken.length;
      if (!taken[at] && before[at].part.id().equals(id)) {
        return at;
      }
    }
    return NEW;
  }
}
