package wisp.lib.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;

class CodecTest {
  private final MessageGenerator generator = new MessageGenerator(1);

  @Test
  void everyKindOfMessageIsGeneratedAndHasItsOwnType() {
    List<Message> messages = generator.oneOfEachKind().toList();
    Set<Class<?>> generated = messages.stream().map(Object::getClass).collect(Collectors.toSet());
    assertEquals(records(Message.class).collect(Collectors.toSet()), generated);
    assertEquals(messages.size(), messages.stream().map(Message::type).distinct().count());
  }

  @Test
  void everyKindOfItemIsGenerated() {
    Set<Class<?>> generated =
        Stream.generate(generator::item)
            .limit(100)
            .map(Object::getClass)
            .collect(Collectors.toSet());
    assertEquals(records(Item.class).collect(Collectors.toSet()), generated);
  }

  @Test
  void everyMessageComesBackAsItWas() {
    for (int i = 0; i < 5_000; i++) {
      Message message = generator.next();
      assertEquals(message, Codec.decode(Codec.encode(message)));
    }
  }

  @Test
  void everyHelloComesBackAsItWas() {
    for (int i = 0; i < 500; i++) {
      Hello hello = generator.hello();
      assertEquals(hello, Hello.decode(hello.encode()));
    }
  }

  @Test
  void noBeginningOfAMessageIsAMessage() {
    generator
        .oneOfEachKind()
        .filter(message -> !(message instanceof ClientRequest.Store))
        .forEach(
            message -> {
              Bytes frame = Codec.encode(message);
              IntStream.range(0, frame.size()).forEach(size -> refused(frame.slice(0, size)));
            });
  }

  @Test
  void nothingMayFollowAMessage() {
    generator
        .oneOfEachKind()
        .forEach(message -> refused(Bytes.concat(Codec.encode(message), Bytes.wrap(new byte[1]))));
  }

  @Test
  void anEnvelopeHasOneOfFourSizes() {
    List<Integer> accepted =
        IntStream.rangeClosed(0, Limits.FRAME_MAX_BYTES - 1)
            .filter(Limits::isEnvelopeSize)
            .boxed()
            .toList();
    assertEquals(List.of(2_048, 4_096, 16_384, 61_440), accepted);
    byte[] frame = new byte[1 + 2_047];
    frame[0] = 0x02;
    frame[1] = Header.VERSION;
    refused(Bytes.wrap(frame));
  }

  @Test
  void framesAbove65000BytesAreRefusedBothWays() {
    refused(Bytes.wrap(new byte[Limits.FRAME_MAX_BYTES + 1]));
    Message tooLarge =
        new NodeRequest.GetItems(
            Collections.nCopies(1_001, new Reply.Range.Entry(Id.of(1), Id.of(2), 0)));
    assertThrows(IllegalArgumentException.class, () -> Codec.encode(tooLarge));
  }

  @Test
  void whatANodeMustAnswerFitsAFrameEvenAtAllItsBounds() {
    String address = "a".repeat(Limits.ADDRESS_MAX_BYTES);
    List<Peer> peers = Collections.nCopies(Limits.PEERS_MAX, new Peer(Id.of(1), address, address));
    List<Peer> few = peers.subList(0, Limits.HOLDERS_MAX);
    SignedRecord card = new SignedRecord(zeros(32), 1, 1, zeros(Limits.CARD_MAX_BYTES), zeros(64));
    roundTrip(new Reply.Neighbours(1, few, peers, peers));
    roundTrip(new NodeRequest.News(peers, Collections.nCopies(Limits.PEERS_MAX, Id.of(1))));
    roundTrip(new Reply.Hints(Collections.nCopies(Limits.HINTS_MAX, new Hint(1, address))));
    roundTrip(new Reply.Records(1, Collections.nCopies(Limits.HOLDERS_MAX, card)));
    roundTrip(
        new Reply.Range(
            Collections.nCopies(Limits.IDS_MAX, new Reply.Range.Entry(Id.of(1), Id.of(2), 2)),
            true,
            true));
  }

  @Test
  void everyRefusalComesBackAsItWas() {
    for (int code = 1; code <= 13; code++) {
      assertEquals(code, Refusal.of(code).code());
      roundTrip(new Reply.Refused(Refusal.of(code), 0));
    }
    assertThrows(Malformed.class, () -> Refusal.of(0));
    assertThrows(Malformed.class, () -> Refusal.of(14));
  }

  private static void roundTrip(Message message) {
    assertEquals(message, Codec.decode(Codec.encode(message)));
  }

  private static void refused(Bytes frame) {
    assertThrows(Malformed.class, () -> Codec.decode(frame));
  }

  private static Bytes zeros(int size) {
    return Bytes.wrap(new byte[size]);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    if (!type.isSealed()) {
      assertTrue(type.isRecord(), type.getName());
      return Stream.of(type);
    }
    return Stream.of(type.getPermittedSubclasses()).flatMap(CodecTest::records);
  }
}
