package wisp.node.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Effect;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.PasswordHash.Cost;
import wisp.lib.vault.Lock;
import wisp.lib.vault.Stretching;
import wisp.lib.vault.Vault;

/** What an account keeps, in a journal: as it is, or all of it concealed under a passphrase. */
final class AccountFile {
  private static final String NAME = "account.wisp";

  private final Journal journal;
  private final Entropy entropy;
  private Optional<Vault> vault;

  private AccountFile(Journal journal, Optional<Vault> vault, Entropy entropy) {
    this.journal = journal;
    this.vault = vault;
    this.entropy = entropy;
  }

  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  /**
   * {@code passphrase} is asked only if there is a lock.
   *
   * @throws IllegalStateException if the file is damaged or the passphrase another
   */
  static AccountFile read(Path folder, Supplier<Bytes> passphrase, Entropy entropy)
      throws IOException {
    Path file = folder.resolve(NAME);
    Journal journal = Journal.read(file);
    Optional<Bytes> lock = Optional.ofNullable(journal.values().get(Lock.KEY));
    try {
      return new AccountFile(journal, lock.map(found -> open(found, passphrase)), entropy);
    } catch (Malformed damaged) {
      throw new IllegalStateException(file + " has a lock that this version does not know");
    }
  }

  private static Vault open(Bytes stored, Supplier<Bytes> passphrase) {
    Lock lock = Lock.read(stored);
    Bytes derived = lock.stretching().derive(passphrase.get());
    try {
      return lock.open(derived);
    } catch (Forged wrong) {
      throw new IllegalStateException("wrong passphrase");
    }
  }

  long version() {
    return journal.version();
  }

  boolean isLocked() {
    return vault.isPresent();
  }

  /**
   * @throws Forged if somebody changed what is concealed
   */
  Map<String, Bytes> values() {
    return vault.map(open -> open.reveal(journal.values())).orElseGet(journal::values);
  }

  /** Where the changes leave nothing, nothing of what was is left in the file either. */
  void append(long version, List<Effect.Change> changes) throws IOException {
    List<Effect.Change> stored = vault.map(open -> conceal(open, changes)).orElse(changes);
    if (leavesNothing(stored)) {
      journal.replaceAll(version, Map.of());
      vault = Optional.empty();
    } else {
      journal.append(version, stored);
    }
  }

  private boolean leavesNothing(List<Effect.Change> stored) {
    if (stored.stream().anyMatch(change -> change.value().isPresent())) {
      return false;
    }
    Set<String> left = new HashSet<>(journal.values().keySet());
    left.remove(Lock.KEY);
    stored.forEach(change -> left.remove(change.key()));
    return left.isEmpty();
  }

  private List<Effect.Change> conceal(Vault open, List<Effect.Change> changes) {
    return changes.stream().map(change -> conceal(open, change)).toList();
  }

  private Effect.Change conceal(Vault open, Effect.Change change) {
    String key = change.key();
    return new Effect.Change(
        open.name(key), change.value().map(value -> open.conceal(key, value, entropy)));
  }

  /** Conceals all under a new master key, so that no earlier passphrase opens what follows. */
  void lock(Bytes passphrase) throws IOException {
    Stretching stretching = Stretching.fresh(Cost.DEFAULT, entropy);
    Vault fresh = Vault.make(entropy);
    Lock lock = fresh.lock(stretching, stretching.derive(passphrase), entropy);
    Map<String, Bytes> concealed = new LinkedHashMap<>();
    concealed.put(Lock.KEY, lock.toBytes());
    values()
        .forEach(
            (key, value) -> concealed.put(fresh.name(key), fresh.conceal(key, value, entropy)));
    journal.replaceAll(journal.version() + 1, concealed);
    vault = Optional.of(fresh);
  }

  void fill(List<Effect.Change> changes) throws IOException {
    Map<String, Bytes> first = new LinkedHashMap<>();
    changes.forEach(change -> change.value().ifPresent(value -> first.put(change.key(), value)));
    journal.replaceAll(journal.version() + 1, first);
  }

  void unlock() throws IOException {
    journal.replaceAll(journal.version() + 1, values());
    vault = Optional.empty();
  }

  /** Removes what a crash left beside the file. */
  void cleanUp() throws IOException {
    journal.cleanUp();
  }
}
