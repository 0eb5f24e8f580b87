package wisp.node.cli;

import java.time.Duration;

/** Durations such as 30s, 10m, 24h. */
final class Durations {
  private Durations() {}

  /**
   * @throws IllegalArgumentException if {@code text} is not such a duration
   */
  static Duration parse(String text) {
    long count = text.isEmpty() ? 0 : Numbers.orZero(text.substring(0, text.length() - 1));
    if (count == 0 || count > Integer.MAX_VALUE) {
      throw wrong(text);
    }
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      default -> throw wrong(text);
    };
  }

  /** In the largest unit in which it is a whole number; what is left of a second is dropped. */
  static String text(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException("'" + text + "' is not a duration such as 30s, 10m or 24h");
  }
}
