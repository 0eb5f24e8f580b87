package wisp.node.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.ArrayDeque;
import java.util.Queue;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Writer;
import wisp.lib.noise.Transport;

/**
 * What goes out over one connection, sealed: frames of the ring at once; all others in turn, in
 * parts, and no more of them at a time than the window has room for.
 */
final class Outbox {
  static final int PART_MAX_BYTES = 16_384;
  static final int WINDOW_BYTES = 4 * PART_MAX_BYTES;
  static final int WAITING_MAX_BYTES = 512 << 10;

  /** So much is every connection's own, whatever others take up. */
  private static final int OWN_BYTES = 256 << 10;

  /** Who asks for more and does not read it is not worth a connection. */
  private static final int ANSWERS_MAX_BYTES = 2 << 20;

  /** Marks the number of a part that others follow. */
  static final int MORE = 0x4000_0000;

  private final Channel channel;
  private final Budget budget;
  private final Transport transport;
  private final Queue<Rest> waiting = new ArrayDeque<>();
  private int waitingBytes;
  private int inWindowBytes;
  private int ofRingBytes;

  Outbox(Channel channel, Budget budget, Transport transport) {
    this.channel = channel;
    this.budget = budget;
    this.transport = transport;
  }

  /** Frames of the ring neither wait behind others nor need room among them. */
  boolean hasRoom(Bytes frame) {
    boolean goesFirst = isOfRing(frame) || hasRoomAmongOthers(frame);
    return channel.isActive() && channel.isWritable() && goesFirst;
  }

  private boolean hasRoomAmongOthers(Bytes frame) {
    return waitingBytes + frame.size() <= WAITING_MAX_BYTES && budget.hasRoom(frame.size());
  }

  boolean hasRoomForAnswer(Bytes frame) {
    int bytes = waitingBytes + ofRingBytes + frame.size();
    return bytes <= OWN_BYTES || (bytes <= ANSWERS_MAX_BYTES && budget.hasRoom(frame.size()));
  }

  void write(int number, Bytes frame) {
    if (isOfRing(frame) && frame.size() <= PART_MAX_BYTES) {
      ofRingBytes += frame.size();
      ChannelFuture unused = send(number, frame).addListener(done -> ofRingBytes -= frame.size());
      return;
    }
    count(frame.size());
    waiting.add(new Rest(number, frame));
    fillWindow();
  }

  /** Types 2x and 3x: what keeps the ring together is small and must not wait. */
  private static boolean isOfRing(Bytes frame) {
    int kind = frame.at(0) >>> 4;
    return kind == 2 || kind == 3;
  }

  private void fillWindow() {
    while (!waiting.isEmpty() && inWindowBytes < WINDOW_BYTES) {
      Rest rest = waiting.peek();
      Bytes part = rest.next();
      if (rest.isEmpty()) {
        waiting.remove();
      }
      count(-part.size());
      inWindowBytes += part.size();
      ChannelFuture unused =
          send(rest.isEmpty() ? rest.number : rest.number | MORE, part)
              .addListener(done -> out(part.size()));
    }
  }

  private void out(int bytes) {
    inWindowBytes -= bytes;
    if (channel.isActive()) {
      fillWindow();
    }
  }

  private void count(int bytes) {
    waitingBytes += bytes;
    budget.force(bytes);
    balance();
  }

  /** Reads no more than the other side takes. */
  void balance() {
    boolean crowded = waitingBytes > WAITING_MAX_BYTES / 2 || !channel.isWritable();
    if (channel.config().isAutoRead() == crowded) {
      channel.config().setAutoRead(!crowded);
    }
  }

  private ChannelFuture send(int number, Bytes part) {
    Writer plaintext = new Writer(FrameDecoder.NUMBER_BYTES + part.size());
    plaintext.u16(number >>> 16).u16(number & 0xffff).bytes(part);
    return Wire.write(channel, budget, transport.seal(plaintext.toBytes()));
  }

  /** The connection is gone, and what waits with it. */
  void closed() {
    waiting.clear();
    budget.give(waitingBytes);
    waitingBytes = 0;
  }

  /** What has not gone out yet of a frame. */
  private static final class Rest {
    private final int number;
    private final Bytes frame;
    private int from;

    Rest(int number, Bytes frame) {
      this.number = number;
      this.frame = frame;
    }

    boolean isEmpty() {
      return from == frame.size();
    }

    Bytes next() {
      int to = Math.min(from + PART_MAX_BYTES, frame.size());
      Bytes part = from == 0 && to == frame.size() ? frame : frame.slice(from, to);
      from = to;
      return part;
    }
  }
}
