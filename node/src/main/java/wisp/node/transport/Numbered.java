package wisp.node.transport;

import io.netty.channel.Channel;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Limits;
import wisp.lib.noise.Transport;

/**
 * Frames with a request number before each, sealed; the top bit of the number marks answers, the
 * next one a part that is not the last. Parts of two frames are never mixed.
 */
final class Numbered {
  static final int NUMBER_MAX = 0x3fff_ffff;
  private static final int ANSWER = 0x8000_0000;

  private final Channel channel;
  private final Budget budget;
  private final Transport transport;
  private final Outbox outbox;
  private Writer begun;
  private int begunNumber;
  private int begunBytes;

  /** Takes one frame. */
  @FunctionalInterface
  interface Sink {
    void frame(int number, Bytes frame);
  }

  Numbered(Channel channel, Budget budget, Transport transport) {
    this.channel = channel;
    this.budget = budget;
    this.transport = transport;
    this.outbox = new Outbox(channel, budget, transport);
  }

  boolean hasRoom(Bytes frame) {
    return outbox.hasRoom(frame);
  }

  void writeQuestion(int number, Bytes frame) {
    outbox.write(number, frame);
  }

  void writeAnswer(int number, Bytes frame) {
    if (outbox.hasRoomForAnswer(frame)) {
      outbox.write(number | ANSWER, frame);
    } else {
      Sockets.close(channel);
    }
  }

  /**
   * @throws Malformed if there is no number, or parts that do not belong together
   * @throws wisp.lib.crypto.Forged if it does not authenticate
   */
  void read(Bytes sealed, Sink questions, Sink answers) {
    Bytes plaintext = transport.open(sealed);
    if (plaintext.size() < FrameDecoder.NUMBER_BYTES) {
      throw new Malformed("no number");
    }
    int marked =
        plaintext.at(0) << 24 | plaintext.at(1) << 16 | plaintext.at(2) << 8 | plaintext.at(3);
    int number = marked & ~Outbox.MORE;
    Bytes part = plaintext.slice(FrameDecoder.NUMBER_BYTES, plaintext.size());
    if (number != marked) {
      add(number, part);
      return;
    }
    Sink sink = number < 0 ? answers : questions;
    sink.frame(number & NUMBER_MAX, whole(number, part));
  }

  private void add(int number, Bytes part) {
    boolean isNext = begun != null && begunNumber == number;
    if (part.isEmpty() || (begun != null && !isNext)) {
      throw new Malformed("parts of two frames");
    }
    if (begunBytes + part.size() > Limits.FRAME_MAX_BYTES) {
      throw new Malformed("frame too large");
    }
    begun = isNext ? begun : new Writer();
    begunNumber = number;
    begun.bytes(part);
    count(part.size());
  }

  /** Frames of the ring come between the parts of others, whole. */
  private Bytes whole(int number, Bytes last) {
    if (begun == null || begunNumber != number) {
      return last;
    }
    if (begunBytes + last.size() > Limits.FRAME_MAX_BYTES) {
      throw new Malformed("frame too large");
    }
    Bytes frame = begun.bytes(last).toBytes();
    begun = null;
    count(-begunBytes);
    return frame;
  }

  private void count(int bytes) {
    begunBytes += bytes;
    budget.force(bytes);
  }

  void balance() {
    outbox.balance();
  }

  /** The connection is gone. */
  void closed() {
    outbox.closed();
    count(-begunBytes);
    begun = null;
  }
}
