package wisp.node.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wisp.node.bench.Figure;

/** How fast the page is there, and whether it stays quick, in Chromium on loopback. */
final class PageSpeeds {
  private static final int RUNS = 9;
  private static final int MESSAGES = 100;
  private static final String WATCH =
      "window.longest = 0;"
          + " new PerformanceObserver(list => list.getEntries().forEach("
          + "e => { window.longest = Math.max(window.longest, e.duration); }))"
          + ".observe({ type: 'longtask', buffered: true });"
          + " new MutationObserver((changes, observer) => {"
          + " if (!document.querySelector('[data-testid=display-name]')) return;"
          + " window.usable = performance.now(); observer.disconnect();"
          + " }).observe(document, { childList: true, subtree: true });";
  private static final String PAINT =
      "(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null)";

  private PageSpeeds() {}

  static List<Figure> measure(Path folder) throws IOException {
    List<Figure> figures = new ArrayList<>();
    try (Nodes nodes = Nodes.start(folder, 3);
        Chromium chromium = new Chromium()) {
      List<Double> paints = new ArrayList<>();
      List<Double> usable = new ArrayList<>();
      List<Double> lines = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        open(chromium, nodes.url(0) + "/", paints, usable);
        lines.add(paintOfOneLine(chromium, nodes.url(0) + "/nothing"));
      }
      String first = "Chromium, new profile, median of " + RUNS + ", ";
      figures.add(Figure.atMost(0, first + "one line of text", median(lines), "ms"));
      figures.add(Figure.atMost(150, first + "first paint", median(paints), "ms"));
      figures.add(Figure.atMost(500, first + "usable", median(usable), "ms"));
      double longest = longestTask(chromium, nodes);
      figures.add(Figure.atMost(100, "longest task, 100 messages come", longest, "ms"));
    }
    return figures;
  }

  private static void open(
      Chromium chromium, String url, List<Double> paints, List<Double> usable) {
    try (Person person = Person.openWith(chromium.browser, url, WATCH)) {
      person.at("display-name").waitFor();
      paints.add(paint(person));
      usable.add(number(person.page, "usable"));
    }
  }

  /** What the browser itself takes: the node's answer for a file that it does not have. */
  private static double paintOfOneLine(Chromium chromium, String url) {
    try (Person person = Person.openWith(chromium.browser, url, "")) {
      return paint(person);
    }
  }

  private static double paint(Person person) {
    person.awaitTrue(PAINT + " !== null");
    return number(person.page, PAINT);
  }

  private static double longestTask(Chromium chromium, Nodes nodes) {
    try (Person ada = Person.openWith(chromium.browser, nodes.url(0) + "/", WATCH);
        Person ben = Person.open(chromium.browser, nodes.url(1) + "/")) {
      ben.begin("Ben");
      ben.add(ada.begin("Ada"));
      ben.write("message 0");
      ada.at("conversation").first().waitFor();
      ada.openFirstConversation();
      ada.at("request-accept").click();
      ada.page.evaluate("window.longest = 0");
      for (int i = 1; i <= MESSAGES; i++) {
        ben.write("message " + i);
      }
      ada.awaitState("message " + MESSAGES, 60_000, "received");
      return number(ada.page, "longest");
    }
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  public static void main(String[] args) throws IOException {
    measure(Files.createDirectories(Path.of(args[0])))
        .forEach(figure -> System.out.println(figure.line()));
  }
}
