package wisp.web.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that run on Node and come by npm. */
final class Npm {
  private static final List<String> INSTALL =
      List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");

  private final Path home;

  private Npm(Path home) {
    this.home = home;
  }

  /** {@code home}: where {@code package.json} is. Nothing where there is no Node or no npm. */
  static Optional<Npm> in(Path home, List<String> programs) {
    Npm npm = new Npm(home);
    boolean there = programs.stream().allMatch(program -> Files.exists(home.resolve(program)));
    try {
      boolean ready = npm.start(there ? List.of("node", "--version") : INSTALL);
      return ready ? Optional.of(npm) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  void run(String program, List<String> arguments) throws IOException {
    if (!start(Stream.concat(Stream.of("node", program), arguments.stream()).toList())) {
      throw new IOException(program + " failed");
    }
  }

  private boolean start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException stop) {
      process.destroy();
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
