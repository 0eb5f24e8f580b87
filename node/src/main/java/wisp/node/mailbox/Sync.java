package wisp.node.mailbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/** This node and another comparing what they hold in an arc, page by page. */
final class Sync {
  final Peer peer;
  final Arc arc;

  /** Whether this node gives what the other lacks. */
  final boolean gives;

  /** Whether this node takes what it lacks. */
  final boolean takes;

  final Consumer<Sync> end;
  final Deque<Reply.Range.Entry> pushes = new ArrayDeque<>();
  final Deque<Reply.Range.Entry> wanted = new ArrayDeque<>();

  /** What this node had of the page that was asked for last. */
  Reply.Range mine;

  Id afterPlace;
  Id afterItem = Id.of(0);
  boolean more = true;
  boolean pulling;
  boolean failed;

  /** What is closed here is not over yet by the other's clock, or the other way round. */
  boolean untimely;

  /** What the other has is not here: by this node's clock it is not time for it. */
  boolean lacking;

  /** The other has caught up and stands for this arc, as it said on every page. */
  boolean whole = true;

  /** What {@link Confirmed#learnt()} was when it began. */
  long learntBefore;

  int pushing;

  private Sync(Peer peer, Arc arc, boolean gives, boolean takes, Consumer<Sync> end) {
    this.peer = peer;
    this.arc = arc;
    this.gives = gives;
    this.takes = takes;
    this.end = end;
    this.afterPlace = arc.from();
  }

  static Sync both(Peer peer, Arc arc, Consumer<Sync> end) {
    return new Sync(peer, arc, true, true, end);
  }

  static Sync giving(Peer peer, Arc arc, Consumer<Sync> end) {
    return new Sync(peer, arc, true, false, end);
  }

  static Sync taking(Peer peer, Arc arc, Consumer<Sync> end) {
    return new Sync(peer, arc, false, true, end);
  }

  boolean isPageDone() {
    return !pulling && pushing == 0 && pushes.isEmpty() && wanted.isEmpty();
  }
}
