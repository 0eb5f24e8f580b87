package wisp.node.transport;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wisp.lib.message.Peer;

/** Writes down what the next start needs, when it has changed; beside the loop. */
final class Memory {
  private final DataFolder folder;
  private final Engine engine;
  private final Consumer<String> failed;
  private List<Address> peers = List.of();
  private final Graveyard dead;
  private boolean onceFull;

  /** {@code failed} gets one line if the node must give up. */
  Memory(DataFolder folder, Engine engine, Consumer<String> failed) {
    this.folder = folder;
    this.engine = engine;
    this.failed = failed;
    this.onceFull = folder.isOnceFull();
    this.dead = new Graveyard(folder.dead(), engine.nowMillis().getAsLong());
  }

  boolean isOnceFull() {
    return onceFull;
  }

  /** Durable before anything is promised because of it. */
  void setOnceFull() {
    if (onceFull) {
      return;
    }
    Optional<String> trouble = attempt(folder::setOnceFull);
    trouble.ifPresent(failed);
    onceFull = trouble.isEmpty();
  }

  void update(Core.View view) {
    List<Address> known = known(view);
    if (!known.isEmpty() && !known.equals(peers)) {
      peers = known;
      write(() -> folder.remember(known));
    }
    updateDead(view);
  }

  private void updateDead(Core.View view) {
    if (dead.update(view, engine.nowMillis().getAsLong())) {
      Map<Address, Long> now = dead.all();
      write(() -> folder.bury(now));
    }
  }

  /** Members declared dead in the last day, in this run or before. */
  Set<Address> dead() {
    return dead.all().keySet();
  }

  private static List<Address> known(Core.View view) {
    return Stream.of(view.successors(), view.peers())
        .flatMap(List::stream)
        .map(Peer::address)
        .distinct()
        .flatMap(address -> Address.tryParse(address).stream())
        .limit(DataFolder.PEERS_MAX)
        .toList();
  }

  private void write(Writing writing) {
    engine
        .workers()
        .run(() -> attempt(writing), trouble -> trouble.ifPresent(engine.log()::line), () -> {});
  }

  private static Optional<String> attempt(Writing writing) {
    try {
      writing.write();
      return Optional.empty();
    } catch (IOException unwritable) {
      return Optional.of("could not write to the data folder: " + unwritable.getMessage());
    }
  }

  private interface Writing {
    void write() throws IOException;
  }
}
