package wisp.node.mailbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/**
 * Brings home what lies outside the ranges held here. It is dropped only when all holders have had
 * it for a minute and are still others.
 */
final class Strays {
  private static final long SETTLE_MILLIS = 1_000;
  private static final long AGAIN_MILLIS = 5_000;
  private static final long KEEP_MILLIS = 60_000;
  private static final int SEARCHES_MAX = 4;

  private final Site site;
  private final Post post;
  private final Shelf shelf;
  private final Syncs syncs;
  private final Deque<Id> waiting = new ArrayDeque<>();
  private final Map<Id, Stray> moving = new HashMap<>();
  private int unconfirmed;
  private int searching;
  private boolean sweeping;

  Strays(Site site, Post post, Shelf shelf, Syncs syncs) {
    this.site = site;
    this.post = post;
    this.shelf = shelf;
    this.syncs = syncs;
  }

  /** The ring changed; once it is quiet, look. */
  void moved() {
    sweepIn(SETTLE_MILLIS);
  }

  private void sweepIn(long delayMillis) {
    if (!sweeping) {
      sweeping = true;
      post.in(delayMillis, new Task.SweepDue());
    }
  }

  /** Whether something may be here that its holders lack. */
  boolean isOpen() {
    return sweeping || !waiting.isEmpty() || unconfirmed > 0;
  }

  void sweep() {
    sweeping = false;
    if (!site.view().near().joined()) {
      return;
    }
    waiting.clear();
    shelf.places().stream().filter(this::isStray).forEach(waiting::add);
    proceed();
  }

  private boolean isStray(Id place) {
    return !isMoving(place) && !isHeldHere(place);
  }

  /** What came since, when this node was a holder again or from one that left, has to move too. */
  private boolean isMoving(Id place) {
    Stray stray = moving.get(place);
    return stray != null && shelf.entries(place).allMatch(Set.copyOf(stray.items)::contains);
  }

  private boolean isHeldHere(Id place) {
    return site.view().rank(place) < site.parameters().replicas();
  }

  private void proceed() {
    while (searching < SEARCHES_MAX && !waiting.isEmpty()) {
      search(waiting.remove());
    }
  }

  private void search(Id place) {
    Stray stray = new Stray(place, shelf.entries(place).toList());
    moving.put(place, stray);
    unconfirmed++;
    find(stray);
  }

  private void find(Stray stray) {
    searching++;
    post.find(stray.place, new Open.StraySearch(stray));
  }

  void found(Stray stray, List<Peer> all) {
    searching--;
    List<Peer> holders = all.stream().limit(site.parameters().replicas()).toList();
    if (holders.isEmpty() || holders.stream().anyMatch(site::isSelf)) {
      again(stray);
    } else if (stray.confirmed) {
      drop(stray);
    } else {
      compare(stray, holders);
    }
    proceed();
  }

  /** Not found, not compared, or the ring sees this node as a holder and it does not yet. */
  private void again(Stray stray) {
    unconfirmed -= stray.confirmed ? 0 : 1;
    moving.remove(stray.place, stray);
    sweepIn(AGAIN_MILLIS);
  }

  private void compare(Stray stray, List<Peer> holders) {
    stray.comparing = holders.size();
    for (Peer holder : holders) {
      syncs.start(Sync.giving(holder, Arc.at(stray.place), sync -> compared(stray, sync)));
    }
  }

  private void compared(Stray stray, Sync sync) {
    stray.failed |= sync.failed || sync.untimely;
    stray.comparing--;
    if (stray.comparing > 0) {
      return;
    }
    if (stray.failed) {
      again(stray);
      return;
    }
    stray.confirmed = true;
    unconfirmed--;
    post.in(KEEP_MILLIS, new Task.DropDue(stray));
  }

  void dropDue(Stray stray) {
    if (isHeldHere(stray.place)) {
      moving.remove(stray.place, stray);
      return;
    }
    find(stray);
  }

  private void drop(Stray stray) {
    if (!moving.remove(stray.place, stray)) {
      return;
    }
    for (Reply.Range.Entry seen : stray.items) {
      shelf
          .find(stray.place, seen.item())
          .filter(entry -> isDropped(entry) && entry.state() == seen.state())
          .ifPresent(entry -> shelf.remove(stray.place, seen.item()));
    }
    boolean more =
        shelf.box(stray.place).stream()
            .flatMap(box -> box.entries().values().stream())
            .anyMatch(Strays::isDropped);
    if (more) {
      sweepIn(SETTLE_MILLIS);
    }
  }

  /** An end of life may have been kept from the holders: it stays until its time. */
  private static boolean isDropped(Entry entry) {
    return !(entry instanceof Entry.Closed);
  }
}
