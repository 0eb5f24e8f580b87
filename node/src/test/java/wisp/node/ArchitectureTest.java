package wisp.node;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may use which, and what the pure ones must do without. */
class ArchitectureTest {
  private static final Set<String> LIB =
      Set.of(
          "wisp.lib.bytes",
          "wisp.lib.crypto",
          "wisp.lib.message",
          "wisp.lib.noise",
          "wisp.lib.ratchet",
          "wisp.lib.client");
  private static final String VAULT = "wisp.lib.vault";
  private static final Set<String> CORES =
      Set.of("wisp.node.step", "wisp.node.chord", "wisp.node.mailbox", "wisp.node.core");

  private static final Set<String> WEB =
      Set.of(
          "wisp.web.bytes",
          "wisp.web.state",
          "wisp.web.storage",
          "wisp.web.transport",
          "wisp.web.view",
          "wisp.web.words");

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("wisp.lib.bytes", Set.of()),
          entry("wisp.lib.crypto", Set.of("wisp.lib.bytes")),
          entry("wisp.lib.message", Set.of("wisp.lib.bytes", "wisp.lib.crypto")),
          entry("wisp.lib.noise", Set.of("wisp.lib.bytes", "wisp.lib.crypto")),
          entry("wisp.lib.ratchet", Set.of("wisp.lib.bytes", "wisp.lib.crypto")),
          entry("wisp.lib.client", LIB),
          entry(VAULT, Set.of("wisp.lib.bytes", "wisp.lib.crypto")),
          entry("wisp.node.step", LIB),
          entry("wisp.node.chord", and(LIB, "wisp.node.step")),
          entry("wisp.node.mailbox", and(LIB, "wisp.node.step")),
          entry("wisp.node.core", and(LIB, CORES)),
          entry("wisp.node.store", and(LIB, "wisp.node.mailbox", "wisp.node.step")),
          entry("wisp.node.transport", and(and(LIB, CORES), "wisp.node.store")),
          entry(
              "wisp.node.cli",
              and(and(LIB, CORES), VAULT, "wisp.node.store", "wisp.node.transport")),
          entry("wisp.node.build", Set.of()),
          entry("wisp.web.build", Set.of()),
          entry("wisp.web.substitute", Set.of("wisp.lib.bytes")),
          entry("wisp.web.bytes", Set.of("wisp.lib.bytes")),
          entry("wisp.web.state", and(LIB, VAULT, "wisp.web.words")),
          entry("wisp.web.words", Set.of()),
          entry("wisp.web.storage", and(LIB, VAULT, "wisp.web.state", "wisp.web.bytes")),
          entry("wisp.web.transport", and(LIB, "wisp.web.state", "wisp.web.bytes")),
          entry("wisp.web.view", and(LIB, "wisp.web.state", "wisp.web.words")),
          entry("wisp.web.scan", Set.of("wisp.lib.bytes", "wisp.web.bytes")),
          entry(
              "wisp.web.worker",
              Set.of("wisp.lib.bytes", "wisp.lib.crypto", VAULT, "wisp.web.bytes")),
          entry("wisp.web", and(and(LIB, WEB), VAULT)));

  private static final Map<String, Set<String>> MAY_USE_OUTSIDE =
      Map.ofEntries(
          entry("wisp.lib.crypto", Set.of("org.bouncycastle")),
          entry(
              "wisp.node.transport",
              Set.of(
                  "io.netty",
                  "com.fasterxml.jackson",
                  "io.prometheus",
                  "javax.net.ssl",
                  "javax.crypto")),
          entry("wisp.node.cli", Set.of("picocli", "com.fasterxml.jackson")),
          entry("wisp.node.build", Set.of("org.objectweb.asm")),
          entry("wisp.web", Set.of("org.teavm")),
          entry("wisp.web.bytes", Set.of("org.teavm")),
          entry("wisp.web.build", Set.of("org.teavm", "com.aayushatharva.brotli4j")),
          entry("wisp.web.substitute", Set.of("org.teavm", "org.bouncycastle")),
          entry("wisp.web.storage", Set.of("org.teavm")),
          entry("wisp.web.transport", Set.of("org.teavm")),
          entry("wisp.web.view", Set.of("org.teavm")),
          entry("wisp.web.scan", Set.of("org.teavm", "com.google.zxing")),
          entry("wisp.web.worker", Set.of("org.teavm")));

  /** Sockets, files, threads, clocks and ambient randomness. */
  private static final List<String> IMPURE =
      List.of(
          "\\bjava\\.(net|io|time)\\.",
          "\\bjava\\.nio\\.(file|channels)\\.",
          "\\bjava\\.util\\.concurrent\\.",
          "\\bjava\\.security\\.",
          "\\bThread\\b",
          "\\bSystem\\.(currentTimeMillis|nanoTime|getenv|getProperty|out|err|exit)\\b",
          "\\bnew (Splittable)?Random\\(\\s*\\)",
          "\\bMath\\.random\\b",
          "\\bUUID\\b",
          "\\bjava\\.util\\.Timer");

  private static final Pattern DEPENDENCY =
      Pattern.compile("(?s)<dependency>.*?<artifactId>(.*?)</artifactId>(.*?)</dependency>");

  @Test
  void allModulesAreRead() {
    assertTrue(main("lib").size() >= 40, "lib");
    assertTrue(main("node").size() >= 5, "node");
    assertEquals(Source.under("webclient/src").isEmpty(), main("webclient").isEmpty());
    assertTrue(components().containsAll(Set.of("wisp.lib.bytes", "wisp.lib.noise")));
  }

  @Test
  void everyPackageHasItsPlaceInTheTable() {
    Set<String> unknown = components();
    unknown.removeAll(MAY_USE.keySet());
    assertEquals(Set.of(), unknown);
  }

  @Test
  void packagesUseOnlyWhatTheyMay() {
    assertNone(uses().filter(Use::isInside).filter(use -> !use.isAllowedInside()));
  }

  @Test
  void librariesStayWhereTheyBelong() {
    assertNone(uses().filter(use -> !use.isInside()).filter(use -> !use.isAllowedOutside()));
  }

  @Test
  void libAndTheCoresOfNodeAndPageArePure() {
    Set<String> pure = and(and(LIB, CORES), VAULT, "wisp.web.state", "wisp.web.words");
    assertNone(main().filter(source -> pure.contains(component(source))).flatMap(this::impurities));
  }

  @Test
  void libTakesItsRandomnessFromEntropyAlone() {
    assertNone(
        uses()
            .filter(use -> component(use.source()).startsWith("wisp.lib."))
            .filter(use -> use.name().endsWith("Random")));
  }

  @Test
  void libDependsOnBouncyCastleAlone() {
    List<String> dependencies =
        DEPENDENCY
            .matcher(Source.file("lib/pom.xml"))
            .results()
            .filter(match -> !match.group(2).contains("<scope>test</scope>"))
            .map(match -> match.group(1))
            .toList();
    assertEquals(List.of("bcprov-jdk18on"), dependencies);
  }

  /** One type named in one file. */
  private record Use(Source source, String name) {
    boolean isInside() {
      return name.startsWith("wisp.");
    }

    boolean isAllowedInside() {
      String user = component(source);
      String used = component(name.substring(0, name.lastIndexOf('.')));
      return used.equals(user) || MAY_USE.getOrDefault(user, Set.of()).contains(used);
    }

    boolean isAllowedOutside() {
      return name.startsWith("java.")
          || MAY_USE_OUTSIDE.getOrDefault(component(source), Set.of()).stream()
              .anyMatch(library -> name.startsWith(library + "."));
    }

    @Override
    public String toString() {
      return source + " uses " + name;
    }
  }

  private Stream<String> impurities(Source source) {
    return IMPURE.stream().filter(source::mentions).map(impure -> source + " has " + impure);
  }

  private static Stream<Use> uses() {
    return main()
        .flatMap(source -> source.qualifiedNames().stream().map(name -> new Use(source, name)));
  }

  private static Stream<Source> main() {
    return Stream.of("lib", "node", "webclient").map(ArchitectureTest::main).flatMap(List::stream);
  }

  private static List<Source> main(String module) {
    return Source.under(module + "/src/main/java");
  }

  private static Set<String> components() {
    return main().map(ArchitectureTest::component).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String component(Source source) {
    return component(source.packageName());
  }

  /** The first three names of a package, which the table knows. */
  private static String component(String packageName) {
    return Arrays.stream(packageName.split("\\.")).limit(3).collect(Collectors.joining("."));
  }

  private static Set<String> and(Set<String> some, String... more) {
    return and(some, Set.of(more));
  }

  private static Set<String> and(Set<String> some, Set<String> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
  }

  private static void assertNone(Stream<?> faults) {
    assertEquals(List.of(), faults.map(Object::toString).toList());
  }
}
