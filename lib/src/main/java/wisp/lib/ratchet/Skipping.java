package wisp.lib.ratchet;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Bytes;

/** Walks chains forward for one message and gathers the keys of those that it passes. */
record Skipping(Purposes purposes, long nowMillis, List<SkippedKey> passed) {
  Skipping(Purposes purposes, long nowMillis) {
    this(purposes, nowMillis, new ArrayList<>());
  }

  Chain until(int number, Bytes ratchetKey, Chain from) {
    Chain chain = from;
    while (chain.number() < number) {
      passed.add(new SkippedKey(ratchetKey, chain.number(), chain.messageKey(purposes), nowMillis));
      chain = chain.next(purposes);
    }
    return chain;
  }
}
