package wisp.node.sim;

import java.util.List;
import java.util.stream.IntStream;
import wisp.lib.message.Peer;
import wisp.node.core.Status;

/** The failure model: how many copies may be gone, and whether all are there again. */
final class Copies {
  private final World world;
  private long cutUntilMillis;
  private int leaving;
  private int lost;

  Copies(World world) {
    this.world = world;
  }

  int mostAtOnce() {
    return world.parameters.replicas() - 1;
  }

  boolean mayLose(int count) {
    return lost + count <= mostAtOnce() || isRepaired();
  }

  /** All copies were there again. */
  void repaired() {
    lost = 0;
  }

  /** To be called before they are gone. */
  void lose(int count) {
    lost = count + (isRepaired() ? 0 : lost);
  }

  void cutUntil(long millis) {
    cutUntilMillis = Math.max(cutUntilMillis, millis);
  }

  long cutUntilMillis() {
    return cutUntilMillis;
  }

  void leaves(int more) {
    leaving += more;
  }

  /** As operators see it: one ring, in which everybody has confirmed copies. */
  boolean isRepaired() {
    if (leaving > 0 || cutUntilMillis > world.timeline.nowMillis()) {
      return false;
    }
    List<Host> up = world.up();
    return IntStream.range(0, up.size()).allMatch(i -> isComplete(up, i));
  }

  private boolean isComplete(List<Host> up, int index) {
    Host host = up.get(index);
    if (world.isAsleep(host) || !host.isMember() || !holdsAll(host.process.held())) {
      return false;
    }
    Status status = host.process.ring();
    int size = up.size();
    int next = Math.min(size - 1, world.parameters.successors());
    List<Peer> successors =
        IntStream.rangeClosed(1, next).mapToObj(i -> up.get((index + i) % size).peer).toList();
    Peer before = up.get((index + size - 1) % size).peer;
    return status.ready()
        && status.successors().equals(successors)
        && (size == 1 || status.predecessor().filter(before::equals).isPresent());
  }

  /** An end of life that is not settled has no copies that could be made anew. */
  private static boolean holdsAll(wisp.node.mailbox.Status held) {
    return held.incomplete() == 0 && held.pendingNacks() == 0;
  }

  /** Of fewer than k nodes there are never k copies, and of full ones perhaps not. */
  boolean isHopeless() {
    return world.isCrowded || world.up().size() < world.parameters.replicas();
  }

  /** What is wrong with whom. */
  String ills() {
    List<Host> up = world.up();
    List<String> ill =
        IntStream.range(0, up.size())
            .filter(i -> !isComplete(up, i))
            .mapToObj(i -> ill(up.get(i)))
            .toList();
    return ill + ", leaving " + leaving;
  }

  private String ill(Host host) {
    if (!host.isMember()) {
      return host + " is no member";
    }
    List<String> successors =
        host.process.ring().successors().stream().map(peer -> world.host(peer.id()).name).toList();
    return host + " has " + host.process.held() + " before " + successors;
  }
}
