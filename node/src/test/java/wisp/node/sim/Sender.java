package wisp.node.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Limits;
import wisp.lib.message.Reply;

/** Writes, repeats until it is acknowledged, and looks for NACKs after the end of life. */
final class Sender {
  /** What is left of a letter is little beside it: only letters fill nodes. */
  static final int LARGE_BYTES = 16_384;

  private static final int AGAIN_MILLIS = 250;
  private static final int AGAIN_MAX_MILLIS = 2_000;
  private static final int LOOK_MILLIS = 1_000;
  private static final int LOOK_AFTER_MILLIS = 300;

  private final World world;
  private final Random random;
  private final Client client;
  final Set<String> gateways = new HashSet<>();
  private final Bytes sealed;
  private final Bytes sealedHash;
  private final Consumer<Letter> over;
  private final List<Letter> waiting = new ArrayList<>();
  private int letters;

  Sender(World world, Consumer<Letter> over) {
    this.world = world;
    this.over = over;
    this.random = new Random(world.random.nextLong());
    this.client = new Client(world, random, gateways);
    int bytes = world.isCrowded ? LARGE_BYTES : Limits.ENVELOPE_MIN_BYTES;
    int sealedBytes = bytes - Limits.HEADER_MIN_BYTES - Signature.SIGNATURE_BYTES;
    this.sealed = Bytes.wrap(new byte[sealedBytes]);
    this.sealedHash = Hash.sha256(sealed);
    look();
  }

  Letter write(Mailbox to, long lifeMillis, boolean toCollect) {
    Letter letter = letter(to, lifeMillis, toCollect);
    to.letters.add(letter);
    store(letter, AGAIN_MILLIS);
    return letter;
  }

  private Letter letter(Mailbox to, long lifeMillis, boolean toCollect) {
    long now = world.timeline.nowMillis();
    long end = (now + lifeMillis) / 1_000 * 1_000;
    var returnKey = Signature.generate(random::nextBytes);
    Header header = new Header(0, to.place, returnKey.publicKey(), end, Bytes.EMPTY, sealedHash);
    Envelope envelope = Envelope.sign(world.labels, header, sealed, returnKey);
    String name = Integer.toString(++letters);
    return new Letter(name, to, envelope, envelope.id(world.labels), returnKey, toCollect, now);
  }

  private void store(Letter letter, int againMillis) {
    client.ask(
        new ClientRequest.Store(letter.envelope),
        0,
        reply -> {
          if (reply instanceof Reply.Stored stored) {
            acknowledged(letter, stored);
          } else if (isWorthRepeating(letter, reply)) {
            int next = Math.min(2 * againMillis, AGAIN_MAX_MILLIS);
            world.timeline.after(againMillis, () -> store(letter, next));
          } else {
            over.accept(letter);
          }
        });
  }

  boolean isWorthRepeating(Letter letter, Reply reply) {
    return world.timeline.nowMillis() < letter.endMillis() && Client.isWorthRepeating(reply);
  }

  private void acknowledged(Letter letter, Reply.Stored stored) {
    letter.acknowledgedMillis = world.timeline.nowMillis();
    world.oracle.acknowledged(letter, stored);
    waiting.add(letter);
  }

  /** Letters that nobody took are looked for all the time, the others once it is certain. */
  private void look() {
    world.timeline.after(LOOK_MILLIS, this::look);
    long now = world.timeline.nowMillis();
    List<Letter> due =
        waiting.stream().filter(letter -> isDue(letter, now)).limit(Limits.BOXES_MAX).toList();
    if (due.isEmpty()) {
      return;
    }
    List<BoxRequest> boxes =
        due.stream()
            .map(
                letter ->
                    BoxRequest.sign(world.labels, BoxKind.RETURN, letter.returnKey, now, List.of()))
            .toList();
    client.ask(new ClientRequest.Retrieve(0, false, boxes), 0, reply -> looked(due, reply));
  }

  private boolean isDue(Letter letter, long now) {
    long certain = world.oracle.certainMillis(letter);
    return letter.isTaken() ? now >= certain : now >= letter.endMillis() + LOOK_AFTER_MILLIS;
  }

  private void looked(List<Letter> asked, Reply reply) {
    if (!(reply instanceof Reply.Retrieved page)) {
      return;
    }
    world.oracle.looked(asked, page);
    for (Letter letter : asked) {
      if (page.nacks().contains(letter.envelope.nack()) && !letter.isNacked()) {
        letter.nackedMillis = world.timeline.nowMillis();
      }
      boolean certain = world.timeline.nowMillis() >= world.oracle.certainMillis(letter);
      if (letter.isNacked() || (certain && !page.more())) {
        end(letter);
      }
    }
  }

  private void end(Letter letter) {
    if (waiting.remove(letter)) {
      world.oracle.over(letter);
      over.accept(letter);
    }
  }
}
