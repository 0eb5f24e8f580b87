package wisp.node.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations such as 30s, 10m, 24h. */
final class Durations implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    long count = text.isEmpty() ? -1 : count(text.substring(0, text.length() - 1));
    if (count <= 0) {
      throw wrong(text);
    }
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      default -> throw wrong(text);
    };
  }

  private static long count(String digits) {
    try {
      return digits.length() < 10 ? Numbers.whole(digits) : -1;
    } catch (TypeConversionException notANumber) {
      return -1;
    }
  }

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException("'" + text + "' is not a duration such as 30s, 10m or 24h");
  }
}
