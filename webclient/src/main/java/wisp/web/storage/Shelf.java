package wisp.web.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Effect;
import wisp.lib.crypto.Entropy;
import wisp.lib.vault.Vault;
import wisp.web.storage.Database.Change;
import wisp.web.storage.Database.Outcome;

/** An account's entries in a database, as they are or concealed by a vault. */
public record Shelf(Database database, Optional<Vault> vault, Entropy entropy) {
  public void commit(long version, List<Effect.Change> changes, Consumer<Outcome> done) {
    database.commit(version, Lists.map(changes, this::concealed), done);
  }

  Change concealed(Effect.Change change) {
    return vault
        .map(safe -> new Change(safe.name(change.key()), sealed(safe, change)))
        .orElseGet(() -> new Change(change.key(), change.value()));
  }

  private Optional<Bytes> sealed(Vault safe, Effect.Change change) {
    return change.value().map(value -> safe.conceal(change.key(), value, entropy));
  }

  /** Drops the keys; only for a shelf that nobody writes to any more. */
  public void close() {
    vault.ifPresent(Vault::wipe);
    database.close();
  }
}
