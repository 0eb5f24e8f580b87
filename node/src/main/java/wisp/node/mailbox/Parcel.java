package wisp.node.mailbox;

import wisp.lib.message.Id;
import wisp.lib.message.Item;
import wisp.lib.message.Labels;

/** An item with its hashes, computed once. */
record Parcel(Item item, Id place, Id id) {
  static Parcel of(Labels labels, Item item) {
    return new Parcel(item, item.place(labels), item.id(labels));
  }
}
