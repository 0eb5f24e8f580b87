package wisp.lib.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.lib.bytes.Bytes;

/** The changes of one step, which become durable together. */
final class Ledger {
  private final Map<String, Optional<Bytes>> changes = new LinkedHashMap<>();
  private long version;

  Ledger(long version) {
    this.version = version;
  }

  void put(String key, Bytes value) {
    changes.put(key, Optional.of(value));
  }

  void remove(String key) {
    changes.put(key, Optional.empty());
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
