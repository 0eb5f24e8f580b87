package wisp.node.mailbox;

import java.util.List;
import java.util.Optional;
import wisp.lib.message.Envelope;
import wisp.lib.message.Expired;
import wisp.lib.message.Id;
import wisp.lib.message.Item;
import wisp.lib.message.Limits;
import wisp.lib.message.Nack;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;
import wisp.lib.message.Tombstone;

/** Takes in what this node is asked to hold, and lets go of it at its time. */
final class Holder {
  private final Site site;
  private final Post post;
  private final Shelf shelf;
  private final Watches watches;
  private final Confirmed confirmed;
  private final Leavers leavers;

  Holder(Site site, Post post, Shelf shelf, Watches watches, Confirmed confirmed, Leavers leavers) {
    this.site = site;
    this.post = post;
    this.shelf = shelf;
    this.watches = watches;
    this.confirmed = confirmed;
    this.leavers = leavers;
  }

  /** What this node kept before it stopped, with its times. */
  void adopt(Stock stock) {
    shelf.adopt(stock);
    stock
        .boxes()
        .forEach((place, box) -> box.entries().forEach((id, entry) -> plan(place, id, entry)));
  }

  private void plan(Id place, Id id, Entry entry) {
    post.at(entry.untilMillis(), new Task.EntryDue(place, id));
    if (entry instanceof Entry.Closed closed && closed.unsettled().isPresent()) {
      Closing closing = new Closing(place, id, closed.unsettled().get());
      post.at(closed.endOfLifeMillis(), new Task.CloseDue(closing));
    }
  }

  /**
   * To {@link NodeRequest.Hold}. A list that is only too short keeps the copy all the same. Of
   * repairs those of neighbours are not bounded: these owe each other what they held.
   */
  Reply hold(Peer from, NodeRequest.Hold request) {
    Parcel parcel = Parcel.of(site.labels(), request.item());
    boolean repair = request.holders().isEmpty();
    if (repair && site.isLeaving()) {
      return post.refused(Refusal.BUSY);
    }
    Optional<Refusal> veto =
        repair ? Optional.empty() : site.view().veto(parcel.place(), request.holders());
    if (veto.isPresent() && veto.get() != Refusal.UNAVAILABLE) {
      return post.refused(veto.get());
    }
    boolean bounded = !repair || !site.view().isNeighbour(from);
    Optional<Refusal> refusal = take(parcel, !repair, bounded);
    return refusal.or(() -> veto).map(post::refused).orElseGet(() -> held(parcel, request));
  }

  /** A repair names no list: the receipt speaks for this node alone. */
  private Reply held(Parcel parcel, NodeRequest.Hold request) {
    List<Id> alone = List.of(site.view().self().id());
    List<Id> holders = request.holders().isEmpty() ? alone : request.holders();
    return new Reply.Held(site.receipt(parcel, holders, post.nowMillis()));
  }

  /** Merges what another node had, wherever there is room; says why not. */
  Optional<Refusal> take(Parcel parcel) {
    return take(parcel, false, false);
  }

  private Optional<Refusal> take(Parcel parcel, boolean fresh, boolean bounded) {
    Optional<Refusal> untimely = untimely(parcel, fresh);
    if (untimely.isPresent()) {
      return untimely;
    }
    Merge merge = shelf.merge(parcel, bounded);
    if (merge.changes()) {
      changed(parcel, merge);
    }
    if (merge.changes() && !fresh) {
      confirmed.learnt(parcel.place());
    }
    return merge.refusal();
  }

  /** What others promised counts, although lives may have become shorter since. */
  private Optional<Refusal> untimely(Parcel parcel, boolean fresh) {
    long maxTtlMillis = fresh ? site.parameters().maxTtlMillis() : Limits.MAX_TTL_MILLIS;
    return Bounds.refusal(maxTtlMillis, parcel.item(), post.nowMillis());
  }

  private void changed(Parcel parcel, Merge merge) {
    Item item = parcel.item();
    boolean waits = item instanceof SignedRecord && merge == Merge.REPLACED;
    if (!waits) {
      post.at(item.endOfLifeMillis(), new Task.EntryDue(parcel.place(), parcel.id()));
    }
    switch (item) {
      case Envelope envelope -> watches.arrived(parcel.place());
      case Nack nack -> watches.arrived(parcel.place());
      case Expired expired -> closeDue(parcel.place(), parcel.id(), expired.due());
      case Tombstone tombstone -> {}
      case SignedRecord signed -> {}
    }
  }

  private void closeDue(Id place, Id id, Nack nack) {
    post.in(0, new Task.CloseDue(new Closing(place, id, nack)));
  }

  /** Merges what others had; says why some is left out. */
  List<Refusal> takeAll(List<Item> items) {
    return items.stream()
        .map(item -> take(Parcel.of(site.labels(), item)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether a client's Delete comes after this node counted the envelope as not collected. */
  boolean isTooLate(Parcel parcel) {
    if (!(parcel.item() instanceof Tombstone tombstone)) {
      return false;
    }
    Optional<Entry> there = shelf.find(parcel.place(), parcel.id());
    boolean collected = there.filter(Entry.Collected.class::isInstance).isPresent();
    return !collected && tombstone.envelopeEndOfLifeMillis() <= post.nowMillis();
  }

  /** A card that took the place of the one that was planned for has its time later. */
  void planned(Id place, Id id) {
    if (shelf.find(place, id).isPresent()) {
      due(place, id);
      return;
    }
    shelf
        .box(place)
        .flatMap(Box::cardId)
        .ifPresent(card -> plan(place, card, shelf.find(place, card).orElseThrow()));
  }

  /** The time of an entry has come: less remains of it, or nothing. */
  void due(Id place, Id id) {
    Optional<Entry> entry = shelf.find(place, id);
    if (entry.isEmpty() || entry.get().untilMillis() > post.nowMillis()) {
      return;
    }
    if (entry.get() instanceof Entry.Held held) {
      close(place, id, held);
      return;
    }
    shelf.remove(place, id);
  }

  private void close(Id place, Id id, Entry.Held held) {
    Entry.Closed closed = Entry.close(held.envelope());
    shelf.put(place, id, closed);
    post.at(closed.untilMillis(), new Task.EntryDue(place, id));
    closed.unsettled().ifPresent(nack -> closeDue(place, id, nack));
  }

  /** To {@link NodeRequest.Close}. */
  Reply close(NodeRequest.Close request) {
    due(request.mailbox(), request.envelopeId());
    Optional<Entry> there = shelf.find(request.mailbox(), request.envelopeId());
    if (there.orElse(null) instanceof Entry.Collected collected) {
      return new Reply.Closing(false, Optional.of(collected.tombstone()));
    }
    boolean over = request.endOfLifeMillis() <= post.nowMillis() && !leavers.isAnyOpen();
    return new Reply.Closing(over, Optional.empty());
  }
}
