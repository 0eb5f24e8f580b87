package wisp.node.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import wisp.node.transport.CannotStart;
import wisp.node.transport.Node;

/** A node in this process, until a signal or its own failure ends it. */
final class Running {
  private Running() {}

  /** Opens the node. */
  interface Start {
    Node begin() throws CannotStart;
  }

  /** SIGTERM and SIGINT, from the start on: leaves the ring in order and exits with 0. */
  static int untilStopped(Start start) throws CannotStart, InterruptedException {
    CompletableFuture<Node> started = new CompletableFuture<>();
    Thread leaving = new Thread(() -> leave(started), "leaving");
    return Signals.await(leaving) ? untilStopped(start, started, leaving) : 0;
  }

  private static int untilStopped(Start start, CompletableFuture<Node> started, Thread leaving)
      throws CannotStart, InterruptedException {
    String why;
    try {
      started.complete(start.begin());
      why = failure(started.join());
    } finally {
      Signals.ignore(leaving);
    }
    started.join().leave();
    throw new IllegalStateException(why);
  }

  private static void leave(CompletableFuture<Node> started) {
    if (started.isDone()) {
      started.join().leave();
    }
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
