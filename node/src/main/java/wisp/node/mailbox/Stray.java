package wisp.node.mailbox;

import java.util.List;
import wisp.lib.message.Id;
import wisp.lib.message.Reply;

/** A box that this node keeps although others are its holders. */
final class Stray {
  final Id place;

  /** What was there when the holders were compared with it. */
  final List<Reply.Range.Entry> items;

  boolean confirmed;
  boolean failed;
  int comparing;

  Stray(Id place, List<Reply.Range.Entry> items) {
    this.place = place;
    this.items = items;
  }
}
