package wisp.lib.ratchet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import wisp.lib.bytes.Bytes;

/**
 * What somebody with all private ratchet keys sees: the Double Ratchet as one list of steps, for
 * the sides take turns. Recomputes every message and remembers every message key.
 */
final class Transcript {
  private final Bytes associatedData;
  private final Map<Bytes, Bytes> chains = new HashMap<>();
  private final Set<Bytes> used = new HashSet<>();
  private Bytes root;
  private Bytes lastKey;

  Transcript(Start start, Bytes prekey) {
    associatedData = start.associatedData();
    root = start.secret();
    lastKey = prekey;
  }

  Bytes root() {
    return root;
  }

  int steps() {
    return chains.size();
  }

  boolean isNew(Bytes message) {
    return !chains.containsKey(ratchetKey(message));
  }

  /** The next step: the chain of {@code message}, whose ratchet key has this private half. */
  void step(Bytes message, Bytes ratchetPrivate) {
    Bytes agreed = Plain.agree(ratchetPrivate, lastKey);
    Bytes keys = Plain.hkdf(root, agreed, Plain.label("ratchet-root"), 2);
    root = keys.slice(0, 32);
    lastKey = ratchetKey(message);
    chains.put(lastKey, keys.slice(32, 64));
  }

  Bytes messageKey(Bytes message) {
    Bytes chain = chains.get(ratchetKey(message));
    for (int i = number(message); i > 0; i--) {
      chain = Plain.hmac(chain, Plain.label("ratchet-chain"));
    }
    return Plain.hmac(chain, Plain.label("ratchet-message"));
  }

  /** Whether no message had this one's key before. */
  boolean isFirstUse(Bytes message) {
    return used.add(messageKey(message));
  }

  Bytes open(Bytes message) {
    Bytes bound = Bytes.concat(associatedData, message.slice(0, 40));
    return Plain.open(messageKey(message), bound, message.slice(40, message.size()));
  }

  private static Bytes ratchetKey(Bytes message) {
    return message.slice(0, 32);
  }

  private static int number(Bytes message) {
    return message.at(36) << 24 | message.at(37) << 16 | message.at(38) << 8 | message.at(39);
  }
}
