package wisp.node.transport;

import java.util.List;
import java.util.Optional;
import wisp.lib.message.Peer;
import wisp.node.mailbox.Stock;
import wisp.node.step.Part;

/** The pure node as this package needs it. */
interface Core extends Part {
  View view();

  /** After leaving: nothing more is to be handed over. */
  boolean isHandedOff();

  /** The node at one moment. */
  record View(
      Optional<Peer> predecessor,
      List<Peer> successors,
      List<Peer> peers,
      List<Peer> dead,
      int suspected,
      boolean joined,
      boolean gatewayOnly,
      boolean ready,
      boolean onceFull,
      int messages,
      long bytes,
      int incomplete,
      int pendingNacks) {
    static final View NONE =
        new View(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            0,
            false,
            false,
            false,
            false,
            0,
            0,
            0,
            0);
  }

  /** Makes the core once the ring's parameters are known, with what was kept. */
  @FunctionalInterface
  interface Maker {
    Core make(Self self, Stock stock);
  }
}
