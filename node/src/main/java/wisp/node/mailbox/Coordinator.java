package wisp.node.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.message.Item;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** Has an item held by all its holders, each with its receipt. */
final class Coordinator {
  private static final int HOLD_TIMEOUT_MILLIS = 1_500;

  private final Site site;
  private final Post post;
  private final Holder holder;

  Coordinator(Site site, Post post, Holder holder) {
    this.site = site;
    this.post = post;
    this.holder = holder;
  }

  /** A client's item, here at its owner. */
  void coordinate(long ticket, Item item) {
    Parcel parcel = Parcel.of(site.labels(), item);
    Optional<Refusal> refusal = refusal(parcel);
    if (refusal.isPresent()) {
      post.refuse(ticket, refusal.get());
      return;
    }
    replicate(parcel, site.view().holders(), reply -> post.promise(ticket, reply));
  }

  private Optional<Refusal> refusal(Parcel parcel) {
    View view = site.view();
    if (!view.isMine(parcel.place())) {
      return Optional.of(Refusal.MISMATCH);
    }
    if (view.isTooFew(view.holders().size())) {
      return Optional.of(Refusal.UNAVAILABLE);
    }
    if (site.isLeaving() || post.isBusy()) {
      return Optional.of(Refusal.BUSY);
    }
    return holder.isTooLate(parcel) ? Optional.of(Refusal.EXPIRED) : Optional.empty();
  }

  /** Ends with {@link Reply.Stored} of all {@code holders}, or a refusal and partial copies. */
  void replicate(Parcel parcel, List<Peer> holders, Consumer<Reply> end) {
    Replication replication = new Replication(parcel, holders, end);
    NodeRequest.Hold hold = new NodeRequest.Hold(parcel.item(), replication.holders());
    if (holders.stream().anyMatch(site::isSelf) && !holdHere(replication, hold)) {
      return;
    }
    holders.stream()
        .filter(peer -> !site.isSelf(peer))
        .forEach(
            peer ->
                post.ask(peer, hold, HOLD_TIMEOUT_MILLIS, new Open.HoldCall(replication, peer)));
  }

  private boolean holdHere(Replication replication, NodeRequest.Hold hold) {
    Reply reply = holder.hold(site.view().self(), hold);
    answered(replication, site.view().self(), reply);
    return reply instanceof Reply.Held;
  }

  void answered(Replication replication, Peer peer, Reply reply) {
    switch (reply) {
      case Reply.Held held when fits(replication, peer, held) ->
          replication.held(peer.id(), held.receipt());
      case Reply.Refused refused -> replication.end(post.refused(passedOn(refused.reason())));
      default -> failed(replication);
    }
  }

  private boolean fits(Replication replication, Peer peer, Reply.Held held) {
    return replication.fits(held.receipt(), held.receipt().nodeId(site.labels()), peer.id());
  }

  void failed(Replication replication) {
    replication.end(post.refused(Refusal.RETRY));
  }

  private static Refusal passedOn(Refusal reason) {
    return switch (reason) {
      case MISMATCH, BUSY, MALFORMED, UNSUPPORTED, UNREACHABLE -> Refusal.RETRY;
      default -> reason;
    };
  }
}
