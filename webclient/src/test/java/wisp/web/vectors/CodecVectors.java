package wisp.web.vectors;

import java.util.List;
import java.util.stream.Stream;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;
import wisp.lib.message.Message;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;
import wisp.lib.message.Tombstone;

/** Frames read back, damaged and cut: the same outcome on every platform. Lines are hashes. */
final class CodecVectors {
  private static final Labels LABELS = new Labels("vectors");
  private static final KeyPair KEY = Signature.fromSeed(Hash.sha256());
  private static final Id ID = Id.of(KEY.publicKey());
  private static final long TIME = 1_700_000_000_000L;
  private static final int DAMAGES = 1_000;

  private CodecVectors() {}

  static List<Case> cases() {
    return Stream.<Message>of(
            new ClientRequest.Store(envelope()),
            new ClientRequest.Retrieve(
                25_000, true, List.of(box(BoxKind.MAILBOX), box(BoxKind.RETURN))),
            new ClientRequest.Delete(Tombstone.sign(LABELS, KEY, ID, TIME)),
            new ClientRequest.PutRecord(record()),
            new Reply.Records(TIME, List.of(record(), record())),
            new Reply.Retrieved(TIME, List.of(envelope()), List.of(), false),
            new Reply.Refused(Refusal.WRONG_TIME, TIME))
        .flatMap(CodecVectors::casesOf)
        .toList();
  }

  private static Stream<Case> casesOf(Message message) {
    String name = "codec-" + message.type();
    Bytes frame = Codec.encode(message);
    return Stream.of(
        new Case(name + "-again", hash(frame), () -> Hash.sha256(outcome(frame))),
        Case.sameEverywhere(name + "-cut", () -> outcomes(cuts(frame))),
        Case.sameEverywhere(name + "-damaged", () -> outcomes(damages(frame))));
  }

  private static String hash(Bytes frame) {
    return Hex.encode(Hash.sha256(frame));
  }

  private static Bytes outcomes(Stream<Bytes> frames) {
    return Hash.sha256(frames.map(CodecVectors::outcome).toArray(Bytes[]::new));
  }

  private static Bytes outcome(Bytes frame) {
    try {
      return Codec.encode(Codec.decode(frame));
    } catch (Malformed malformed) {
      return Bytes.EMPTY;
    }
  }

  private static Stream<Bytes> cuts(Bytes frame) {
    return Stream.iterate(0, size -> size + 1)
        .limit(Math.min(frame.size(), DAMAGES))
        .map(size -> frame.slice(0, size));
  }

  private static Stream<Bytes> damages(Bytes frame) {
    return Stream.iterate(1L, CodecVectors::next)
        .limit(DAMAGES)
        .map(random -> damage(frame, (int) (random >>> 33)));
  }

  private static long next(long random) {
    return random * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
  }

  private static Bytes damage(Bytes frame, int random) {
    byte[] damaged = frame.toArray();
    damaged[(random >> 8) % Math.min(damaged.length, 200)] = (byte) random;
    return Bytes.wrap(damaged);
  }

  private static Envelope envelope() {
    Bytes stamp = Bytes.utf8("stamp");
    int sealedBytes =
        Limits.ENVELOPE_MIN_BYTES
            - Limits.HEADER_MIN_BYTES
            - stamp.size()
            - Signature.SIGNATURE_BYTES;
    Bytes sealed = Bytes.wrap(new byte[sealedBytes]);
    Header header = new Header(0, ID, KEY.publicKey(), TIME, stamp, Hash.sha256(sealed));
    return Envelope.sign(LABELS, header, sealed, KEY);
  }

  private static BoxRequest box(BoxKind kind) {
    return BoxRequest.sign(LABELS, kind, KEY, TIME, List.of(1L, -1L, Long.MIN_VALUE));
  }

  private static SignedRecord record() {
    Bytes card = new Writer().text("ein Stück Karte").toBytes();
    return SignedRecord.sign(LABELS, KEY, 7, TIME, card);
  }
}
