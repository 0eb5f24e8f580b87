package wisp.lib.vault;

import java.util.LinkedHashMap;
import java.util.Map;
import wisp.lib.bytes.Base64Url;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Aead;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Kdf;

/**
 * Conceals the keys and values of an account at rest. A key becomes base64url(HMAC(name key, key));
 * a value becomes salt 32 ‖ sealed (sized key ‖ value), with the concealed key's letters as
 * associated data. What it does not hide: how many entries there are, their sizes, which of them
 * changed.
 */
public final class Vault {
  /** How much longer a concealed value is than value and key (UTF-8) together. */
  public static final int OVERHEAD_BYTES = Salted.OVERHEAD_BYTES + 2;

  private final Bytes masterKey;
  private final Bytes nameKey;
  private final Bytes dataKey;

  Vault(Bytes masterKey) {
    this.masterKey = masterKey;
    this.nameKey = Kdf.hkdf(Bytes.EMPTY, masterKey, Label.NAME_KEY, Aead.KEY_BYTES);
    this.dataKey = Kdf.hkdf(Bytes.EMPTY, masterKey, Label.DATA_KEY, Aead.KEY_BYTES);
  }

  /** One with a new master key: whoever could open an earlier one cannot open this. */
  public static Vault make(Entropy entropy) {
    return new Vault(entropy.bytes(Aead.KEY_BYTES));
  }

  /** The lock that {@code derivedKey} opens; a vault can have several, one after the other. */
  public Lock lock(Stretching stretching, Bytes derivedKey, Entropy entropy) {
    return Lock.of(masterKey, stretching, derivedKey, entropy);
  }

  /** The key under which {@link #conceal} of {@code key} is stored: 43 letters. */
  public String name(String key) {
    return Base64Url.encode(Kdf.hmac(nameKey, Bytes.utf8(key)));
  }

  /** What is stored under {@link #name} of {@code key}, at most 65,535 bytes in UTF-8. */
  public Bytes conceal(String key, Bytes value, Entropy entropy) {
    Bytes plaintext = new Writer().text(key).bytes(value).toBytes();
    return Salted.seal(dataKey, Label.ENTRY, Bytes.utf8(name(key)), plaintext, entropy);
  }

  /**
   * All keys and values of {@code stored} in their order, its lock left out.
   *
   * @throws Forged if one is not what {@link #conceal} of this vault made, or not in its place
   */
  public Map<String, Bytes> reveal(Map<String, Bytes> stored) {
    Map<String, Bytes> revealed = new LinkedHashMap<>();
    for (Map.Entry<String, Bytes> entry : stored.entrySet()) {
      if (!entry.getKey().equals(Lock.KEY)) {
        Reader reader = new Reader(open(entry.getKey(), entry.getValue()));
        revealed.put(reader.text(reader.remaining()), reader.rest());
      }
    }
    return revealed;
  }

  private Bytes open(String name, Bytes concealed) {
    return Salted.open(dataKey, Label.ENTRY, Bytes.utf8(name), concealed);
  }

  /** Overwrites the keys in memory; the vault is of no use afterwards. */
  public void wipe() {
    masterKey.wipe();
    nameKey.wipe();
    dataKey.wipe();
  }
}
