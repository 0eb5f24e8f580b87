package wisp.web.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VectorsTest {
  @Test
  void jvmGivesWhatTheSourcesSay() {
    Stream<Case> cases =
        Stream.concat(Vectors.all().stream(), PasswordHashVectors.large().stream());
    assertEquals(cases.map(Case::expectedLine).toList(), Vectors.wasmLines());
  }
}
