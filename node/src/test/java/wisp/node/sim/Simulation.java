package wisp.node.sim;

import wisp.lib.message.Labels;

/** Whole nodes, people and troubles, all from one seed. */
public final class Simulation {
  private static final int ENOUGH_PERCENT = 40;

  private final Options options;
  private final Labels labels = new Labels("test");
  private final Cast cast = new Cast(labels);
  private final Checks checks;
  private final Invariant enough = new EnoughAcknowledged(ENOUGH_PERCENT);

  public Simulation(Options options) {
    this.options = options;
    this.checks = options.realCryptography() ? Checks.real(labels) : Checks.trusting();
  }

  /**
   * @throws AssertionError beginning with the name of the invariant that does not hold, and "seed
   *     N"; with a shortened scenario
   */
  public static Outcome run(long seed, Options options) {
    return new Simulation(options).run(seed);
  }

  /** As {@link #run(long, Options)}; making the keys once for many seeds. */
  public Outcome run(long seed) {
    Scenario scenario = new Draw(seed, options).scenario();
    try {
      Outcome outcome = play(scenario).outcome();
      if (isEnoughAsked()) {
        enough.end(outcome);
      }
      return outcome;
    } catch (RuntimeException broken) {
      throw new Shrinking(this, scenario, broken).error();
    }
  }

  /** The invariant that {@code failure} is about; a fault of the core has the fault's own name. */
  static String name(RuntimeException failure) {
    return failure instanceof Broken broken
        ? broken.invariant()
        : failure.getClass().getSimpleName();
  }

  /** Where there is room for all. */
  boolean isEnoughAsked() {
    return options.kind() != Options.Kind.FULL;
  }

  /** What people write. */
  String written() {
    return options.kind() == Options.Kind.CARDS ? "cards" : "letters";
  }

  Run play(Scenario scenario) {
    Run run = new Run(this, scenario);
    run.play();
    return run;
  }

  Labels labels() {
    return labels;
  }

  Cast cast() {
    return cast;
  }

  Checks checks() {
    return checks;
  }
}
