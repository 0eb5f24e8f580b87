package wisp.web.vectors;

import java.util.List;
import java.util.stream.Stream;

/** Every case, for each platform the same. A new group is one more line here. */
final class Vectors {
  private Vectors() {}

  static List<Case> all() {
    return Stream.of(
            X25519Vectors.cases(),
            Ed25519Vectors.cases(),
            AeadVectors.cases(),
            HkdfVectors.cases(),
            HashVectors.cases(),
            NoiseVectors.cases(),
            KemVectors.cases(),
            PasswordHashVectors.cases(),
            SpeccheckVectors.cases(),
            RatchetVectors.cases(),
            CodecVectors.cases())
        .flatMap(List::stream)
        .toList();
  }

  static List<String> lines() {
    return lines(all());
  }

  /** With what JavaScript is too slow for. */
  static List<String> wasmLines() {
    return Stream.concat(lines().stream(), lines(PasswordHashVectors.large()).stream()).toList();
  }

  private static List<String> lines(List<Case> cases) {
    return cases.stream().map(Case::line).toList();
  }
}
