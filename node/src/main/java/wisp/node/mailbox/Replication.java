package wisp.node.mailbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;
import wisp.lib.message.Receipt;
import wisp.lib.message.Reply;

/** One item on its way to all its holders; ends once. */
final class Replication {
  private final Parcel parcel;
  private final List<Id> holders;
  private final Consumer<Reply> end;
  private final Map<Id, Receipt> receipts = new HashMap<>();
  private boolean over;

  Replication(Parcel parcel, List<Peer> holders, Consumer<Reply> end) {
    this.parcel = parcel;
    this.holders = holders.stream().map(Peer::id).toList();
    this.end = end;
  }

  Parcel parcel() {
    return parcel;
  }

  List<Id> holders() {
    return holders;
  }

  /** Whether {@code receipt} says what was asked of {@code holder}; clients check signatures. */
  boolean fits(Receipt receipt, Id signer, Id holder) {
    return signer.equals(holder)
        && receipt.itemId().equals(parcel.id())
        && receipt.endOfLifeMillis() == parcel.item().endOfLifeMillis()
        && receipt.holders().equals(holders);
  }

  void held(Id holder, Receipt receipt) {
    receipts.put(holder, receipt);
    if (receipts.size() == holders.size()) {
      end(new Reply.Stored(holders.stream().map(receipts::get).toList()));
    }
  }

  void end(Reply reply) {
    if (!over) {
      over = true;
      end.accept(reply);
    }
  }
}
