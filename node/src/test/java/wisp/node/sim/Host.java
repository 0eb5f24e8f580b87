package wisp.node.sim;

import java.util.List;
import java.util.Optional;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/** A machine: what is there whether or not a node runs on it. */
final class Host {
  final String name;
  final Cast.Actor actor;
  final Peer peer;
  final boolean founder;
  final Disk disk = new Disk();

  /** Whom its operator tells it to join, each time. */
  List<Peer> bootstraps = List.of();

  /** It goes wrong by that bit by bit, which nobody notices. */
  long skewMillis;

  /** It was set wrong by that, which its node notices. */
  long setMillis;

  long asleepUntilMillis;

  /** Frames pass only between hosts of one side. */
  int side;

  boolean mute;

  /** To whom there is no way. */
  Optional<Host> apartFrom = Optional.empty();

  /** Whether its receipts are one behind. */
  boolean mixes;

  private Optional<Reply> lastHeld = Optional.empty();

  /** Without power nothing refuses a connection. */
  boolean silent;

  /** Off, but not for long. */
  boolean returning;

  Life process;

  Host(String name, Cast.Actor actor, Peer peer, boolean founder) {
    this.name = name;
    this.actor = actor;
    this.peer = peer;
    this.founder = founder;
  }

  long aheadMillis() {
    return skewMillis + setMillis;
  }

  void reconnect() {
    side = 0;
    mute = false;
  }

  /** What it says instead of {@code reply}. */
  Reply mixed(Reply reply) {
    if (!mixes || !(reply instanceof Reply.Held)) {
      return reply;
    }
    Reply before = lastHeld.orElse(reply);
    lastHeld = Optional.of(reply);
    return before;
  }

  boolean isUp() {
    return process != null;
  }

  /** It runs, or will again. */
  boolean isThere() {
    return isUp() || returning;
  }

  boolean isMember() {
    return isUp() && process.isMember();
  }

  @Override
  public String toString() {
    return name;
  }
}
