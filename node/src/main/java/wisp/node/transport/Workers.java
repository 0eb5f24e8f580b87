package wisp.node.transport;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does beside the loop what takes long: signatures, names, files. Threads end when idle. */
final class Workers implements AutoCloseable {
  private static final int QUEUE_MAX = 1_024;
  private static final int IDLE_SECONDS = 5;

  private final EventExecutor loop;
  private final ThreadPoolExecutor threads;

  Workers(EventExecutor loop) {
    this.loop = loop;
    int count = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE_MAX),
            Workers::thread);
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }

  /** {@code then} gets the result on the loop; {@code tooMuch} runs instead if all are busy. */
  <T> void run(Supplier<T> work, Consumer<T> then, Runnable tooMuch) {
    try {
      threads.execute(() -> back(work.get(), then));
    } catch (RejectedExecutionException busy) {
      tooMuch.run();
    }
  }

  private <T> void back(T result, Consumer<T> then) {
    loop.execute(() -> then.accept(result));
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
