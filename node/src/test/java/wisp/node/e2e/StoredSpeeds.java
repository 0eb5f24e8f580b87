package wisp.node.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import wisp.node.bench.Figure;

/** An account with 10,000 messages, from what the browser stored: start, unlock, open, scroll. */
final class StoredSpeeds {
  private static final int MESSAGES = 10_000;
  private static final int RUNS = 5;

  /** What was long before is told by then. */
  private static final int SETTLED_MILLIS = 1_000;

  private static final String PASSPHRASE = "correct horse battery staple";

  /** When the list is there, in milliseconds from navigation, or from {@code window.from}. */
  private static final String WATCH =
      """
      window.from = 0; window.longest = 0;
      new PerformanceObserver(list => list.getEntries().forEach(
        e => { window.longest = Math.max(window.longest, e.duration); }))
        .observe({ type: 'longtask', buffered: true });
      window.seen = name => new Promise(done => {
        const look = () => {
          if (!document.querySelector(`[data-testid=${name}]`)) return false;
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - window.from)));
          return true;
        };
        if (look()) return;
        new MutationObserver((changes, observer) => { if (look()) observer.disconnect(); })
          .observe(document, { childList: true, subtree: true });
      });
      window.list = seen('conversation');
      """;

  private static final String OPENED =
      """
      window.from = performance.now(), window.talk = seen('composer'),
      document.querySelector('[data-testid=conversation]').click()
      """;

  private static final String UNLOCKED =
      """
      window.longest = 0, window.from = performance.now(), window.list = seen('conversation'),
      document.querySelector('[data-testid=unlock]').click()
      """;

  /** From the newest to the first, a screen a frame; the frames' times in order. */
  private static final String SCROLLED =
      """
      new Promise(done => {
        const scroll = document.querySelector('.scroll'), times = [];
        let still = 0, top = 0, last = performance.now();
        window.longest = 0;
        const frame = () => {
          const now = performance.now();
          times.push(now - last);
          last = now;
          still = scroll.scrollTop === top ? still + 1 : 0;
          top = scroll.scrollTop;
          if (still > 30 || times.length > 20000) {
            done(times.slice(1).sort((a, b) => a - b));
            return;
          }
          scroll.scrollTop -= scroll.clientHeight;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      })
      """;

  private StoredSpeeds() {}

  static List<Figure> measure(Path folder) throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (Nodes nodes = Nodes.start(folder, 3);
        Chromium chromium = new Chromium();
        Person ada = Person.openWith(chromium.browser, nodes.url(0) + "/", WATCH)) {
      ada.await("backup-import").setInputFiles(backup(folder, nodes));
      ada.at("passphrase").fill(PASSPHRASE);
      ada.at("passphrase-save").click();
      ada.await("conversation");
      figures.add(Figure.atMost(500, stored("shown after a reload"), reloaded(ada), "ms"));
      figures.add(Figure.atMost(200, stored("conversation opened"), opened(ada), "ms"));
      scroll(ada, figures);
      protect(ada);
      unlock(ada, figures);
    }
    return figures;
  }

  private static String stored(String what) {
    return "Chromium, 10,000 messages stored, " + what;
  }

  private static Path backup(Path folder, Nodes nodes) throws Exception {
    Path passphrase = Files.writeString(folder.resolve("passphrase"), PASSPHRASE);
    Owner ben = Owner.create(folder.resolve("ben"), nodes.url(1));
    Owner eve = Owner.create(folder.resolve("eve"), nodes.url(1));
    eve.send(ben, "one");
    Path file = folder.resolve("eve.wisp");
    eve.done(List.of("backup", file.toString()), "--passphrase-file", passphrase.toString());
    LongHistory.lengthen(file, PASSPHRASE, MESSAGES, new SecureRandom()::nextBytes);
    return file;
  }

  private static double reloaded(Person ada) {
    List<Double> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      ada.page.reload();
      runs.add(number(ada.page.evaluate("list")));
    }
    return PageSpeeds.median(runs);
  }

  private static double opened(Person ada) {
    List<Double> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      ada.page.reload();
      ada.page.evaluate("list");
      ada.page.evaluate(OPENED);
      runs.add(number(ada.page.evaluate("talk")));
    }
    return PageSpeeds.median(runs);
  }

  private static void scroll(Person ada, List<Figure> figures) {
    ada.page.waitForTimeout(SETTLED_MILLIS);
    List<?> frames = (List<?>) ada.page.evaluate(SCROLLED);
    int all = frames.size();
    ada.seen(ada.page.getByText("message 1 and what it says"));
    figures.add(
        Figure.atMost(
            0, stored("frame while scrolling, median"), number(frames.get(all / 2)), "ms"));
    figures.add(
        Figure.atMost(0, stored("99 of 100 frames"), number(frames.get(all * 99 / 100)), "ms"));
    figures.add(
        Figure.atMost(
            100,
            stored("longest task while scrolling"),
            number(ada.page.evaluate("longest")),
            "ms"));
  }

  private static void protect(Person ada) {
    ada.at("settings").first().click();
    ada.at("passphrase-set").click();
    ada.at("passphrase").fill(PASSPHRASE);
    ada.at("passphrase-again").fill(PASSPHRASE);
    ada.at("passphrase-save").click();
    ada.await("lock-now");
  }

  private static void unlock(Person ada, List<Figure> figures) {
    ada.page.reload();
    ada.await("unlock");
    ada.at("passphrase").fill(PASSPHRASE);
    ada.page.waitForTimeout(SETTLED_MILLIS);
    ada.page.evaluate(UNLOCKED);
    figures.add(Figure.atMost(0, stored("unlocked"), number(ada.page.evaluate("list")), "ms"));
    figures.add(
        Figure.atMost(
            0, stored("longest task while unlocking"), number(ada.page.evaluate("longest")), "ms"));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  public static void main(String[] args) throws Exception {
    measure(Files.createDirectories(Path.of(args[0])))
        .forEach(figure -> System.out.println(figure.line()));
  }
}
