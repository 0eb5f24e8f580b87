package wisp.node.planted;

/** The first seed with which the patch's simulation fails, and what it says. */
record Finding(long seed, long millis, Throwable thrown) {
  /**
   * @throws AssertionError if no seed of the patch finds it, or if its guard is not where it was
   */
  static Finding of(Patch patch) {
    long startNanos = System.nanoTime();
    Nodes planted = new Nodes(Sources.compiled(patch));
    for (long seed = patch.seeds().first(); seed <= patch.seeds().last(); seed++) {
      Throwable thrown = planted.run(patch.simulation(), seed).orElse(null);
      if (thrown != null) {
        return new Finding(seed, (System.nanoTime() - startNanos) / 1_000_000, thrown);
      }
    }
    throw new AssertionError(patch + " is not found by " + patch.simulation());
  }

  /** Whether what it says begins with that invariant's name. */
  boolean names(String invariant) {
    return String.valueOf(thrown.getMessage()).startsWith(invariant + ":");
  }

  @Override
  public String toString() {
    String says = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
    return "seed " + seed + ", " + millis + " ms: " + says;
  }
}
