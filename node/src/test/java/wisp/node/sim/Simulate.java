package wisp.node.sim;

/** Runs many seeds; arguments as of {@code bin/simulate}. */
public final class Simulate {
  private Simulate() {}

  public static void main(String[] args) throws java.io.IOException {
    if (args[0].equals("-f")) {
      String text = java.nio.file.Files.readString(java.nio.file.Path.of(args[1]));
      Run run = new Run(new Simulation(Options.usual()), Scenario.parse(text));
      try {
        run.play();
      } catch (RuntimeException e) {
        run.world().notes().forEach(System.out::println);
        System.out.println(e);
      }
      return;
    }
    long first = Long.parseLong(args[0]);
    int seeds = Integer.parseInt(args[1]);
    Simulation simulation = new Simulation(Options.usual());
    Outcome all = Outcome.NONE;
    long startNanos = System.nanoTime();
    for (long seed = first; seed < first + seeds; seed++) {
      try {
        all = all.plus(simulation.run(seed));
      } catch (AssertionError broken) {
        System.out.println(broken.getMessage());
      }
    }
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    System.out.println(all);
    System.out.printf(
        "%.1f s, %.1f seeds/s, %.0f messages/s, %.0f node-seconds/s, %.0f events/s%n",
        seconds,
        seeds / seconds,
        all.acknowledged() / seconds,
        all.nodeSeconds() / seconds,
        all.events() / seconds);
  }
}
