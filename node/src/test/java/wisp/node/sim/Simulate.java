package wisp.node.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code bin/simulate}: many seeds, or one, or one scenario from a file. */
public final class Simulate {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final List<String> NAMES =
      List.of(
          "--mode",
          "--seeds",
          "--nodes",
          "--minutes",
          "--first",
          "--seed",
          "--scenario",
          "--threads",
          "--letters");

  private final Map<String, String> given = new HashMap<>();

  private Simulate(String[] args) {
    for (int i = 0; i < args.length; i += 2) {
      if (!NAMES.contains(args[i]) || i + 1 == args.length) {
        String names = String.join(" ", NAMES);
        throw new IllegalArgumentException(
            "'" + args[i] + "' is not understood; give each of these a value: " + names);
      }
      given.put(args[i], args[i + 1]);
    }
  }

  public static void main(String[] args) throws IOException {
    try {
      System.exit(new Simulate(args).run());
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
  }

  private int run() throws IOException {
    String mode = given.getOrDefault("--mode", "all");
    int first = number("--seed", number("--first", 1));
    int seeds = given.containsKey("--seed") ? 1 : number("--seeds", 100);
    if (LargeRings.MODES.contains(mode)) {
      return LargeRings.run(mode, first, seeds, number("--nodes", 0));
    }
    Options.Kind kind = kind(mode);
    Options options = Options.of(kind, number("--nodes", 24), number("--minutes", 2));
    Simulation simulation =
        new Simulation(options.withLetters(number("--letters", options.letters())));
    if (given.containsKey("--scenario")) {
      return replay(simulation, Files.readString(Path.of(given.get("--scenario"))));
    }
    return new Seeds(simulation, first, seeds, number("--threads", 1)).run();
  }

  private static Options.Kind kind(String mode) {
    List<String> kinds = Stream.of(Options.Kind.values()).map(Enum::name).toList();
    List<String> small = kinds.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (!small.contains(mode)) {
      String modes = String.join(" ", small) + " " + String.join(" ", LargeRings.MODES);
      throw new IllegalArgumentException("'" + mode + "' is no mode; one of these is: " + modes);
    }
    return Options.Kind.valueOf(mode.toUpperCase(Locale.ROOT));
  }

  private int number(String name, int otherwise) {
    String text = given.getOrDefault(name, Integer.toString(otherwise));
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is no number; " + name + " takes one");
    }
    return Integer.parseInt(text);
  }

  /** Shows what nodes had to say. */
  private static int replay(Simulation simulation, String scenario) {
    Run run = new Run(simulation, Scenario.parse(scenario));
    try {
      run.play();
      return 0;
    } catch (Broken broken) {
      System.out.println(broken.invariant() + ": " + broken.getMessage());
      return 1;
    } finally {
      run.world().notes().forEach(System.out::println);
      System.out.print(run.report());
    }
  }
}
