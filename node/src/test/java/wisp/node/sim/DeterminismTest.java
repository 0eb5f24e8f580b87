package wisp.node.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One seed, one trace: again, and in another virtual machine whose hash codes are others. */
class DeterminismTest {
  private static final long SEED = 7;

  /**
   * What the simulator draws from seeds, and nothing that nodes do: this number changes with Draw,
   * Hazards and Network alone, and not with the protocol.
   */
  private static final long DRAWN = 5_612_962_836_541_476_093L;

  private static final int DRAWN_SEEDS = 200;

  public static void main(String[] args) {
    System.out.println(trace());
  }

  private static long trace() {
    return Simulation.run(SEED, Options.usual()).traceHash();
  }

  @Test
  void everyVirtualMachineDrawsTheSame() {
    Trace drawn = new Trace();
    for (long seed = 1; seed <= DRAWN_SEEDS; seed++) {
      drawn.add(seed, new Draw(seed, Options.usual()).scenario().toString(), 0);
      drawn.add(seed, Hazards.departures(seed).toString(), 1);
    }
    World world = new World(new Simulation(Options.usual()), Hazards.clocks(SEED), null);
    IntStream.range(0, 10_000).forEach(i -> drawn.add(i, "latency", world.network.latencyMillis()));
    assertEquals(DRAWN, drawn.hash());
  }

  @Test
  void theSameSeedHasTheSameTraceTwice() {
    Simulation simulation = new Simulation(Options.usual());
    long first = simulation.run(SEED).traceHash();
    assertEquals(first, simulation.run(SEED).traceHash());
    assertNotEquals(first, simulation.run(SEED + 1).traceHash());
  }

  @Test
  void itHasTheSameTraceInAnotherVirtualMachine() throws IOException {
    assertEquals(Long.toString(trace()), inAnother("-XX:hashCode=2"));
  }

  private static String inAnother(String option) throws IOException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = System.getProperty("java.class.path");
    List<String> command =
        List.of(
            program.toString(),
            "-XX:+UnlockExperimentalVMOptions",
            option,
            "-cp",
            classes,
            DeterminismTest.class.getName());
    var other = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
