package wisp.node.planted;

/**
 * Shows what finds the planted bugs whose names match the first argument, a regular expression, and
 * how fast.
 */
public final class Hunt {
  private Hunt() {}

  public static void main(String[] args) {
    for (Patch patch : Patch.all()) {
      if (args.length == 0 || patch.name().matches(args[0])) {
        System.out.println(patch + ": " + hunt(patch));
      }
    }
  }

  private static String hunt(Patch patch) {
    try {
      Finding finding = Finding.of(patch);
      return (finding.names(patch.named()) ? "" : "NOT NAMED ") + finding;
    } catch (AssertionError missed) {
      return "MISSED " + missed.getMessage();
    }
  }
}
