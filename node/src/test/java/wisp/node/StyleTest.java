package wisp.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes and names that keep the source readable, tests included. */
class StyleTest {
  private static final int FILE_MAX_LINES = 400;
  private static final int FILE_USUAL_LINES = 200;
  private static final int METHOD_MAX_LINES = 45;
  private static final int METHOD_USUAL_LINES = 20;
  private static final int NESTING_MAX = 2;
  private static final int USUAL_PERCENT = 90;
  private static final int COMMENT_MAX_PERCENT = 10;
  private static final int FEW_LINES = 20;

  private static final Pattern EMPTY_WORD =
      Pattern.compile("(?:Impl|Manager|Utils?|Helpers?)(?![a-z])");
  private static final List<String> LEFT_FOR_LATER = List.of("TO" + "DO", "FIX" + "ME", "XX" + "X");

  private static final String SAMPLE =
      """
      package sample;
      class Sample {
        static final int[] TABLE = {1, 2};
        /** Javadoc { is no comment. */
        int deep(int a) { // one {
          for (int i = 0; i < a; i++) {
            if (i > 1) {
              run(() -> {
                i++;
              });
            }
          }
          String text = "{ // no comment";
          return switch (a) {
            case 1 -> {
              yield '{';
            }
            default -> 2;
          };
        }
        record Inner(int a) {
          Inner {
            check(a);
          }
        }
        private final Runnable run =
            new Runnable() {
              @Override
              public void run() {}
            };
      }
      """;

  private final List<Source> sources =
      Stream.of("lib/src", "node/src", "webclient/src")
          .flatMap(folder -> Source.under(folder).stream())
          .toList();
  private final List<Method> methods =
      sources.stream().flatMap(source -> Method.of(source).stream()).toList();

  @Test
  void thereIsSomethingToMeasure() {
    assertTrue(sources.size() >= 50, sources.size() + " files");
    assertTrue(methods.size() >= 5 * sources.size() / 2, methods.size() + " methods");
  }

  @Test
  void filesAreShort() {
    assertNone(sources, source -> source.lines() > FILE_MAX_LINES);
    assertMost(sources, source -> source.lines() < FILE_USUAL_LINES);
  }

  @Test
  void methodsAreShort() {
    assertNone(methods, method -> method.lines() > METHOD_MAX_LINES);
    assertMost(methods, method -> method.lines() < METHOD_USUAL_LINES);
  }

  @Test
  void blocksNestAtMostTwice() {
    assertNone(methods, method -> method.nesting() > NESTING_MAX);
  }

  @Test
  void commentsAreFew() {
    assertNone(
        sources,
        source ->
            source.lines() >= FEW_LINES
                && 100 * source.commentLines() >= COMMENT_MAX_PERCENT * source.lines());
  }

  /** What replaces a library's class has that class's name. */
  private static boolean isStandIn(Source source) {
    return source.path().toString().contains("/wisp/web/substitute/");
  }

  @Test
  void namesSaySomething() {
    assertNone(
        sources, source -> !isStandIn(source) && EMPTY_WORD.matcher(source.typeName()).find());
  }

  @Test
  void nothingIsLeftForLater() {
    assertNone(sources, source -> LEFT_FOR_LATER.stream().anyMatch(source.text()::contains));
    assertNone(sources, source -> source.mentions("@Disabled\\b"));
  }

  @Test
  void measuresWhatItShould() {
    Source source = Source.of(Path.of("Sample.java"), SAMPLE);
    assertEquals(1, source.commentLines());
    assertEquals(
        List.of(
            new Method("Sample.java:5", 16, 3),
            new Method("Sample.java:22", 3, 0),
            new Method("Sample.java:28", 2, 0)),
        Method.of(source));
  }

  private static <T> void assertNone(List<T> all, Predicate<T> fault) {
    assertEquals(List.of(), all.stream().filter(fault).map(Object::toString).toList());
  }

  private static <T> void assertMost(List<T> all, Predicate<T> usual) {
    long usuals = all.stream().filter(usual).count();
    assertTrue(100 * usuals >= USUAL_PERCENT * (long) all.size(), usuals + " of " + all.size());
  }
}
