package wisp.lib.client;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.Item;
import wisp.lib.message.Labels;
import wisp.lib.message.Receipt;

/** Checks the receipts that acknowledge an item. */
final class Promise {
  private Promise() {}

  /**
   * How many different nodes promise to hold {@code item}: k, or all in their common list where the
   * ring is younger; 0 if the receipts do not prove that.
   */
  static int holders(Labels labels, Item item, List<Receipt> receipts, int replicas) {
    return holders(labels, item.id(labels), item.endOfLifeMillis(), receipts, replicas);
  }

  static int holders(
      Labels labels, Id item, long endOfLifeMillis, List<Receipt> receipts, int replicas) {
    Set<Id> nodes = new HashSet<>();
    for (Receipt receipt : receipts) {
      boolean fits =
          receipt.itemId().equals(item)
              && receipt.endOfLifeMillis() == endOfLifeMillis
              && receipt.holders().equals(receipts.get(0).holders())
              && receipt.isGenuine(labels)
              && receipt.holders().contains(receipt.nodeId(labels))
              && nodes.add(receipt.nodeId(labels));
      if (!fits) {
        return 0;
      }
    }
    return nodes.size() < needed(receipts, replicas) ? 0 : nodes.size();
  }

  private static int needed(List<Receipt> receipts, int replicas) {
    int listed = receipts.isEmpty() ? 1 : new HashSet<>(receipts.get(0).holders()).size();
    return Math.max(1, Math.min(listed, Math.max(1, replicas)));
  }
}
