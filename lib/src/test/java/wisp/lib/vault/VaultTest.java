package wisp.lib.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static wisp.lib.vault.Damage.CHEAP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;

class VaultTest {
  private static final Bytes PASSPHRASE = Bytes.utf8("correct horse");
  private static final Map<String, Bytes> VALUES =
      Map.of(
          "account", Bytes.utf8("the secret seed"),
          "contact/bob", Bytes.utf8("the name is Bob"),
          "contact/eve", Bytes.utf8("the name is Eve"),
          "empty", Bytes.EMPTY);

  private final Entropy entropy = Damage.entropy(1);
  private final Vault vault = Vault.make(entropy);

  private Map<String, Bytes> conceal(Map<String, Bytes> values) {
    Map<String, Bytes> stored = new HashMap<>();
    values.forEach((key, value) -> stored.put(vault.name(key), vault.conceal(key, value, entropy)));
    return stored;
  }

  @Test
  void revealsWhatItConcealed() {
    Stretching stretching = Stretching.fresh(CHEAP, entropy);
    Bytes derived = stretching.derive(PASSPHRASE);
    Map<String, Bytes> stored = conceal(VALUES);
    stored.put(Lock.KEY, vault.lock(stretching, derived, entropy).toBytes());

    Lock lock = Lock.read(stored.get(Lock.KEY));
    Bytes again = Stretching.read(lock.stretching().toBytes()).derive(PASSPHRASE);
    assertEquals(VALUES, lock.open(again).reveal(stored));
  }

  @Test
  void anotherPassphraseIsForged() {
    Stretching stretching = Stretching.fresh(CHEAP, entropy);
    Lock lock = vault.lock(stretching, stretching.derive(PASSPHRASE), entropy);
    Bytes other = stretching.derive(Bytes.utf8("correct Horse"));
    assertThrows(Forged.class, () -> lock.open(other));
  }

  @Test
  void anEntryStaysInItsPlace() {
    Map<String, Bytes> stored = conceal(VALUES);
    Map<String, Bytes> swapped = new HashMap<>(stored);
    swapped.put(vault.name("contact/bob"), stored.get(vault.name("contact/eve")));
    assertThrows(Forged.class, () -> vault.reveal(swapped));

    Map<String, Bytes> plain = new HashMap<>(stored);
    plain.put("contact/bob", VALUES.get("contact/bob"));
    assertThrows(Forged.class, () -> vault.reveal(plain));
    assertThrows(Forged.class, () -> Vault.make(entropy).reveal(stored));
  }

  @Test
  void everyByteCounts() {
    String name = vault.name("account");
    Bytes concealed = vault.conceal("account", VALUES.get("account"), entropy);
    Damage.assertEveryFlipIsRefused(concealed, bytes -> vault.reveal(Map.of(name, bytes)));
    Damage.assertEveryCutIsRefused(concealed, bytes -> vault.reveal(Map.of(name, bytes)));

    Stretching stretching = Stretching.fresh(CHEAP, entropy);
    Bytes derived = stretching.derive(PASSPHRASE);
    Bytes lock = vault.lock(stretching, derived, entropy).toBytes();
    Damage.assertEveryFlipIsRefused(lock, bytes -> Lock.read(bytes).open(derived));
    Damage.assertEveryCutIsRefused(lock, bytes -> Lock.read(bytes).open(derived));
    Damage.assertSurvives(lock, 2, bytes -> Lock.read(bytes).open(derived));
  }

  @Test
  void whatIsStoredShowsNothing() {
    StringBuilder all = new StringBuilder();
    conceal(VALUES).forEach((key, value) -> all.append(key).append(latin1(value)));
    Stretching stretching = Stretching.fresh(CHEAP, entropy);
    Lock lock = vault.lock(stretching, stretching.derive(PASSPHRASE), entropy);
    all.append(latin1(lock.toBytes())).append(lock);
    for (String word :
        List.of("account", "contact", "bob", "name is", "seed", "correct", "horse")) {
      assertFalse(all.toString().contains(word), word);
    }
  }

  @Test
  void theSameEntryLooksNewEachTime() {
    Bytes value = VALUES.get("account");
    assertEquals(vault.name("account"), vault.name("account"));
    assertNotEquals(
        vault.conceal("account", value, entropy), vault.conceal("account", value, entropy));
    assertNotEquals(vault.name("account"), Vault.make(entropy).name("account"));
  }

  @Test
  void aRenewedVaultIsClosedToTheOldPassphrase() {
    Stretching stretching = Stretching.fresh(CHEAP, entropy);
    Bytes old = stretching.derive(PASSPHRASE);
    Vault opened = vault.lock(stretching, old, entropy).open(old);
    Map<String, Bytes> later = Map.of(vault.name("a"), vault.conceal("a", PASSPHRASE, entropy));
    assertEquals(Map.of("a", PASSPHRASE), opened.reveal(later));

    Vault renewed = Vault.make(entropy);
    Map<String, Bytes> since = Map.of(renewed.name("a"), renewed.conceal("a", PASSPHRASE, entropy));
    assertThrows(Forged.class, () -> opened.reveal(since));
  }

  @Test
  void wiped() {
    Map<String, Bytes> stored = conceal(VALUES);
    vault.wipe();
    assertThrows(Forged.class, () -> vault.reveal(stored));
  }

  private static String latin1(Bytes bytes) {
    StringBuilder text = new StringBuilder(Hex.encode(bytes));
    for (int i = 0; i < bytes.size(); i++) {
      text.append((char) bytes.at(i));
    }
    return text.toString();
  }
}
