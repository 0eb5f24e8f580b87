package wisp.node.mailbox;

import java.util.List;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Peer;

/** One box of a poll. */
final class Leg {
  final BoxRequest box;
  final Id place;
  List<Peer> holders = List.of();
  boolean searching;
  boolean due;
  boolean failed;
  boolean dirty;

  /** The owner did not answer: whoever else holds the box is asked too. */
  boolean doubted;

  /** The owner is this node and may lack something: without the others the answer is not whole. */
  boolean unsure;

  int unanswered;

  Leg(Labels labels, BoxRequest box) {
    this.box = box;
    this.place = box.place(labels);
  }

  boolean isIdle() {
    return !searching && unanswered == 0;
  }

  /** It is asked, or looked for, anew. */
  void renew() {
    due = true;
    doubted = failed;
    failed = false;
    dirty = false;
  }
}
