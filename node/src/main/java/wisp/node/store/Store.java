package wisp.node.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import wisp.lib.crypto.Entropy;
import wisp.node.step.Kept;

/**
 * Keeps in order what a node must not lose. One thread writes; while it syncs, the next batch
 * gathers. The thread ends when there is nothing to do.
 */
public final class Store implements AutoCloseable {
  private static final long QUEUE_MAX_BYTES = 8L << 20;
  private static final int IDLE_SECONDS = 5;
  private static final int CLOSE_SECONDS = 10;

  /** Durable when {@link #append} returns; one thread at a time. */
  interface Backend extends AutoCloseable {
    void append(List<Kept> batch) throws IOException;

    /** Of the files that there are; like {@link #append}, one thread at a time. */
    default Size size() {
      return new Size(0, 0);
    }

    @Override
    void close() throws IOException;
  }

  /** How many files there are, and how long they are together. */
  public record Size(int files, long bytes) {}

  /**
   * What an operator may see. {@code waitingBytes}: not written yet; {@code writes}: batches that
   * were written and synced since the start, in {@code nanos} together.
   */
  public record Use(Size size, long waitingBytes, long writes, long nanos) {}

  /** {@code failed} gets one line, once, and nothing is promised any more. */
  public record Surroundings(
      Path folder,
      LongSupplier nowMillis,
      Entropy entropy,
      Executor loop,
      Consumer<String> log,
      Consumer<String> failed) {}

  private record Pledge(Runnable kept, Runnable lost) {}

  private static final class Batch {
    final List<Kept> all = new ArrayList<>();
    final List<Pledge> pledges = new ArrayList<>();
    long bytes;

    boolean isEmpty() {
      return all.isEmpty();
    }
  }

  private final Backend backend;
  private final Surroundings around;
  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Store::thread);
  private Batch open = new Batch();
  private Batch writing = new Batch();
  private Size size;
  private long writes;
  private long nanos;
  private boolean failed;
  private boolean closed;

  Store(Backend backend, Surroundings around) {
    this.backend = backend;
    this.around = around;
    size = backend.size();
    writer.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "store");
    thread.setDaemon(true);
    return thread;
  }

  /** Gives {@code earlier} all that is still kept, in the order in which it was written. */
  public static Store open(Surroundings around, Consumer<Kept> earlier) throws IOException {
    return new Store(SegmentLog.open(around, earlier), around);
  }

  /** Has this written behind all before it. */
  public synchronized void keep(Kept kept) {
    if (failed || closed) {
      return;
    }
    if (open.isEmpty() && writing.isEmpty()) {
      writer.execute(this::writeAll);
    }
    open.all.add(kept);
    open.bytes += kept.bytes();
  }

  /** On the loop: {@code kept} once all before is durable, {@code lost} if it never will be. */
  public void whenDurable(Runnable kept, Runnable lost) {
    if (!isWaiting(new Pledge(kept, lost))) {
      (isOver() ? lost : kept).run();
    }
  }

  private synchronized boolean isWaiting(Pledge pledge) {
    if (isOver() || (open.isEmpty() && writing.isEmpty())) {
      return false;
    }
    (open.isEmpty() ? writing : open).pledges.add(pledge);
    return true;
  }

  /** Whether so much waits to be written that nothing new should be taken in. */
  public synchronized boolean isFull() {
    return open.bytes + writing.bytes > QUEUE_MAX_BYTES;
  }

  public synchronized Use use() {
    return new Use(size, open.bytes + writing.bytes, writes, nanos);
  }

  private synchronized void wrote(long sinceNanos) {
    size = backend.size();
    writes++;
    nanos += System.nanoTime() - sinceNanos;
  }

  private synchronized boolean isOver() {
    return failed || closed;
  }

  private void writeAll() {
    for (Batch next = next(); !next.isEmpty(); next = next()) {
      long sinceNanos = System.nanoTime();
      try {
        backend.append(next.all);
        wrote(sinceNanos);
      } catch (Throwable unwritable) {
        fail(unwritable);
      }
    }
  }

  /** What was being written is durable; what gathered meanwhile is next. */
  private synchronized Batch next() {
    release(writing, failed);
    writing = open;
    open = new Batch();
    return writing;
  }

  private void release(Batch done, boolean isLost) {
    if (!done.pledges.isEmpty()) {
      around
          .loop()
          .execute(() -> done.pledges.forEach(isLost ? p -> p.lost.run() : p -> p.kept.run()));
    }
  }

  private synchronized void fail(Throwable unwritable) {
    failed = true;
    release(open, true);
    open = new Batch();
    String why = unwritable.getClass().getSimpleName() + " " + unwritable.getMessage();
    around.failed().accept("cannot keep messages in " + around.folder() + ": " + why);
  }

  private synchronized void end() {
    closed = true;
    writer.shutdown();
  }

  /** Writes what waits, and lets go of the files. */
  @Override
  public void close() {
    end();
    try {
      boolean unused = writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
      backend.close();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } catch (IOException unwritable) {
      fail(unwritable);
    }
  }
}
