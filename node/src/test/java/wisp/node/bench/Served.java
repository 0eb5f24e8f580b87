package wisp.node.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;

/** The other end of {@link Server}: says its addresses, then answers a word a line. */
final class Served {
  private static final int COLLECTIONS = 3;

  private Served() {}

  /** What is measured in the process. */
  interface Server {
    /** {@code HOST:PORT} of each. */
    List<String> addresses();

    /** One more of them. */
    default void add() throws Exception {}
  }

  static void untilInputEnds(Server server) throws Exception {
    System.out.println(String.join(" ", server.addresses()));
    Scanner words = new Scanner(System.in, StandardCharsets.UTF_8);
    while (words.hasNext()) {
      System.out.println(answer(server, words.next()));
    }
    System.exit(0);
  }

  private static String answer(Server server, String word) throws Exception {
    return switch (word) {
      case "cpu" -> Long.toString(system().getProcessCpuTime());
      case "heap" -> Long.toString(heapBytes());
      case "add" -> {
        server.add();
        yield String.join(" ", server.addresses());
      }
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static OperatingSystemMXBean system() {
    return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }

  /** In use after collections. */
  private static long heapBytes() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
