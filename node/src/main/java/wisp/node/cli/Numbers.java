package wisp.node.cli;

import picocli.CommandLine.TypeConversionException;

/** Whole numbers from 1. */
final class Numbers {
  private Numbers() {}

  static Long whole(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    long number = digits && !text.isEmpty() && text.length() < 19 ? Long.parseLong(text) : 0;
    if (number < 1) {
      throw new TypeConversionException("'" + text + "' is not a whole number from 1");
    }
    return number;
  }
}
