package wisp.node.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.node.step.Kept;

/** What a node of a test has written, and how much of it a crash leaves. */
final class Disk {
  private final List<Kept> synced = new ArrayList<>();
  private final List<Kept> written = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean onceFull;

  void write(Kept kept) {
    Optional<Kept.Content> encoded = kept.content().map(content -> encoded(content));
    written.add(new Kept(kept.place(), kept.id(), kept.untilMillis(), encoded));
  }

  private static Kept.Content encoded(Kept.Content content) {
    return new Kept.Encoded(content.encode());
  }

  /** Whether the last write is the first since the last sync. */
  boolean beginsBatch() {
    return written.size() == 1;
  }

  void whenSynced(Runnable then) {
    if (written.isEmpty()) {
      then.run();
    } else {
      waiting.add(then);
    }
  }

  void sync() {
    synced.addAll(written);
    written.clear();
    List<Runnable> ripe = List.copyOf(waiting);
    waiting.clear();
    ripe.forEach(Runnable::run);
  }

  void crash() {
    written.clear();
    waiting.clear();
  }

  /** A new disk in its place. */
  void erase() {
    crash();
    synced.clear();
    onceFull = false;
  }

  void setOnceFull() {
    onceFull = true;
  }

  boolean isOnceFull() {
    return onceFull;
  }

  Stock stock() {
    Stock stock = new Stock();
    synced.forEach(stock::take);
    return stock;
  }
}
