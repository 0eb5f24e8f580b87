package wisp.node.sim;

import java.util.HexFormat;
import java.util.Random;
import java.util.function.Supplier;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Receipt;
import wisp.lib.message.SignedRecord;

/**
 * Keys of nodes, of mailboxes and of people, one of each for every first byte of an id. That byte
 * is their name: so one sees who stands where.
 */
final class Cast {
  static final int SIZE = 256;

  /** A node's keys, and its id. */
  record Actor(KeyPair key, Bytes staticKey, Id id) {}

  private final Actor[] nodes;
  private final Actor[] mailboxes;
  private final Actor[] people;

  Cast(Labels labels) {
    Random random = new Random(SIZE);
    Entropy entropy = random::nextBytes;
    KeyPair nodeKey = Signature.generate(entropy);
    nodes = fill(() -> node(labels, nodeKey, entropy.bytes(32)));
    mailboxes = fill(() -> mailbox(labels, Signature.generate(entropy)));
    people = fill(() -> person(Signature.generate(entropy)));
  }

  private static Actor[] fill(Supplier<Actor> maker) {
    Actor[] all = new Actor[SIZE];
    for (int found = 0; found < SIZE; ) {
      Actor actor = maker.get();
      int first = (int) (actor.id.a() >>> 56);
      found += all[first] == null ? 1 : 0;
      all[first] = actor;
    }
    return all;
  }

  private static Actor node(Labels labels, KeyPair key, Bytes staticKey) {
    return new Actor(key, staticKey, Receipt.nodeId(labels, key.publicKey(), staticKey));
  }

  private static Actor mailbox(Labels labels, KeyPair key) {
    return new Actor(key, Bytes.EMPTY, BoxKind.MAILBOX.place(labels, key.publicKey()));
  }

  private static Actor person(KeyPair key) {
    return new Actor(key, Bytes.EMPTY, SignedRecord.place(key.publicKey()));
  }

  Actor node(String name) {
    return nodes[HexFormat.fromHexDigits(name)];
  }

  Actor mailbox(String name) {
    return mailboxes[HexFormat.fromHexDigits(name)];
  }

  /** With its directory key, and the place of its card. */
  Actor person(String name) {
    return people[HexFormat.fromHexDigits(name)];
  }

  static String name(int firstByte) {
    return HexFormat.of().toHexDigits((byte) firstByte);
  }
}
