package wisp.node.transport;

import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;
import wisp.lib.noise.Handshake;
import wisp.lib.noise.Pattern;

/** Begins the handshake on a new connection. */
final class Handshakes {
  private static final int FLUSH_AFTER_FRAMES = 16;

  private final Self self;
  private final Budget budget;
  private final Entropy entropy;

  Handshakes(Self self, Budget budget, Entropy entropy) {
    this.self = self;
    this.budget = budget;
    this.entropy = entropy;
  }

  void dialled(Channel channel, Handshaking.Ending ending) {
    Handshake first =
        Handshake.initiator(
            Pattern.XX, self.prologue(), self.keys().agreement(), Bytes.EMPTY, entropy);
    begin(channel, new Handshaking(self, budget, first, true, ending));
  }

  void accepted(Channel channel, Handshaking.Ending ending) {
    Handshake second =
        Handshake.responder(Pattern.XX, self.prologue(), self.keys().agreement(), entropy);
    begin(channel, new Handshaking(self, budget, second, false, ending));
  }

  private static void begin(Channel channel, Handshaking handshaking) {
    channel
        .pipeline()
        .addLast(new FlushConsolidationHandler(FLUSH_AFTER_FRAMES, true))
        .addLast(new FrameDecoder())
        .addLast(handshaking);
  }
}
