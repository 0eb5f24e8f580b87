package wisp.web;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Backup;
import wisp.lib.client.Client;
import wisp.lib.client.Effect;
import wisp.lib.client.Notice;
import wisp.lib.client.Profile;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.PasswordHash.Cost;
import wisp.lib.vault.Lock;
import wisp.lib.vault.SealedFile;
import wisp.lib.vault.Stretching;
import wisp.web.state.Action;
import wisp.web.state.Dialog.Secret;
import wisp.web.state.Tenancy;
import wisp.web.storage.ActiveTab;
import wisp.web.storage.Database;
import wisp.web.storage.Entrance;
import wisp.web.storage.Shelf;
import wisp.web.storage.Strongroom;
import wisp.web.transport.Fetch;
import wisp.web.words.Phrase;
import wisp.web.words.Secrets;
import wisp.web.words.Word;

/** The account in this tab: entered, locked, changed as a whole, left. */
final class Occupancy implements ActiveTab.Observer {
  private static final int MINUTE_MILLIS = 60_000;

  private final Entropy entropy = new BrowserEntropy();
  private final Strongroom room = new Strongroom(Database.inBrowser("wisp"), entropy);
  private final Fetch fetch;
  private final Consumer<Action> dispatch;
  private final Consumer<Notice> notices;
  private Optional<Session> session = Optional.empty();
  private Optional<Lock> lock = Optional.empty();
  private Optional<SealedFile> backup = Optional.empty();
  private long touchedMillis = System.currentTimeMillis();
  private int stay;
  private int derivation;

  Occupancy(Fetch fetch, Consumer<Action> dispatch, Consumer<Notice> notices) {
    this.fetch = fetch;
    this.dispatch = dispatch;
    this.notices = notices;
  }

  Optional<Session> session() {
    return session;
  }

  boolean isVaulted() {
    return session.map(running -> running.shelf().vault().isPresent()).orElse(false);
  }

  @Override
  public void active() {
    close();
    room.enter(awaited());
  }

  @Override
  public void passive() {
    leave(Tenancy.ELSEWHERE);
  }

  void leave(Tenancy tenancy) {
    close();
    dispatch.accept(new Action.Settle(tenancy));
  }

  void lockNow() {
    leave(Tenancy.LOCKED);
    room.enter(awaited());
  }

  /** Somebody is there. */
  void touch() {
    touchedMillis = System.currentTimeMillis();
  }

  /** Locks if nobody was there for long enough. */
  void watch() {
    int minutes =
        client().flatMap(Client::profile).map(p -> p.settings().lockAfterMinutes()).orElse(0);
    long idleMillis = System.currentTimeMillis() - touchedMillis;
    if (minutes > 0 && isVaulted() && idleMillis >= (long) minutes * MINUTE_MILLIS) {
      lockNow();
    }
  }

  void use(Secret secret) {
    switch (secret.purpose()) {
      case UNLOCK -> lock.ifPresent(closed -> unlock(closed, secret.passphrase()));
      case PROTECT -> protect(secret.passphrase());
      case BACKUP -> save(secret.passphrase());
      case RESTORE -> backup.ifPresent(file -> restore(file, secret.passphrase()));
    }
  }

  /** Whoever asked for a key does not want it any more. */
  void cancel() {
    derivation++;
  }

  void expose() {
    change(room::expose, Secrets.PASSPHRASE_REMOVED);
  }

  /** Nothing is left here; the page begins anew. */
  void clear() {
    if (session.isPresent()) {
      change(room::clear);
      return;
    }
    cancel();
    room.abandon(awaited());
  }

  void chosen(Bytes file) {
    try {
      backup = Optional.of(SealedFile.read(file));
      dispatch.accept(new Action.Ask(Secret.of(Secret.Purpose.RESTORE)));
    } catch (Malformed other) {
      toast(Secrets.NO_BACKUP);
    }
  }

  private Optional<Client> client() {
    return session.map(Session::client);
  }

  /** What is asked of the room counts only until this tab is left. */
  private Consumer<Entrance> awaited() {
    int mine = stay;
    return entrance -> {
      if (mine == stay) {
        entered(entrance);
      } else if (entrance instanceof Entrance.Open open) {
        open.shelf().close();
      }
    };
  }

