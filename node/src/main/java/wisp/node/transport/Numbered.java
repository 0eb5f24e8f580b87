package wisp.node.transport;

import io.netty.channel.Channel;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Writer;
import wisp.lib.noise.Transport;

/** Frames with a request number before each, sealed; the top bit of the number marks answers. */
final class Numbered {
  static final int NUMBER_MAX = 0x7fff_ffff;
  private static final int ANSWER = 0x8000_0000;

  private final Channel channel;
  private final Budget budget;
  private final Transport transport;

  /** Takes one frame. */
  @FunctionalInterface
  interface Sink {
    void frame(int number, Bytes frame);
  }

  Numbered(Channel channel, Budget budget, Transport transport) {
    this.channel = channel;
    this.budget = budget;
    this.transport = transport;
  }

  boolean hasRoom(Bytes frame) {
    return channel.isActive() && channel.isWritable() && budget.hasRoom(frame.size());
  }

  void writeQuestion(int number, Bytes frame) {
    write(number, frame);
  }

  void writeAnswer(int number, Bytes frame) {
    if (budget.hasRoom(frame.size())) {
      write(number | ANSWER, frame);
    } else {
      Sockets.close(channel);
    }
  }

  private void write(int number, Bytes frame) {
    Writer plaintext = new Writer().u16(number >>> 16).u16(number & 0xffff).bytes(frame);
    Wire.write(channel, budget, transport.seal(plaintext.toBytes()));
  }

  /**
   * @throws Malformed if there is no number
   * @throws wisp.lib.crypto.Forged if it does not authenticate
   */
  void read(Bytes sealed, Sink questions, Sink answers) {
    Bytes plaintext = transport.open(sealed);
    if (plaintext.size() < FrameDecoder.NUMBER_BYTES) {
      throw new Malformed("no number");
    }
    int number =
        plaintext.at(0) << 24 | plaintext.at(1) << 16 | plaintext.at(2) << 8 | plaintext.at(3);
    Sink sink = number < 0 ? answers : questions;
    sink.frame(number & NUMBER_MAX, plaintext.slice(FrameDecoder.NUMBER_BYTES, plaintext.size()));
  }
}
