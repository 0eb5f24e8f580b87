package wisp.node.cli;

/** SIGTERM and SIGINT. */
final class Signals {
  private Signals() {}

  /** What is done at one of them. False: one came already, and the process ends. */
  static boolean await(Thread hook) {
    return isInTime(() -> Runtime.getRuntime().addShutdownHook(hook));
  }

  /** They mean nothing any more. */
  static void ignore(Thread hook) {
    isInTime(() -> Runtime.getRuntime().removeShutdownHook(hook));
  }

  private static boolean isInTime(Runnable change) {
    try {
      change.run();
      return true;
    } catch (IllegalStateException ending) {
      return false;
    }
  }
}
