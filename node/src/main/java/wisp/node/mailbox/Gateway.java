package wisp.node.mailbox;

import java.util.List;
import java.util.Optional;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Item;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/**
 * Brings a client's Store, Delete and PutRecord to their owner, and the answer back. If that is
 * this node, it asks itself: so an item that is not checked yet never gets past this class.
 */
final class Gateway {
  private static final int ATTEMPT_MILLIS = 2_000;

  /** After the one at the likely owner. */
  private static final int ATTEMPTS = 2;

  private final Site site;
  private final Post post;

  Gateway(Site site, Post post) {
    this.site = site;
    this.post = post;
  }

  void route(long ticket, ClientRequest request, Item item) {
    long maxTtlMillis = site.parameters().maxTtlMillis();
    Optional<Refusal> untimely = Bounds.refusal(maxTtlMillis, item, post.nowMillis());
    if (untimely.isPresent() || post.isBusy()) {
      post.refuse(ticket, untimely.orElse(Refusal.BUSY));
      return;
    }
    Route route = new Route(ticket, request, item, item.place(site.labels()), 0);
    site.view()
        .likelyOwner(route.place())
        .ifPresentOrElse(owner -> ask(route, owner), () -> search(route.again()));
  }

  private void search(Route route) {
    post.find(route.place(), new Open.RouteSearch(route));
  }

  void found(Route route, List<Peer> holders) {
    if (holders.isEmpty()) {
      again(route, Refusal.RETRY);
      return;
    }
    ask(route, holders.getFirst());
  }

  private void ask(Route route, Peer owner) {
    post.ask(owner, route.request(), ATTEMPT_MILLIS, new Open.RouteCall(route));
  }

  void answered(Route route, Reply reply) {
    switch (reply) {
      case Reply.Stored stored -> post.answer(route.ticket(), stored);
      case Reply.Refused refused when refused.reason() == Refusal.MISMATCH ->
          again(route, Refusal.RETRY);
      case Reply.Refused refused -> post.refuse(route.ticket(), refused.reason());
      default -> again(route, Refusal.RETRY);
    }
  }

  void failed(Route route) {
    again(route, Refusal.RETRY);
  }

  private void again(Route route, Refusal otherwise) {
    if (route.attempt() == ATTEMPTS) {
      post.refuse(route.ticket(), otherwise);
      return;
    }
    search(route.again());
  }
}
