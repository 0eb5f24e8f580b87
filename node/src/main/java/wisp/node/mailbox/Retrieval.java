package wisp.node.mailbox;

import java.util.List;
import java.util.Optional;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;

/** Answers other nodes' Retrieves from what is here: as the owner, or as one of the holders. */
final class Retrieval {
  private final Site site;
  private final Post post;
  private final Shelf shelf;
  private final Watches watches;
  private final Confirmed confirmed;
  private final Recovery recovery;
  private final Polls polls;

  Retrieval(
      Site site,
      Post post,
      Shelf shelf,
      Watches watches,
      Confirmed confirmed,
      Recovery recovery,
      Polls polls) {
    this.site = site;
    this.post = post;
    this.shelf = shelf;
    this.watches = watches;
    this.confirmed = confirmed;
    this.recovery = recovery;
    this.polls = polls;
  }

  void serve(long ticket, Peer from, ClientRequest.Retrieve request) {
    List<Id> places = request.boxes().stream().map(box -> box.place(site.labels())).toList();
    Optional<Refusal> refusal = refusal(request, places);
    if (refusal.isPresent()) {
      post.refuse(ticket, refusal.get());
      return;
    }
    if (!request.everyHolder() && confirmed.isIncomplete()) {
      watch(from, places, request.waitMillis());
      polls.unite(ticket, request);
      return;
    }
    Page page = new Page();
    request.boxes().forEach(box -> read(page, box));
    if (page.isEmpty() && !request.everyHolder()) {
      watch(from, places, request.waitMillis());
    }
    post.answer(ticket, page.reply(post.nowMillis()));
  }

  private Optional<Refusal> refusal(ClientRequest.Retrieve request, List<Id> places) {
    if (!request.boxes().stream().allMatch(box -> Bounds.isTimely(box, post.nowMillis()))) {
      return Optional.of(Refusal.WRONG_TIME);
    }
    if (recovery.isOpen()) {
      return Optional.of(Refusal.BUSY);
    }
    if (request.everyHolder()) {
      return Optional.empty();
    }
    if (!places.stream().allMatch(site.view()::isMine)) {
      return Optional.of(Refusal.MISMATCH);
    }
    boolean full = post.isBusy() || (request.waitMillis() > 0 && watches.isFull());
    return full ? Optional.of(Refusal.BUSY) : Optional.empty();
  }

  private void read(Page page, BoxRequest request) {
    shelf.box(request.place(site.labels())).ifPresent(box -> page.add(box, request));
  }

  private void watch(Peer from, List<Id> places, int waitMillis) {
    if (waitMillis > 0) {
      watches.add(from, places, post.nowMillis() + waitMillis);
    }
  }
}
