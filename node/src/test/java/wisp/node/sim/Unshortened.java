package wisp.node.sim;

/** One seed, judged, but not shortened when it fails: for those who only ask whether it does. */
final class Unshortened {
  private static final Options HURRIED = new Options(4, 8, 60, 60, 5, 50, Options.Kind.ALL, false);
  private static final Options CROWDED =
      new Options(4, 8, 120, 60, 5, 50, Options.Kind.FULL, false);
  private static final Options CARDS = Options.of(Options.Kind.CARDS, 12, 1);
  private static final Simulation SIMULATION = new Simulation(HURRIED);

  private Unshortened() {}

  /** Small rings, short lives, everything happens. */
  static void hurried(long seed) {
    play(new Draw(seed, HURRIED).scenario());
  }

  /** The same with more letters than there is room for. */
  static void crowded(long seed) {
    play(new Draw(seed, CROWDED).scenario());
  }

  /** People publish cards, renew and withdraw them. */
  static void cards(long seed) {
    play(new Draw(seed, CARDS).scenario());
  }

  static void blackouts(long seed) {
    play(Hazards.blackouts(seed));
  }

  static void clocks(long seed) {
    play(Hazards.clocks(seed));
  }

  static void settings(long seed) {
    play(Hazards.settings(seed));
  }

  static void departures(long seed) {
    play(Hazards.departures(seed));
  }

  static void farewells(long seed) {
    play(Hazards.farewells(seed));
  }

  static void successions(long seed) {
    play(Hazards.successions(seed));
  }

  static void suspicions(long seed) {
    play(Hazards.suspicions(seed));
  }

  static void naps(long seed) {
    play(Hazards.naps(seed));
  }

  static void halves(long seed) {
    play(Hazards.halves(seed));
  }

  static void mixing(long seed) {
    play(Hazards.mixing(seed));
  }

  static void doubts(long seed) {
    play(Hazards.doubts(seed));
  }

  static void turnover(long seed) {
    play(Hazards.turnover(seed));
  }

  static void churn(long seed) {
    play(Hazards.churn(seed));
  }

  private static void play(Scenario scenario) {
    try {
      SIMULATION.play(scenario);
    } catch (RuntimeException broken) {
      throw new AssertionError(Simulation.name(broken) + ": " + broken.getMessage(), broken);
    }
  }
}
