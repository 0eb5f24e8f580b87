package wisp.node.planted;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Guards taken out of the production code, one at a time: a simulation finds each and names the
 * invariant that is broken, and finds nothing with the same seeds in the code as it is.
 */
class PlantedBugsTest {
  private static final int PATCHES_MIN = 20;
  private static final ExecutorService TWO = Executors.newFixedThreadPool(2);
  private final Sound sound = new Sound();

  @AfterAll
  static void end() {
    TWO.shutdownNow();
  }

  @TestFactory
  List<DynamicTest> everyPlantedBugIsFoundAndNamed() {
    return Patch.all().stream().map(this::test).toList();
  }

  private DynamicTest test(Patch patch) {
    Future<?> looking = TWO.submit(() -> look(patch));
    return DynamicTest.dynamicTest(patch.name(), looking::get);
  }

  private void look(Patch patch) {
    Finding finding = Finding.of(patch);
    assertTrue(finding.names(patch.named()), finding::toString);
    sound.assertPasses(patch, finding.seed());
  }

  @Test
  void theyAreMany() {
    assertTrue(Patch.all().size() >= PATCHES_MIN, () -> Patch.all().toString());
  }

  @Test
  void aPatchThatDoesNotApplyExactlyOnceFails() {
    Hunk gone = Hunk.of(List.of(" class A {", "-  int b;", " }"));
    assertThrows(AssertionError.class, () -> gone.applied("\nclass A {\n  int c;\n}\n"));
    Hunk twice = Hunk.of(List.of("-  int b;"));
    assertThrows(AssertionError.class, () -> twice.applied("\n  int b;\n\n  int b;\n"));
  }

  @Test
  void aPatchThatChangesNothingThatMattersIsNotFound() {
    Patch harmless =
        new Patch(
            "harmless",
            "OrderedRing",
            "chord.Churn.ofFour",
            new Patch.Seeds(0, 0),
            Map.of(
                "chord/Pace.java",
                List.of(
                    Hunk.of(
                        List.of(
                            "-    int next = periodMillis;",
                            "+    int next = periodMillis + 0;")))));
    assertThrows(AssertionError.class, () -> Finding.of(harmless));
  }
}
