package wisp.web.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.client.Effect;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.PasswordHash.Cost;
import wisp.lib.vault.Lock;
import wisp.lib.vault.Stretching;
import wisp.web.state.Tenancy;
import wisp.web.storage.Database.Outcome;
import wisp.web.storage.Entrance.Locked;
import wisp.web.storage.Entrance.Open;
import wisp.web.storage.Entrance.Refused;
import wisp.web.storage.Entrance.Wrong;

class StrongroomTest {
  private static final Bytes KEY = Bytes.wrap(new byte[32]);
  private static final Bytes OTHER_KEY = Bytes.utf8("another key of thirty-two bytes.");
  private static final Map<String, Bytes> SECRETS =
      Map.of("account", Bytes.utf8("seed of Ada"), "message/1", Bytes.utf8("Hello Ben"));

  private final Entropy entropy = new Counting();
  private final Disk disk = new Disk();
  private final Strongroom room = new Strongroom(disk, entropy);
  private final Stretching stretching = Stretching.fresh(new Cost(8, 1, 1), entropy);

  /** Never the same bytes twice. */
  private static final class Counting implements Entropy {
    private int next;

    @Override
    public void fill(byte[] target) {
      for (int i = 0; i < target.length; i++) {
        target[i] = (byte) (next >> (8 * (i % 4)));
      }
      next++;
    }
  }

  @BeforeEach
  void storeSomething() {
    disk.values.putAll(SECRETS);
    disk.version = 7;
  }

  private static Entrance ask(Consumer<Consumer<Entrance>> question) {
    List<Entrance> answers = new ArrayList<>();
    question.accept(answers::add);
    assertEquals(1, answers.size());
    return answers.getFirst();
  }

  private Open plain() {
    return (Open) ask(room::enter);
  }

  private Open protect() {
    return (Open) ask(then -> room.protect(plain().shelf(), stretching, KEY, then));
  }

  private void assertNothingReadable() {
    assertTrue(disk.values.containsKey(Lock.KEY));
    disk.values.forEach(
        (key, value) -> {
          assertTrue(key.equals(Lock.KEY) || key.length() == 43, key);
          String hex = Hex.encode(value);
          SECRETS.forEach(
              (name, secret) -> {
                assertFalse(hex.contains(Hex.encode(secret)));
                assertFalse(hex.contains(Hex.encode(Bytes.utf8(name))));
              });
        });
  }

  @Test
  void underALockNothingIsReadableWithoutTheKey() {
    protect();
    assertNothingReadable();
    assertInstanceOf(Locked.class, ask(room::enter));
    assertInstanceOf(Wrong.class, ask(then -> room.unlock(OTHER_KEY, then)));
    Open open = (Open) ask(then -> room.unlock(KEY, then));
    assertEquals(SECRETS, open.values());
    assertEquals(8, open.version());
  }

  @Test
  void whatIsWrittenLaterIsConcealedToo() {
    Open open = protect();
    Bytes text = Bytes.utf8("and later");
    List<Effect.Change> changes =
        List.of(
            new Effect.Change("message/2", Optional.of(text)),
            new Effect.Change("message/1", Optional.empty()));
    open.shelf().commit(9, changes, kept -> assertEquals(Outcome.KEPT, kept));
    assertNothingReadable();
    assertEquals(
        Map.of("account", SECRETS.get("account"), "message/2", text),
        ((Open) ask(then -> room.unlock(KEY, then))).values());
  }

  @Test
  void aTabFromBeforeTheLockCannotWriteAnyMore() {
    Shelf old = plain().shelf();
    protect();
    Map<String, Bytes> before = Map.copyOf(disk.values);
    Effect.Change change = new Effect.Change("message/2", Optional.of(Bytes.utf8("Hello")));
    old.commit(8, List.of(change), kept -> assertEquals(Outcome.STALE, kept));
    assertEquals(before, disk.values);
    assertEquals(new Refused(Tenancy.ELSEWHERE), ask(then -> room.expose(old, then)));
    assertEquals(before, disk.values);
  }

  @Test
  void aLockIsChangedAndTakenAway() {
    Open first = protect();
    Open second = (Open) ask(then -> room.protect(first.shelf(), stretching, OTHER_KEY, then));
    assertInstanceOf(Wrong.class, ask(then -> room.unlock(KEY, then)));
    ask(then -> room.expose(second.shelf(), then));
    assertEquals(SECRETS, disk.values);
    assertEquals(SECRETS, plain().values());
  }

  @Test
  void aBackupTakesThePlaceOfAllButTheLock() {
    Shelf shelf = protect().shelf();
    List<Effect.Change> entries = List.of(new Effect.Change("account", Optional.of(KEY)));
    ask(then -> room.replace(shelf, entries, then));
    assertEquals(2, disk.values.size());
    assertEquals(Map.of("account", KEY), ((Open) ask(then -> room.unlock(KEY, then))).values());
  }

  @Test
  void nothingIsLeftOfADeletedAccount() {
    Shelf shelf = protect().shelf();
    ask(then -> room.clear(shelf, then));
    assertEquals(Set.of(), disk.values.keySet());
  }

  @Test
  void whoCannotOpenItBeginsAnew() {
    Shelf known = protect().shelf();
    Open anew = (Open) ask(room::abandon);
    assertEquals(Map.of(), anew.values());
    assertEquals(Set.of(), disk.values.keySet());
    List<Outcome> late = new ArrayList<>();
    known.commit(3, List.of(), late::add);
    assertEquals(List.of(Outcome.STALE), late);
    assertTrue(ask(room::enter) instanceof Open);
  }

  @Test
  void aFullDiskIsNotAnotherTab() {
    Shelf shelf = plain().shelf();
    disk.fault = Outcome.FULL;
    assertEquals(
        new Refused(Tenancy.FULL), ask(then -> room.protect(shelf, stretching, KEY, then)));
    assertEquals(SECRETS, disk.values);
  }

  @Test
  void aChangedEntryIsDamage() {
    protect();
    String name = disk.values.keySet().stream().filter(k -> k.length() == 43).findFirst().get();
    disk.values.put(name, Bytes.concat(disk.values.get(name), Bytes.utf8("x")));
    assertEquals(new Refused(Tenancy.DAMAGED), ask(then -> room.unlock(KEY, then)));
    disk.values.put(Lock.KEY, Bytes.EMPTY);
    assertEquals(new Refused(Tenancy.DAMAGED), ask(room::enter));
  }
}
