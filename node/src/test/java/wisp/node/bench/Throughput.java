package wisp.node.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;

/**
 * Stores and Retrieves of 1 KiB (envelopes of 2,048 bytes, signed before) over real nodes on
 * loopback. All nodes of a ring are in one process and share its threads; the load comes from this
 * process, whose time is not counted as the nodes'.
 */
public final class Throughput {
  private static final List<String> PARTS =
      List.of("cost", "ring", "small", "disk", "free", "one", "more", "others");
  private static final int NODES = 8;
  private static final RingLoad.Bounds NONE = RingLoad.Bounds.NONE;
  private final List<Figure> figures = new ArrayList<>();
  private final int count;
  private double oneNodeBound;

  private Throughput(int count) {
    this.count = count;
  }

  /** Takes about two minutes on an idle machine. */
  public static List<Figure> measure() {
    return new Throughput(20_000).all();
  }

  /** Prints the figures; the arguments are how many Stores a figure, and which parts. */
  public static void main(String[] args) {
    int count = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
    List<String> parts = args.length < 2 ? PARTS : Arrays.asList(args).subList(1, args.length);
    Throughput bench = new Throughput(count);
    parts.forEach(bench::part);
    bench.figures.forEach(figure -> System.out.println(figure.line()));
  }

  private List<Figure> all() {
    PARTS.forEach(this::part);
    return figures;
  }

  private void part(String part) {
    switch (part) {
      case "cost" -> cost();
      case "ring" -> ring();
      case "small" -> compiledOnce();
      case "disk" -> onDisk();
      case "free" -> withoutChecks();
      case "one" -> oneNode();
      case "more" -> oneMoreNode();
      case "others" -> others();
      default -> throw new IllegalArgumentException(part);
    }
  }

  private void cost() {
    StoreCost.Micros micros = StoreCost.measure();
    add("signature of an envelope checked, CPU", micros.check(), "µs");
    add("hashes of an envelope alone, CPU", micros.hashes(), "µs");
    add("receipt signed, CPU", micros.sign(), "µs");
    add("all signatures and seals of a Store, CPU", micros.ofRing(), "µs");
    bound(NODES + " nodes, bound by these on all processors", micros.ofRing());
    bound("one node, bound by these on all processors", micros.ofOneNode());
    oneNodeBound = StoreCost.Micros.bound(micros.ofOneNode());
  }

  private void bound(String name, double micros) {
    figures.add(Figure.atLeast(0, name, StoreCost.Micros.bound(micros)));
  }

  private void ring() {
    try (RingLoad load = new RingLoad("8 nodes", NODES, "memory", Optional.empty(), 4 * count)) {
      load.warm(2 * count);
      figures.addAll(load.measureStores(1, count / 4, new RingLoad.Bounds(0, 0.8, 0)));
      long before = cpuNanos();
      figures.addAll(load.measureStores(16, count, new RingLoad.Bounds(6_000, 0, 300)));
      add("load generator, a Store of these, CPU", (cpuNanos() - before) / 1e3 / count, "µs");
      figures.addAll(load.measureStores(64, count, NONE));
      read(load);
    }
  }

  private void read(RingLoad load) {
    List<Bytes> requests = load.storeToRead(count / 8);
    load.measureRetrieves(requests, 16, count / 2);
    for (int connections : List.of(1, 16, 64)) {
      figures.addAll(load.measureRetrieves(requests, connections, count / 4));
    }
  }

  /** As {@code bin/wisp} starts nodes: compiled quickly, in little memory. */
  private void compiledOnce() {
    List<String> options = List.of("-XX:TieredStopAtLevel=1");
    String name = "8 nodes, C1 alone";
    try (RingLoad load =
        new RingLoad(name, NODES, "memory", Optional.empty(), 2 * count, options)) {
      load.warm(count / 2);
      figures.addAll(load.measureStores(16, count, NONE));
    }
  }

  private void onDisk() {
    try (RingLoad load =
        new RingLoad("8 nodes on disk", NODES, "disk", Optional.empty(), 4 * count)) {
      load.warm(count);
      figures.addAll(load.measureStores(1, count / 20, NONE));
      figures.addAll(load.measureStores(16, count / 4, NONE));
      figures.addAll(load.measureStores(64, count, NONE));
    }
  }

  private void withoutChecks() {
    Optional<Path> first = Optional.of(Unchecked.classes());
    try (RingLoad load = new RingLoad("8 nodes, unchecked", NODES, "memory", first, 5 * count)) {
      load.warm(2 * count);
      figures.addAll(load.measureStores(1, count / 4, NONE));
      figures.addAll(load.measureStores(16, count, new RingLoad.Bounds(15_000, 0, 0)));
      figures.addAll(load.measureStores(64, count, NONE));
      read(load);
    }
  }

  private void oneNode() {
    try (RingLoad load = new RingLoad("one node", 1, "memory", Optional.empty(), 4 * count)) {
      load.warm(2 * count);
      List<Figure> stores = load.measureStores(16, count, NONE);
      figures.addAll(stores);
      double percent = 100 * stores.getFirst().value() / oneNodeBound;
      figures.add(new Figure("one node, Store x16, of its bound", percent, "%", true, 70));
      List<Bytes> requests = load.storeToRead(count / 8);
      figures.addAll(load.measureRetrieves(requests, 16, count / 2));
    }
  }

  private void oneMoreNode() {
    try (RingLoad load = new RingLoad("more", NODES, "memory", Optional.empty(), 1)) {
      long before = load.ring().heapBytes();
      for (int i = 0; i < NODES; i++) {
        load.ring().add();
      }
      load.settle(2 * NODES);
      double more = (load.ring().heapBytes() - before) / (double) NODES;
      add("one more node in the same JVM, heap", more / (1 << 20), "MiB");
    }
  }

  private void others() {
    Bytes frame = new Letters().stores(1).getFirst();
    try (Server echo = Server.start(List.of(), Optional.empty(), Echo.class)) {
      Clients.run(echo.addresses(), 16, new EchoDialect(frame), 2 * count);
      for (int connections : List.of(1, 16, 64)) {
        Load load = Clients.run(echo.addresses(), connections, new EchoDialect(frame), count);
        String name = "Netty echo of the frame x" + connections;
        figures.add(Figure.atLeast(0, name, load.aSecond()));
        add(name + ", p50", load.millis(0.5), "ms");
      }
    }
    List.of(1, 16, 64).forEach(connections -> figures.addAll(Redis.measure(count, connections)));
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void add(String name, double value, String unit) {
    figures.add(Figure.atMost(0, name, value, unit));
  }
}
