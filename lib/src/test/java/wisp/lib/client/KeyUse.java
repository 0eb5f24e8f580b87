package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.noise.SharedSecrets;

/**
 * Records every message key under which anything left anybody, over all crashes and tabs: it opens
 * the outer layer of each envelope with the recipient's seal keys. A ratchet key and a number in
 * its chain stand for the one message key that follows from them.
 */
final class KeyUse {
  private static final int NUMBER_AT = Agreement.KEY_BYTES + 4;
  private static final int HEADER_BYTES = NUMBER_AT + 4;

  private final World world;
  private final Map<Bytes, Bytes> sealedUnder = new HashMap<>();
  private final Set<Id> seen = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  KeyUse(World world) {
    this.world = world;
    world.tap = this::hear;
  }

  /** Two different things under one key, or an envelope that nobody can open. */
  List<String> faults() {
    return faults;
  }

  int keys() {
    return sealedUnder.size();
  }

  private void hear(Person writer, Bytes frame) {
    if (Codec.decode(frame) instanceof ClientRequest.Store store
        && seen.add(store.envelope().id(world.ring.labels))) {
      record(writer, store.envelope());
    }
  }

  private void record(Person writer, Envelope envelope) {
    List<KeyPair> sealKeys =
        world.people.stream().flatMap(person -> person.everSealKeys.values().stream()).toList();
    Outer.open(world.ring.labels, sealKeys, envelope, new SharedSecrets(1))
        .map(outer -> Inner.read(outer.plaintext()).message())
        .ifPresentOrElse(
            message -> record(writer, message),
            () -> faults.add(writer.name + " sent what nobody can open"));
  }

  private void record(Person writer, Bytes message) {
    Bytes number = message.slice(NUMBER_AT, HEADER_BYTES);
    Bytes key = Bytes.concat(message.slice(0, Agreement.KEY_BYTES), number);
    Bytes before = sealedUnder.putIfAbsent(key, message);
    if (before != null && !before.equals(message)) {
      faults.add(writer.name + " used a message key twice");
    }
  }
}
