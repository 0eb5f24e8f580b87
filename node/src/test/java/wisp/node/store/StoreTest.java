package wisp.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import wisp.node.step.Kept;

/** One writer, many messages a sync, and no promise before it. */
class StoreTest {
  private final Keeping keeping = new Keeping(Path.of("/nowhere"), 3);
  private final List<List<Kept>> batches = new ArrayList<>();
  private final Semaphore syncs = new Semaphore(0);
  private final Semaphore begun = new Semaphore(0);
  private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
  private Sync sync = () -> {};
  private final Store store = new Store(new Slow(), keeping.around());

  private interface Sync {
    void end() throws IOException;
  }

  /** A disk whose syncs end when the test says so. */
  private final class Slow implements Store.Backend {
    @Override
    public void append(List<Kept> batch) throws IOException {
      batches.add(batch);
      begun.release();
      syncs.acquireUninterruptibly();
      sync.end();
    }

    @Override
    public void close() {}
  }

  private void keepAndWait(int id) {
    store.keep(keeping.message(id, 100));
    store.whenDurable(() -> outcomes.add("kept " + id), () -> outcomes.add("lost " + id));
  }

  @Test
  void promisesWaitForTheirSyncAndWhatGathersGoesTogether() throws InterruptedException {
    keepAndWait(1);
    begun.acquire();
    keepAndWait(2);
    keepAndWait(3);
    assertTrue(outcomes.isEmpty());
    assertEquals(0, store.use().writes());
    assertTrue(store.use().waitingBytes() >= 300);
    syncs.release();
    assertEquals("kept 1", outcomes.take());
    assertEquals(1, store.use().writes());
    assertTrue(store.use().nanos() > 0);
    begun.acquire();
    assertTrue(outcomes.isEmpty());
    syncs.release();
    assertEquals(List.of("kept 2", "kept 3"), List.of(outcomes.take(), outcomes.take()));
    assertEquals(List.of(1, 2), batches.stream().map(List::size).toList());
    store.close();
  }

  @Test
  void withNothingToWaitForNobodyWaits() {
    store.whenDurable(() -> outcomes.add("kept"), () -> outcomes.add("lost"));
    assertEquals("kept", outcomes.poll());
  }

  @Test
  void afterAFailureNothingIsPromisedAnyMore() throws InterruptedException {
    sync =
        () -> {
          throw new IOException("No space left on device");
        };
    keepAndWait(1);
    begun.acquire();
    keepAndWait(2);
    syncs.release();
    assertEquals("lost 2", outcomes.take());
    assertEquals("lost 1", outcomes.take());
    keepAndWait(3);
    assertEquals("lost 3", outcomes.take());
    assertEquals(
        List.of("cannot keep messages in /nowhere: IOException No space left on device"),
        keeping.lines);
  }

  @Test
  void anErrorOfTheWriterIsAFailureToo() throws InterruptedException {
    sync =
        () -> {
          throw new StackOverflowError("deep");
        };
    keepAndWait(1);
    syncs.release();
    assertEquals("lost 1", outcomes.poll(10, TimeUnit.SECONDS));
    assertEquals(
        List.of("cannot keep messages in /nowhere: StackOverflowError deep"), keeping.lines);
  }

  @Test
  void tooMuchWaitingIsFull() throws InterruptedException {
    keepAndWait(1);
    begun.acquire();
    for (int i = 0; i < 128; i++) {
      assertFalse(store.isFull());
      store.keep(keeping.message(2, 1 << 16));
    }
    assertTrue(store.isFull());
    syncs.release(2);
    store.close();
    assertFalse(store.isFull());
  }

  @Test
  void closingWritesWhatWaits() {
    keepAndWait(1);
    syncs.release(1);
    store.close();
    assertEquals("kept 1", outcomes.poll());
    keepAndWait(2);
    assertEquals("lost 2", outcomes.poll());
  }
}
