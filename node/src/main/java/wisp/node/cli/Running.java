package wisp.node.cli;

import java.util.concurrent.ExecutionException;
import wisp.node.transport.Node;

/** A node in this process, until a signal or its own failure ends it. */
final class Running {
  private Running() {}

  /** SIGTERM and SIGINT: leaves the ring in order and exits with 0. */
  static int untilStopped(Node node) throws InterruptedException {
    Thread leaving = new Thread(() -> leave(node), "leaving");
    Runtime.getRuntime().addShutdownHook(leaving);
    String why = failure(node);
    Runtime.getRuntime().removeShutdownHook(leaving);
    node.leave();
    throw new IllegalStateException(why);
  }

  private static void leave(Node node) {
    node.leave();
    Runtime.getRuntime().halt(0);
  }

  private static String failure(Node node) throws InterruptedException {
    try {
      return node.failure().get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
