package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;
import wisp.lib.noise.Handshake;
import wisp.lib.noise.Pattern;
import wisp.lib.noise.Transport;

class OutboxTest {
  private static final int RING = 0x22;
  private static final int BULK = 0x40;

  private final Entropy entropy = new Random(1)::nextBytes;
  private final Budget budget = new Budget(1 << 20);
  private final Wire wire = new Wire();
  private final EmbeddedChannel channel = new EmbeddedChannel(wire);
  private final Transport sending;
  private final Numbered sender;
  private final Numbered receiver;
  private final List<String> received = new ArrayList<>();

  OutboxTest() {
    KeyPair key = Agreement.generate(entropy);
    Handshake first = Handshake.initiator(Pattern.XX, Bytes.EMPTY, key, Bytes.EMPTY, entropy);
    Handshake second = Handshake.responder(Pattern.XX, Bytes.EMPTY, key, entropy);
    second.read(first.write(Bytes.EMPTY));
    first.read(second.write(Bytes.EMPTY));
    second.read(first.write(Bytes.EMPTY));
    sending = first.split();
    sender = new Numbered(channel, budget, sending);
    receiver = new Numbered(channel, budget, second.split());
  }

  /** A socket that takes nothing until it is told to. */
  private static final class Wire extends ChannelOutboundHandlerAdapter {
    private record Written(Bytes sealed, ChannelPromise promise) {}

    private final Queue<Written> written = new ArrayDeque<>();

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      ByteBuf frame = (ByteBuf) message;
      byte[] sealed = new byte[frame.readUnsignedMedium()];
      frame.readBytes(sealed);
      frame.release();
      written.add(new Written(Bytes.wrap(sealed), promise));
    }

    Bytes take() {
      Written next = written.remove();
      next.promise.setSuccess();
      return next.sealed;
    }
  }

  private Bytes frame(int type, int size) {
    byte[] bytes = entropy.bytes(size).toArray();
    bytes[0] = (byte) type;
    return Bytes.wrap(bytes);
  }

  private void receiveAll() {
    while (!wire.written.isEmpty()) {
      receive(wire.take());
    }
  }

  private void receive(Bytes sealed) {
    receiver.read(
        sealed,
        (number, frame) -> received.add("question " + number + " of " + frame.size()),
        (number, frame) -> received.add("answer " + number + " of " + frame.size()));
  }

  @Test
  void largeFramesTravelInPartsAndArriveWhole() {
    Bytes large = frame(BULK, 65_000);
    sender.writeQuestion(7, large);
    assertEquals(4, wire.written.size());
    List<Bytes> frames = new ArrayList<>();
    while (!wire.written.isEmpty()) {
      receiver.read(wire.take(), (number, frame) -> frames.add(frame), (number, frame) -> {});
    }
    assertEquals(List.of(large), frames);
    assertTrue(budget.hasRoom(1 << 20));
  }

  @Test
  void framesOfTheRingWaitForNoMoreThanTheWindow() {
    for (int i = 0; i < 5; i++) {
      sender.writeQuestion(i, frame(BULK, 60_000));
    }
    assertTrue(wire.written.size() * Outbox.PART_MAX_BYTES <= Outbox.WINDOW_BYTES + 16_384);
    sender.writeAnswer(9, frame(RING, 100));
    receiveAll();
    assertEquals(
        List.of(
            "question 0 of 60000",
            "answer 9 of 100",
            "question 1 of 60000",
            "question 2 of 60000",
            "question 3 of 60000",
            "question 4 of 60000"),
        received);
  }

  @Test
  void whoDoesNotReadIsNotWrittenToNorReadFrom() {
    int written = 0;
    while (sender.hasRoom(frame(BULK, 60_000))) {
      sender.writeQuestion(written++, frame(BULK, 60_000));
    }
    assertTrue(written <= 11, "frames " + written);
    assertFalse(channel.config().isAutoRead());
    receiveAll();
    assertTrue(channel.config().isAutoRead());
    assertEquals(written, received.size());
  }

  @Test
  void whatWaitsWithAConnectionIsGivenBackWithIt() {
    for (int i = 0; i < 4; i++) {
      sender.writeQuestion(i, frame(BULK, 60_000));
    }
    receive(wire.take());
    while (!wire.written.isEmpty()) {
      wire.written.remove().promise.setFailure(new IllegalStateException("closed"));
      sender.closed();
    }
    receiver.closed();
    assertTrue(budget.hasRoom(1 << 20));
  }

  @Test
  void partsOfTwoFramesAreNeverMixedNorTooMany() {
    receive(part(1, 100));
    receive(part(1, 100));
    assertThrows(Malformed.class, () -> receive(part(2, 100)));
    receive(part(1, 64_800));
    assertThrows(Malformed.class, () -> receive(part(1, 1)));
    assertThrows(Malformed.class, () -> receive(part(1, 0)));
  }

  private Bytes part(int number, int size) {
    Writer plaintext = new Writer().u16((number | Outbox.MORE) >>> 16).u16(number);
    return sending.seal(plaintext.bytes(entropy.bytes(size)).toBytes());
  }
}
