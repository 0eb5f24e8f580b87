package wisp.node.sim;

import java.util.List;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Receipt;
import wisp.lib.message.Reply;

/** An acknowledgement has a receipt of each of k nodes; of fewer only before the ring had k. */
final class FullReceipts implements Invariant {
  private final Labels labels;
  private final int replicas;

  FullReceipts(Labels labels, int replicas) {
    this.labels = labels;
    this.replicas = replicas;
  }

  @Override
  public void acknowledged(Letter letter, Reply.Stored stored) {
    judge(letter, letter.id, letter.endMillis(), stored);
    letter.holders = stored.receipts().getFirst().holders();
  }

  @Override
  public void acknowledged(Card card, Reply.Stored stored) {
    judge(card, card.id, card.endMillis(), stored);
  }

  private void judge(Matter matter, Id itemId, long endMillis, Reply.Stored stored) {
    List<Receipt> receipts = stored.receipts();
    List<Id> signers = receipts.stream().map(receipt -> receipt.nodeId(labels)).distinct().toList();
    if (signers.size() != receipts.size() || signers.size() != replicas) {
      broken(signers.size() + " holders for " + matter);
    }
    for (Receipt receipt : receipts) {
      if (!receipt.holders().equals(receipts.getFirst().holders())
          || !receipt.itemId().equals(itemId)
          || receipt.endOfLifeMillis() != endMillis) {
        broken("receipts that do not fit " + matter);
      }
    }
  }
}
