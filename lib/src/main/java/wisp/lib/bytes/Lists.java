package wisp.lib.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Eager questions to collections: what streams would do, at a fraction of their size in the page.
 */
public final class Lists {
  private Lists() {}

  /** Those that are wanted, in their order. */
  public static <T> List<T> filter(Iterable<T> all, Predicate<? super T> wanted) {
    List<T> found = new ArrayList<>();
    for (T each : all) {
      if (wanted.test(each)) {
        found.add(each);
      }
    }
    return found;
  }

  /** What becomes of each, in their order. */
  public static <T, R> List<R> map(Iterable<T> all, Function<? super T, ? extends R> function) {
    List<R> mapped = new ArrayList<>();
    for (T each : all) {
      mapped.add(function.apply(each));
    }
    return mapped;
  }

  /** The first {@code most} of them. */
  public static <T> List<T> limit(Iterable<T> all, int most) {
    List<T> found = new ArrayList<>();
    for (T each : all) {
      if (found.size() < most) {
        found.add(each);
      }
    }
    return found;
  }

  /** The first that is wanted; what comes after it is not looked at. */
  public static <T> Optional<T> first(Iterable<T> all, Predicate<? super T> wanted) {
    for (T each : all) {
      if (wanted.test(each)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether at least one is wanted. */
  public static <T> boolean any(Iterable<T> all, Predicate<? super T> wanted) {
    return first(all, wanted).isPresent();
  }

  /** Whether each is wanted; so it is when there is none. */
  public static <T> boolean every(Iterable<T> all, Predicate<? super T> wanted) {
    return !any(all, each -> !wanted.test(each));
  }

  /** The least number of them, or {@code none} if there is none. */
  public static <T> long least(Iterable<T> all, ToLongFunction<? super T> number, long none) {
    boolean isFirst = true;
    long least = none;
    for (T each : all) {
      long next = number.applyAsLong(each);
      least = isFirst ? next : Math.min(least, next);
      isFirst = false;
    }
    return least;
  }
}
