package wisp.node.transport;

import java.util.List;
import java.util.Optional;
import wisp.lib.message.Parameters;

/** The way into a ring: asks all addresses at once and takes the first that is in one. */
final class Entrance {
  private static final int AGAIN_MILLIS = 500;

  private final Engine engine;
  private final PeerNetwork network;
  private final List<Address> addresses;
  private final Self self;
  private final Outcome outcome;

  /** What comes of it; on the loop. */
  interface Outcome {
    void met(Handshaking.Proven member);

    /** Nobody is in a ring, with the last reason. The result tells whether to go on trying. */
    boolean nobody(String why);

    /** A ring with other parameters than this node was given. */
    void conflict(String line);
  }

  Entrance(
      Engine engine, PeerNetwork network, List<Address> addresses, Self self, Outcome outcome) {
    this.engine = engine;
    this.network = network;
    this.addresses = addresses;
    this.self = self;
    this.outcome = outcome;
  }

  void knock() {
    Round round = new Round(addresses.size());
    if (addresses.isEmpty()) {
      round.end("no other node is known");
    }
    addresses.forEach(
        address -> network.meet(address, round::met, why -> round.failed(address + ": " + why)));
  }

  private void knockAgain() {
    var unused = engine.after(AGAIN_MILLIS, this::knock);
  }

  private Optional<String> obstacle(Handshaking.Proven other) {
    if (other.peer().id().equals(self.peer().id())) {
      return Optional.of("that is this node itself");
    }
    return !other.hello().isMember()
        ? Optional.of(other.peer().address() + " is not in a ring yet")
        : Optional.empty();
  }

  private static String conflict(Parameters ring, Parameters mine) {
    return "this ring has replicas "
        + ring.replicas()
        + " and longest life "
        + ring.maxTtlMillis() / 1_000
        + "s, not "
        + mine.replicas()
        + " and "
        + mine.maxTtlMillis() / 1_000
        + "s (0: not given): leave out --replicas and --max-ttl to take the ring's";
  }

  private final class Round {
    private int open;
    private boolean over;

    Round(int open) {
      this.open = open;
    }

    void met(Handshaking.Proven other) {
      Parameters theirs = other.hello().parameters();
      Optional<String> obstacle = obstacle(other);
      if (over || obstacle.isPresent()) {
        failed(obstacle.orElse(""));
        return;
      }
      over = true;
      if (self.agreesWith(theirs)) {
        outcome.met(other);
      } else {
        outcome.conflict(conflict(theirs, self.parameters()));
      }
    }

    void failed(String why) {
      open--;
      if (open == 0 && !over) {
        end(why);
      }
    }

    void end(String why) {
      if (outcome.nobody(why)) {
        knockAgain();
      }
    }
  }
}
