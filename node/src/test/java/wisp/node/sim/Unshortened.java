package wisp.node.sim;

/** One seed, judged, but not shortened when it fails: for those who only ask whether it does. */
final class Unshortened {
  private static final Simulation SIMULATION = new Simulation(Options.usual());

  private Unshortened() {}

  static void usual(long seed) {
    try {
      SIMULATION.play(new Draw(seed, Options.usual()).scenario());
    } catch (RuntimeException broken) {
      throw new AssertionError(Simulation.name(broken) + ": " + broken.getMessage(), broken);
    }
  }
}
