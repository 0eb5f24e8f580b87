package wisp.web.storage;

import java.util.List;
import java.util.function.Consumer;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Effect;
import wisp.lib.client.Storage;

/** The messenger's storage in a database. */
public record Shelf(Database database) implements Storage {
  @Override
  public void commit(long version, List<Effect.Change> changes, Consumer<Boolean> done) {
    database.commit(version, Lists.map(changes, Shelf::same), done);
  }

  private static Database.Change same(Effect.Change change) {
    return new Database.Change(change.key(), change.value());
  }
}