  private void entered(Entrance entrance) {
    switch (entrance) {
      case Entrance.Open open -> begin(open);
      case Entrance.Locked(Lock closed) -> {
        lock = Optional.of(closed);
        dispatch.accept(new Action.Settle(Tenancy.LOCKED));
      }
      case Entrance.Wrong wrong -> fail(Secrets.WRONG_PASSPHRASE);
      case Entrance.Refused(Tenancy why) -> leave(why);
    }
  }

  private void begin(Entrance.Open open) {
    try {
      session = Optional.of(new Session(open, fetch, notices, this::leave));
    } catch (Malformed damaged) {
      open.shelf().close();
      leave(Tenancy.DAMAGED);
      return;
    }
    touch();
    dispatch.accept(new Action.Settle(tenancy()));
  }

  private Tenancy tenancy() {
    Optional<Profile> profile = client().flatMap(Client::profile);
    if (profile.filter(Profile::movedAway).isPresent()) {
      return Tenancy.MOVED;
    }
    return profile.filter(Profile::leaving).isPresent() ? Tenancy.LEAVING : Tenancy.HERE;
  }

  /** The session's end, and that of its keys. */
  private void close() {
    stay++;
    derivation++;
    session.map(Occupancy::stopped).ifPresent(Shelf::close);
    session = Optional.empty();
    backup = Optional.empty();
  }

  private static Shelf stopped(Session running) {
    running.stop();
    return running.shelf();
  }

  /** Something that concerns all entries, between two sessions. */
  private void change(BiConsumer<Shelf, Consumer<Entrance>> rewriting) {
    Optional<Shelf> shelf = session.map(Occupancy::stopped);
    session = Optional.empty();
    shelf.ifPresent(now -> rewriting.accept(now, awaited()));
  }

  /** The same, and where it came about the page says so. */
  private void change(BiConsumer<Shelf, Consumer<Entrance>> rewriting, Word done) {
    change(
        (shelf, then) ->
            rewriting.accept(
                shelf, then.andThen(entrance -> session.ifPresent(running -> toast(done)))));
  }

  private void toast(Word line) {
    dispatch.accept(new Action.Toast(Phrase.of(line)));
  }

  private void derive(Stretching stretching, String passphrase, Consumer<Bytes> then) {
    int mine = ++derivation;
    StretchWorker.derive(
        stretching,
        Bytes.utf8(passphrase),
        key -> {
          if (mine == derivation) {
            then.accept(key);
          }
        },
        () -> {
          if (mine == derivation) {
            fail(Secrets.NO_WORKER);
          }
        });
  }

  private void fail(Word line) {
    dispatch.accept(new Action.SecretFailed(line));
  }

  private void unlock(Lock closed, String passphrase) {
    derive(closed.stretching(), passphrase, key -> room.unlock(key, awaited()));
  }

  private void protect(String passphrase) {
    Stretching stretching = fresh();
    derive(
        stretching,
        passphrase,
        key ->
            change(
                (shelf, then) -> room.protect(shelf, stretching, key, then),
                Secrets.PASSPHRASE_IS_SET));
  }

  private void save(String passphrase) {
    Stretching stretching = fresh();
    derive(
        stretching,
        passphrase,
        key ->
            client()
                .ifPresent(
                    running -> {
                      Files.save(SealedFile.seal(stretching, key, running.backup(), entropy));
                      dispatch.accept(new Action.CloseDialog());
                      toast(Secrets.BACKUP_SAVED);
                    }));
  }

  private Stretching fresh() {
    return Stretching.fresh(Cost.DEFAULT, entropy);
  }

  private void restore(SealedFile file, String passphrase) {
    derive(
        file.stretching(),
        passphrase,
        key -> {
          try {
            List<Effect.Change> entries = Backup.restore(file.open(key), entropy);
            Storage.persist();
            Word done = isVaulted() ? Secrets.BACKUP_RESTORED : Secrets.RESTORED_OPEN;
            change((shelf, then) -> room.replace(shelf, entries, then), done);
          } catch (Forged wrong) {
            fail(Secrets.WRONG_PASSPHRASE);
          } catch (Malformed other) {
            fail(Secrets.NO_BACKUP);
          }
        });
  }
}
