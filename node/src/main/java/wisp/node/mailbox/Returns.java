package wisp.node.mailbox;

import java.util.List;
import java.util.function.BiConsumer;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/** Puts the NACK of a closing into its return box: all holders of the box take it, or not yet. */
final class Returns {
  private final Site site;
  private final Post post;
  private final Coordinator coordinator;
  private final BiConsumer<Closing, Boolean> end;

  Returns(Site site, Post post, Coordinator coordinator, BiConsumer<Closing, Boolean> end) {
    this.site = site;
    this.post = post;
    this.coordinator = coordinator;
    this.end = end;
  }

  void search(Closing closing) {
    closing.working = true;
    post.find(closing.nack.place(site.labels()), new Open.ReturnSearch(closing));
  }

  void found(Closing closing, List<Peer> holders) {
    if (holders.isEmpty()) {
      end.accept(closing, false);
      return;
    }
    List<Peer> box = holders.stream().limit(site.parameters().replicas()).toList();
    Parcel parcel = Parcel.of(site.labels(), closing.nack);
    coordinator.replicate(parcel, box, reply -> end.accept(closing, reply instanceof Reply.Stored));
  }
}
