package wisp.node.sim;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.message.Peer;
import wisp.node.mailbox.Stock;
import wisp.node.step.Kept;

/** What survives a restart: of all that was written what was synced too. */
final class Disk {
  private final List<Kept> synced = new ArrayList<>();
  private final List<Kept> written = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  boolean onceFull;
  List<Peer> peers = List.of();

  /** Whether this begins a batch, which has to be synced. */
  boolean write(Kept kept) {
    written.add(kept);
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

  /** The keys and the flag are elsewhere, and safe. */
  void wipe() {
    crash();
    synced.clear();
  }

  Stock stock() {
    Stock stock = new Stock();
    synced.forEach(stock::take);
    return stock;
  }
}
