package wisp.web.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VectorsTest {
  @Test
  void jvmGivesWhatTheSourcesSay() {
    assertEquals(Vectors.all().stream().map(Case::expectedLine).toList(), Vectors.lines());
  }
}
