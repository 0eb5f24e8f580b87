package wisp.lib.noise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.KeyPair;

/**
 * Agreements between long-lived keys that were computed before (32 bytes each), so that a
 * conversation costs them once. Results are the same with and without; the longest unused are wiped
 * first. Who deletes a private key also calls {@link #forget}.
 */
public final class SharedSecrets {
  private final int maxEntries;
  private final Map<Pair, Bytes> secrets = new LinkedHashMap<>();

  private record Pair(Bytes ownKey, Bytes otherKey) {
    boolean has(Bytes publicKey) {
      return ownKey.equals(publicKey) || otherKey.equals(publicKey);
    }
  }

  /** Keeps at most {@code maxEntries}; 0 keeps none. */
  public SharedSecrets(int maxEntries) {
    this.maxEntries = maxEntries;
  }

  /**
   * @throws wisp.lib.crypto.Forged if {@code otherKey} is of small order
   */
  Bytes agree(KeyPair own, Bytes otherKey) {
    if (maxEntries == 0) {
      return Agreement.agree(own.privateKey(), otherKey);
    }
    Pair pair = new Pair(own.publicKey(), otherKey);
    Bytes known = secrets.remove(pair);
    Bytes secret = known == null ? Agreement.agree(own.privateKey(), otherKey) : known;
    secrets.put(pair, secret);
    if (secrets.size() > maxEntries) {
      remove(secrets.keySet().iterator().next());
    }
    return secret;
  }

  /** Wipes what was agreed by or with this public key. */
  public void forget(Bytes publicKey) {
    List<Pair> pairs = new ArrayList<>(secrets.keySet());
    pairs.removeIf(pair -> !pair.has(publicKey));
    pairs.forEach(this::remove);
  }

  /** Wipes all. */
  public void wipe() {
    secrets.values().forEach(Bytes::wipe);
    secrets.clear();
  }

  /** How many are kept. */
  public int size() {
    return secrets.size();
  }

  private void remove(Pair pair) {
    secrets.remove(pair).wipe();
  }
}
