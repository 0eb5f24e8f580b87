package wisp.web.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;

/** A database in memory, with as many tabs as one likes. */
final class Disk implements Database, Database.Place {
  final Map<String, Bytes> values = new TreeMap<>();
  long version;
  Outcome fault = Outcome.KEPT;

  @Override
  public void open(Consumer<Opened> opened, Runnable failed) {
    opened.accept(new Opened(this, version, new HashMap<>(values)));
  }

  @Override
  public void commit(long next, List<Change> changes, Consumer<Outcome> done) {
    if (fault != Outcome.KEPT || next != version + 1) {
      done.accept(fault == Outcome.KEPT ? Outcome.STALE : fault);
      return;
    }
    version = next;
    for (Change change : changes) {
      change
          .value()
          .ifPresentOrElse(v -> values.put(change.key(), v), () -> values.remove(change.key()));
    }
    done.accept(Outcome.KEPT);
  }

  @Override
  public void close() {}
}
