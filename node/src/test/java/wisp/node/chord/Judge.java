package wisp.node.chord;

import java.util.Objects;
import java.util.function.Supplier;

/** Assertions without the library of the tests, which {@code bin/simulate} does not have. */
final class Judge {
  private Judge() {}

  static void assertTrue(boolean condition, String otherwise) {
    assertTrue(condition, () -> otherwise);
  }

  static void assertTrue(boolean condition, Supplier<String> otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise.get());
    }
  }

  static void assertEquals(Object expected, Object actual, String what) {
    assertEquals(expected, actual, () -> what);
  }

  static void assertEquals(Object expected, Object actual, Supplier<String> what) {
    assertTrue(
        Objects.equals(expected, actual),
        () -> what.get() + ": expected " + expected + ", but it was " + actual);
  }
}
