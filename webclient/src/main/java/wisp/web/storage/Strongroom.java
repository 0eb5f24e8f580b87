package wisp.web.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Effect;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.vault.Lock;
import wisp.lib.vault.Stretching;
import wisp.lib.vault.Vault;
import wisp.web.state.Tenancy;
import wisp.web.storage.Database.Change;
import wisp.web.storage.Database.Opened;
import wisp.web.storage.Database.Outcome;
import wisp.web.storage.Entrance.Locked;
import wisp.web.storage.Entrance.Open;
import wisp.web.storage.Entrance.Refused;
import wisp.web.storage.Entrance.Wrong;

/**
 * What is stored, with or without a lock. Every way in reads the database anew, and every change of
 * the lock rewrites all entries in one commit: whoever still knows an older version cannot write
 * any more, in plain or otherwise.
 */
public record Strongroom(Database.Place place, Entropy entropy) {
  public void enter(Consumer<Entrance> then) {
    open(
        then,
        stored -> then.accept(lock(stored).map(l -> locked(stored, l)).orElse(plain(stored))));
  }

  /** {@code key}: derived from a passphrase as the lock wants it. */
  public void unlock(Bytes key, Consumer<Entrance> then) {
    open(
        then,
        stored ->
            then.accept(
                lock(stored).map(lock -> unlocked(stored, lock, key)).orElse(plain(stored))));
  }

  /** From now on only that key opens. */
  public void protect(Shelf now, Stretching stretching, Bytes key, Consumer<Entrance> then) {
    Vault vault = Vault.make(entropy);
    Lock lock = vault.lock(stretching, key, entropy);
    rewrite(now, Optional.of(vault), old -> Optional.of(lock), values -> values, then);
  }

  /** Without a lock from now on. */
  public void expose(Shelf now, Consumer<Entrance> then) {
    rewrite(now, Optional.empty(), old -> Optional.empty(), values -> values, then);
  }

  /** These entries and no others from now on; a lock stays. */
  public void replace(Shelf now, List<Effect.Change> entries, Consumer<Entrance> then) {
    Map<String, Bytes> values = new HashMap<>();
    for (Effect.Change entry : entries) {
      entry.value().ifPresent(value -> values.put(entry.key(), value));
    }
    rewrite(now, now.vault(), lock -> lock, old -> values, then);
  }

  /** Nothing from now on, and no lock. */
  public void clear(Shelf now, Consumer<Entrance> then) {
    rewrite(now, Optional.empty(), lock -> Optional.empty(), old -> Map.of(), then);
  }

  /** The same, from outside: whoever cannot open it begins anew. */
  public void abandon(Consumer<Entrance> then) {
    open(
        then,
        stored -> {
          Shelf shelf = new Shelf(stored.database(), Optional.empty(), entropy);
          Open next = new Open(shelf, stored.version() + 1, Map.of());
          commit(stored, next, Optional.empty(), then);
        });
  }

  private void open(Consumer<Entrance> then, Consumer<Opened> opened) {
    place.open(
        stored -> {
          try {
            opened.accept(stored);
          } catch (Forged | Malformed damaged) {
            stored.database().close();
            then.accept(new Refused(Tenancy.DAMAGED));
          }
        },
        () -> then.accept(new Refused(Tenancy.NO_STORAGE)));
  }

  private Entrance plain(Opened stored) {
    Shelf shelf = new Shelf(stored.database(), Optional.empty(), entropy);
    return new Open(shelf, stored.version(), stored.values());
  }

  private static Entrance locked(Opened stored, Lock lock) {
    stored.database().close();
    return new Locked(lock);
  }

  private Entrance unlocked(Opened stored, Lock lock, Bytes key) {
    Optional<Vault> vault = opened(lock, key);
    if (vault.isEmpty()) {
      stored.database().close();
      return new Wrong();
    }
    Shelf shelf = new Shelf(stored.database(), vault, entropy);
    return new Open(shelf, stored.version(), vault.get().reveal(stored.values()));
  }

  private static Optional<Vault> opened(Lock lock, Bytes key) {
    try {
      return Optional.of(lock.open(key));
    } catch (Forged wrong) {
      return Optional.empty();
    }
  }

  private static Optional<Lock> lock(Opened stored) {
    return Optional.ofNullable(stored.values().get(Lock.KEY)).map(Lock::read);
  }

  /** {@code now}: what the entries were read from; nobody uses it any more. */
  private void rewrite(
      Shelf now,
      Optional<Vault> vault,
      UnaryOperator<Optional<Lock>> relock,
      UnaryOperator<Map<String, Bytes>> revise,
      Consumer<Entrance> then) {
    open(
        entrance -> then.accept(left(now, vault, entrance)),
        stored -> {
          Optional<Lock> lock = lock(stored);
          if (lock.isPresent() != now.vault().isPresent()) {
            then.accept(left(now, vault, new Refused(Tenancy.ELSEWHERE)));
            return;
          }
          Map<String, Bytes> old =
              now.vault().map(v -> v.reveal(stored.values())).orElse(stored.values());
          Shelf shelf = new Shelf(stored.database(), vault, entropy);
          Open next = new Open(shelf, stored.version() + 1, revise.apply(old));
          commit(
              stored,
              next,
              relock.apply(lock),
              entrance -> then.accept(left(now, vault, entrance)));
        });
  }

  private static void commit(
      Opened stored, Open next, Optional<Lock> lock, Consumer<Entrance> then) {
    stored
        .database()
        .commit(
            next.version(),
            changes(stored, next, lock),
            outcome -> then.accept(outcome == Outcome.KEPT ? next : refused(outcome)));
  }

  /** Drops what is not needed after {@code entrance}. */
  private static Entrance left(Shelf now, Optional<Vault> vault, Entrance entrance) {
    boolean kept = entrance instanceof Open && vault.equals(now.vault());
    now.database().close();
    if (!kept) {
      now.vault().ifPresent(Vault::wipe);
    }
    return entrance;
  }

  private static List<Change> changes(Opened stored, Open next, Optional<Lock> lock) {
    List<Change> changes = new ArrayList<>();
    for (String key : stored.values().keySet()) {
      changes.add(new Change(key, Optional.empty()));
    }
    next.values()
        .forEach(
            (key, value) ->
                changes.add(next.shelf().concealed(new Effect.Change(key, Optional.of(value)))));
    lock.ifPresent(l -> changes.add(new Change(Lock.KEY, Optional.of(l.toBytes()))));
    return changes;
  }

  /** What a screen says of a commit that was not kept. */
  public static Refused refused(Outcome outcome) {
    return new Refused(
        switch (outcome) {
          case FULL -> Tenancy.FULL;
          case BROKEN -> Tenancy.NO_STORAGE;
          default -> Tenancy.ELSEWHERE;
        });
  }
}
