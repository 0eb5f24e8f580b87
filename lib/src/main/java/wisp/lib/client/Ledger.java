package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wisp.lib.bytes.Bytes;

/** The changes of one step, which become durable together. */
final class Ledger {
  private final Map<String, Optional<Bytes>> changes = new LinkedHashMap<>();
  private final Set<String> kept;
  private long version;

  /** Storage holds those keys. */
  Ledger(long version, Set<String> keys) {
    this.version = version;
    this.kept = new HashSet<>(keys);
  }

  void put(String key, Bytes value) {
    kept.add(key);
    changes.put(key, Optional.of(value));
  }

  void remove(String key) {
    kept.remove(key);
    changes.put(key, Optional.empty());
  }

  /** Nothing is left, whoever put it there. */
  void removeEverything() {
    List.copyOf(kept).forEach(this::remove);
  }

  Optional<Effect.Commit> commit() {
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    List<Effect.Change> list = new ArrayList<>();
    changes.forEach((key, value) -> list.add(new Effect.Change(key, value)));
    changes.clear();
    version++;
    return Optional.of(new Effect.Commit(version, List.copyOf(list)));
  }
}
