package wisp.node.mailbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.lib.message.Id;
import wisp.lib.message.Item;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.Reply.Range;

/** Runs comparisons: what the other lacks is pushed, what this node lacks is pulled. */
final class Syncs {
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int PUSHES_MAX = 8;
  private static final int PULLS_MAX = 64;

  private final Site site;
  private final Post post;
  private final Shelf shelf;
  private final Catalogue catalogue;
  private final Holder holder;

  Syncs(Site site, Post post, Shelf shelf, Catalogue catalogue, Holder holder) {
    this.site = site;
    this.post = post;
    this.shelf = shelf;
    this.catalogue = catalogue;
    this.holder = holder;
  }

  void start(Sync sync) {
    Arc arc = sync.arc;
    sync.mine = catalogue.page(arc, sync.afterPlace, sync.afterItem, false);
    NodeRequest request =
        new NodeRequest.GetRange(
            arc.from(), arc.to(), sync.afterPlace, sync.afterItem, catalogue.digest(sync.mine));
    post.ask(sync.peer, request, TIMEOUT_MILLIS, new Open.RangeCall(sync));
  }

  void ranged(Sync sync, Reply reply) {
    switch (reply) {
      case Range range -> ranged(sync, range);
      case Reply.Same same ->
          ranged(sync, new Range(sync.mine.entries(), sync.mine.more(), same.whole()));
      default -> failed(sync);
    }
  }

  private void ranged(Sync sync, Range range) {
    if (!goesOn(sync, range.entries())) {
      failed(sync);
      return;
    }
    sync.whole &= range.whole();
    sync.more = range.more() && !range.entries().isEmpty();
    compare(sync, range.entries());
    if (sync.more) {
      Range.Entry last = range.entries().getLast();
      sync.afterPlace = last.place();
      sync.afterItem = last.item();
    }
    proceed(sync);
  }

  /** Whether a page is of what was asked for, and comes after the one before. */
  static boolean goesOn(Sync sync, List<Range.Entry> page) {
    if (!page.stream().allMatch(entry -> sync.arc.contains(entry.place()))) {
      return false;
    }
    boolean isFirst = sync.afterPlace.equals(sync.arc.from());
    Range.Entry before = new Range.Entry(sync.afterPlace, sync.afterItem, 0);
    return isFirst || page.isEmpty() || isBehind(sync.arc, Optional.of(before), page.getLast());
  }

  private void compare(Sync sync, List<Range.Entry> theirs) {
    Map<Id, Range.Entry> there = new HashMap<>();
    theirs.forEach(entry -> there.put(entry.item(), entry));
    Optional<Range.Entry> last = sync.more ? Optional.of(theirs.getLast()) : Optional.empty();
    catalogue
        .range(sync.arc, sync.afterPlace, sync.afterItem)
        .takeWhile(entry -> !isBehind(sync.arc, last, entry))
        .filter(mine -> sync.gives && isMore(mine, there.get(mine.item())))
        .forEach(sync.pushes::add);
    theirs.stream()
        .filter(entry -> sync.takes && isMore(entry, here(entry).orElse(null)))
        .forEach(sync.wanted::add);
  }

  /** Whether {@code entry} comes after {@code last}, where the other's page ends. */
  private static boolean isBehind(Arc arc, Optional<Range.Entry> last, Range.Entry entry) {
    if (last.isEmpty()) {
      return false;
    }
    if (entry.place().equals(last.get().place())) {
      return entry.item().compareTo(last.get().item()) > 0;
    }
    return !new Arc(arc.from(), last.get().place()).contains(entry.place());
  }

  private Optional<Range.Entry> here(Range.Entry theirs) {
    return shelf
        .find(theirs.place(), theirs.item())
        .map(entry -> new Range.Entry(theirs.place(), theirs.item(), entry.state()));
  }

  /**
   * Whether {@code one} is to be handed over to who has {@code other}: collected to who does not
   * know it, else what is not there at all; each closes at its own time.
   */
  private static boolean isMore(Range.Entry one, Range.Entry other) {
    return other == null
        ? one.state() != Entry.Closed.SETTLED
        : one.state() == Entry.Collected.STATE && other.state() != Entry.Collected.STATE;
  }

  private void proceed(Sync sync) {
    if (sync.failed) {
      return;
    }
    push(sync);
    pull(sync);
    if (!sync.isPageDone()) {
      return;
    }
    if (sync.more) {
      start(sync);
      return;
    }
    sync.end.accept(sync);
  }

  private void push(Sync sync) {
    while (sync.pushing < PUSHES_MAX && !sync.pushes.isEmpty()) {
      Range.Entry entry = sync.pushes.remove();
      shelf
          .find(entry.place(), entry.item())
          .flatMap(Entry::item)
          .ifPresent(item -> push(sync, item));
    }
  }

  private void push(Sync sync, Item item) {
    sync.pushing++;
    NodeRequest hold = new NodeRequest.Hold(item, List.of());
    post.ask(sync.peer, hold, TIMEOUT_MILLIS, new Open.PushCall(sync));
  }

  void pushed(Sync sync, Reply reply) {
    sync.pushing--;
    if (reply instanceof Reply.Refused refused && !isSettled(refused.reason())) {
      failed(sync);
      return;
    }
    sync.untimely |= reply instanceof Reply.Refused refused && isUntimely(refused.reason());
    proceed(sync);
  }

  private static boolean isUntimely(Refusal reason) {
    return reason == Refusal.EXPIRED || reason == Refusal.WRONG_TIME;
  }

  /** Refusals that mean that the other has no use for it, or not yet. */
  private static boolean isSettled(Refusal reason) {
    return isUntimely(reason) || isUseless(reason);
  }

  private static boolean isUseless(Refusal reason) {
    return reason == Refusal.STALE || reason == Refusal.FORGED;
  }

  private void pull(Sync sync) {
    if (sync.pulling || sync.wanted.isEmpty()) {
      return;
    }
    sync.pulling = true;
    List<Range.Entry> asked = sync.wanted.stream().limit(PULLS_MAX).toList();
    post.ask(sync.peer, new NodeRequest.GetItems(asked), TIMEOUT_MILLIS, new Open.ItemsCall(sync));
  }

  void pulled(Sync sync, Reply reply) {
    sync.pulling = false;
    if (!(reply instanceof Reply.Items items)) {
      failed(sync);
      return;
    }
    List<Refusal> refusals = holder.takeAll(items.items());
    if (refusals.contains(Refusal.FULL)) {
      failed(sync);
      return;
    }
    sync.lacking |= !refusals.stream().allMatch(Syncs::isUseless);
    sync.untimely |= sync.lacking;
    int before = sync.wanted.size();
    List<Id> got = items.items().stream().map(item -> item.id(site.labels())).toList();
    sync.wanted.removeIf(entry -> got.contains(entry.item()));
    if (sync.wanted.size() == before) {
      sync.wanted.stream().limit(PULLS_MAX).toList().forEach(sync.wanted::remove);
    }
    proceed(sync);
  }

  void failed(Sync sync) {
    if (!sync.failed) {
      sync.failed = true;
      sync.end.accept(sync);
    }
  }
}
