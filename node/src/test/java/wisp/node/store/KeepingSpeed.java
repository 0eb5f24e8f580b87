package wisp.node.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import wisp.node.bench.Figure;

/**
 * How many messages a second become durable: 2 KiB each, so many at once under way, ends of life
 * spread over a day, every second one collected again. The same load for each way to keep them.
 */
public final class KeepingSpeed {
  private static final int RUN_MILLIS = 3_000;
  private static final int[] AT_ONCE = {1, 16, 64};

  private KeepingSpeed() {}

  private interface Opening {
    Store.Backend open(Store.Surroundings around) throws IOException;
  }

  private record Way(String name, Opening opening) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("one log of segments", around -> SegmentLog.open(around, kept -> {})),
          new Way("a file per hour of expiry", around -> new HourFiles(around.folder())),
          new Way("MVStore", around -> new TreeFile(around.folder())));

  /** Durable messages a second, and the slowest of a hundred, each way and concurrency. */
  public static List<Figure> measure() throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (int atOnce : AT_ONCE) {
      for (Way way : WAYS) {
        figures.addAll(measure(way, atOnce));
      }
    }
    return figures;
  }

  private static List<Figure> measure(Way way, int atOnce) throws IOException {
    Path folder = Files.createTempDirectory("wisp-keeping");
    Keeping keeping = new Keeping(folder.resolve("messages"), 4);
    keeping.nowMillis = System.currentTimeMillis();
    try (Store store = new Store(way.opening.open(keeping.around()), keeping.around())) {
      Load load = new Load(keeping, store, atOnce);
      load.run(RUN_MILLIS / 3);
      List<Long> nanos = load.run(RUN_MILLIS);
      String name = way.name + ", " + atOnce + " at once";
      double p99Millis = nanos.get(nanos.size() * 99 / 100) / 1e6;
      return List.of(
          Figure.atLeast(0, name, 1_000.0 * nanos.size() / RUN_MILLIS),
          Figure.atMost(0, name + ", 99 of 100 within", p99Millis, "ms"));
    } finally {
      delete(folder);
    }
  }

  /** Keeps a number of messages under way. */
  private static final class Load {
    private final Keeping keeping;
    private final Store store;
    private final BlockingQueue<Long> done = new LinkedBlockingQueue<>();
    private final Random random = new Random(6);
    private long next;

    Load(Keeping keeping, Store store, int atOnce) {
      this.keeping = keeping;
      this.store = store;
      for (int i = 0; i < atOnce; i++) {
        keep();
      }
    }

    private void keep() {
      long untilMillis = keeping.nowMillis + Keeping.DAY_MILLIS + random.nextInt(24 * 3_600_000);
      store.keep(keeping.message(next, 2_200, untilMillis));
      if (next % 2 == 1) {
        store.keep(keeping.message(next / 2, 180, untilMillis));
      }
      next++;
      long begunNanos = System.nanoTime();
      store.whenDurable(() -> done.add(System.nanoTime() - begunNanos), () -> {});
    }

    List<Long> run(int millis) {
      List<Long> nanos = new ArrayList<>();
      long endNanos = System.nanoTime() + millis * 1_000_000L;
      while (System.nanoTime() < endNanos) {
        nanos.add(takeDone());
        keep();
      }
      nanos.sort(Comparator.naturalOrder());
      return nanos;
    }

    private long takeDone() {
      try {
        return done.take();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Takes about 40 seconds. */
  public static void main(String[] args) throws IOException {
    measure().stream().map(Figure::line).forEach(System.out::println);
  }
}
