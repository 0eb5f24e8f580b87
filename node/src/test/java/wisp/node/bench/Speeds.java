package wisp.node.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What one core does in a second, by JMH: medians of two JVMs. A new figure is one line here. */
public final class Speeds {
  private static final List<Speed> ALL =
      List.of(
          new Speed("X25519, new key", Primitives.class, "x25519Generate", 0),
          new Speed("X25519, agreement", Primitives.class, "x25519Agree", 0),
          new Speed("Ed25519, signature", Primitives.class, "ed25519Sign", 0),
          new Speed("Ed25519, check under a fresh key", Primitives.class, "ed25519VerifyFresh", 0),
          new Speed("ML-KEM-768, new key", Primitives.class, "kemGenerate", 0),
          new Speed("ML-KEM-768, encapsulation", Primitives.class, "kemEncapsulate", 0),
          new Speed(
              "ML-KEM-768, decapsulation from the seed", Primitives.class, "kemDecapsulate", 0),
          new Speed("ChaCha20-Poly1305, 1 KiB and back", Primitives.class, "aeadSealAndOpen", 0),
          new Speed("HMAC-SHA256, 12 bytes", Primitives.class, "hmac", 0),
          new Speed("Argon2id, 64 MiB, 3 passes", Primitives.class, "argon2id", 0),
          new Speed("Noise X, 1 KiB text sealed and opened", OuterLayer.class, "sealAndOpen", 0),
          new Speed("envelope made and opened, outer layer", OuterLayer.class, "envelope", 0),
          new Speed("the same between strangers", OuterLayer.class, "firstEnvelope", 0),
          new Speed("ratchet, 1 KiB and back, one way", Ratcheting.class, "oneWay", 13_000),
          new Speed("ratchet, one message each way", Ratcheting.class, "turn", 0),
          new Speed("envelope made and opened, complete", Conversations.class, "message", 3_500),
          new Speed("one complete envelope each way", Conversations.class, "turn", 0),
          new Speed("conversation started", Conversations.class, "start", 500),
          new Speed("conversation started and joined", Conversations.class, "startAndJoin", 0));

  private Speeds() {}

  private record Speed(String name, Class<?> type, String method, double atLeast) {
    Figure measure() {
      return Figure.atLeast(atLeast, name, Speeds.measure(type.getName() + "." + method + "$"));
    }
  }

  /** Takes about nine seconds a figure. */
  public static List<Figure> measure() {
    List<Figure> figures = new ArrayList<>();
    ALL.forEach(speed -> figures.add(speed.measure()));
    return figures;
  }

  private static double measure(String pattern) {
    OptionsBuilder options = new OptionsBuilder();
    options.include(pattern).forks(2).threads(1).verbosity(VerboseMode.SILENT);
    options.warmupIterations(2).warmupTime(TimeValue.milliseconds(1_000));
    options.measurementIterations(3).measurementTime(TimeValue.milliseconds(500));
    try {
      RunResult result = new Runner(options.build()).runSingle();
      return result.getPrimaryResult().getStatistics().getPercentile(50);
    } catch (RunnerException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Prints the figures alone, or those whose name contains the argument. */
  public static void main(String[] args) {
    ALL.stream()
        .filter(speed -> args.length == 0 || speed.name().contains(args[0]))
        .map(Speed::measure)
        .map(Figure::line)
        .forEach(System.out::println);
  }
}
