package wisp.node.bench;

/**
 * One measured value and what it should be: at most or at least {@code bound}, if that is not 0.
 */
public record Figure(String name, double value, String unit, boolean moreIsBetter, double bound) {
  /** A size or a time. */
  public static Figure atMost(double bound, String name, double value, String unit) {
    return new Figure(name, value, unit, false, bound);
  }

  /** What is done in a second. */
  public static Figure atLeast(double bound, String name, double aSecond) {
    return new Figure(name, aSecond, "/s", true, bound);
  }

  /** One line of a table. */
  public String line() {
    String row = String.format("%-50s %9.2f %-4s %s", name, value, unit, expectation());
    return row.stripTrailing();
  }

  private String expectation() {
    if (bound == 0) {
      return "";
    }
    int digits = bound == Math.rint(bound) ? 0 : 1;
    return String.format("(at %s %." + digits + "f)", moreIsBetter ? "least" : "most", bound);
  }
}
