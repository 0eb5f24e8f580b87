package wisp.node.transport;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does beside the loop what takes long: signatures, names, files. */
record Workers(EventExecutor loop, Executor threads) {
  private static final int QUEUE_MAX = 1_024;
  private static final int WAITING_MAX = 2;
  private static final int WAITING_QUEUE_MAX = 32;
  private static final int IDLE_SECONDS = 5;

  /** Everything on the loop. */
  static Workers none(EventExecutor loop) {
    return new Workers(loop, Runnable::run);
  }

  /** Half as many threads as processors; they end when idle, or with the process. */
  static Workers beside(EventExecutor loop) {
    return beside(loop, Math.max(1, Runtime.getRuntime().availableProcessors() / 2), QUEUE_MAX);
  }

  /** For what may wait long for others and must not keep back the rest. */
  static Workers waiting(EventExecutor loop) {
    return beside(loop, WAITING_MAX, WAITING_QUEUE_MAX);
  }

  private static Workers beside(EventExecutor loop, int count, int queueMax) {
    ArrayBlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(queueMax);
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            count, count, IDLE_SECONDS, TimeUnit.SECONDS, queue, Workers::thread);
    threads.allowCoreThreadTimeOut(true);
    return new Workers(loop, threads);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }

  /** {@code then} gets the result on the loop, or {@code otherwise} runs: all busy, or failed. */
  <T> void run(Supplier<T> work, Consumer<T> then, Runnable otherwise) {
    try {
      threads.execute(() -> hand(attempt(work, then, otherwise)));
    } catch (RejectedExecutionException busy) {
      otherwise.run();
    }
  }

  /** A loop that has ended wants nothing any more. */
  private void hand(Runnable result) {
    if (!loop.isShuttingDown()) {
      loop.execute(result);
    }
  }

  private static <T> Runnable attempt(Supplier<T> work, Consumer<T> then, Runnable otherwise) {
    try {
      T result = work.get();
      return () -> then.accept(result);
    } catch (Throwable failed) {
      return otherwise;
    }
  }
}
