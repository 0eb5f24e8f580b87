package wisp.node.mailbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;
import wisp.node.step.Occasion;

/** Keeps k copies of the range that this node owns; hands over what it holds when it leaves. */
final class Repair {
  private static final long AGAIN_MILLIS = 1_000;
  private static final long UNSURE_MILLIS = 250;
  private static final long EVERY_MILLIS = 60_000;

  private final Site site;
  private final Post post;
  private final Shelf shelf;
  private final Confirmed confirmed;
  private final Leavers leavers;
  private final Recovery recovery;
  private final Syncs syncs;
  private final Map<Id, Sync> running = new HashMap<>();
  private final Set<Arc> handingOff = new HashSet<>();
  private long nextAllMillis;
  private final CatchUp catchUp;

  Repair(
      Site site,
      Post post,
      Shelf shelf,
      Confirmed confirmed,
      Leavers leavers,
      Recovery recovery,
      Syncs syncs,
      CatchUp catchUp) {
    this.site = site;
    this.post = post;
    this.shelf = shelf;
    this.confirmed = confirmed;
    this.leavers = leavers;
    this.recovery = recovery;
    this.syncs = syncs;
    this.catchUp = catchUp;
  }

  /** The ring changed. */
  void moved() {
    confirmed.moved();
    if (nextAllMillis == 0) {
      nextAllMillis = post.nowMillis() + EVERY_MILLIS;
      post.at(nextAllMillis, new Task.RepairDue());
    }
    compare(confirmed.missing());
    askLeavers();
    catchUp.moved(this::lookWhetherCompared);
    lookWhetherCompared();
  }

  /** Others did without this node for a while: nothing that was confirmed counts any more. */
  void forgotten() {
    compareAnew();
    catchUp.anew(this::lookWhetherCompared);
  }

  private void compareAnew() {
    confirmed.clear();
    running.clear();
    compare(confirmed.missing());
  }

  /** Whoever ended all connections may come back without what it held. */
  void hungUp(Peer peer) {
    leavers.hungUp(peer);
    boolean comparing = running.remove(peer.id()) != null;
    if (confirmed.forget(peer) || comparing) {
      compare(confirmed.missing());
    }
  }

  private void lookWhetherCompared() {
    boolean enough = !site.view().isTooFew(site.view().holders().size());
    if (catchUp.isDone() && enough && !confirmed.isIncomplete()) {
      recovery.compared();
    }
  }

  void due() {
    askLeavers();
    catchUp.moved(this::lookWhetherCompared);
    lookWhetherCompared();
    if (post.nowMillis() < nextAllMillis) {
      compare(confirmed.missing());
      return;
    }
    nextAllMillis = post.nowMillis() + EVERY_MILLIS;
    post.at(nextAllMillis, new Task.RepairDue());
    compare(site.view().others());
  }

  /** Who is gone has handed over to any of the others. */
  private void askLeavers() {
    if (leavers.endLate()) {
      compareAnew();
    }
    Optional<Arc> held = site.view().held();
    if (held.isPresent() && !site.isLeaving()) {
      leavers.open().stream()
          .filter(leaver -> !leaver.asking)
          .forEach(leaver -> ask(leaver, held.get()));
    }
  }

  private void ask(Leaver leaver, Arc held) {
    leaver.asking = true;
    syncs.start(Sync.taking(leaver.peer, held, sync -> asked(leaver, sync)));
  }

  private void asked(Leaver leaver, Sync sync) {
    leaver.asking = false;
    if (sync.failed && leaver.hungUp) {
      leaver.gone = true;
      compareAnew();
    } else if (sync.failed || sync.untimely) {
      post.in(UNSURE_MILLIS, new Task.RepairDue());
    } else {
      leaver.asked = Optional.of(sync.arc);
      askLeavers();
    }
    lookWhetherCompared();
  }

  private void compare(List<Peer> holders) {
    Optional<Arc> own = site.view().own();
    if (own.isPresent() && !site.isLeaving()) {
      holders.forEach(peer -> compare(peer, own.get()));
    }
  }

  private void compare(Peer holder, Arc own) {
    if (!running.containsKey(holder.id())) {
      Sync sync = Sync.both(holder, own, this::ended);
      sync.learntBefore = confirmed.learnt();
      running.put(holder.id(), sync);
      syncs.start(sync);
    }
  }

  private void ended(Sync sync) {
    if (!running.remove(sync.peer.id(), sync)) {
      return;
    }
    if (sync.failed) {
      post.in(AGAIN_MILLIS, new Task.RepairDue());
      return;
    }
    if (!sync.whole || sync.untimely || sync.learntBefore != confirmed.learnt()) {
      post.in(UNSURE_MILLIS, new Task.RepairDue());
      return;
    }
    confirmed.add(sync.peer, sync.arc);
    compare(confirmed.missing());
    lookWhetherCompared();
  }

  /**
   * Gives each range held here to the node that will hold it when this one is gone, and what
   * belongs elsewhere to its successor.
   */
  void leave() {
    View view = site.view();
    int replicas = site.parameters().replicas();
    for (int rank = 0; rank < replicas; rank++) {
      leave(view.owned(rank), view.heirs(rank));
    }
    leave(view.beyond().filter(shelf::hasAny), view.heirs(replicas - 1));
    if (view.isTooFew(view.near().successors().size())) {
      noteNotHandedOver();
    }
  }

  private void leave(Optional<Arc> arc, List<Peer> heirs) {
    if (arc.isPresent() && !heirs.isEmpty()) {
      handingOff.add(arc.get());
      handOver(arc.get(), heirs);
    }
  }

  void handOver(Arc arc, List<Peer> heirs) {
    syncs.start(Sync.giving(heirs.getFirst(), arc, sync -> handedOver(sync, heirs)));
  }

  private void handedOver(Sync sync, List<Peer> heirs) {
    List<Peer> others = heirs.subList(1, heirs.size());
    boolean again = sync.failed ? !others.isEmpty() : sync.untimely;
    if (again) {
      post.in(UNSURE_MILLIS, new Task.HandOverDue(sync.arc, sync.failed ? others : heirs));
      return;
    }
    handingOff.remove(sync.arc);
    if (sync.failed) {
      noteNotHandedOver();
    }
  }

  private void noteNotHandedOver() {
    post.note(Occasion.NOT_HANDED_OVER, "nobody took over what this node held");
  }

  boolean isHandedOff() {
    return site.isLeaving() && handingOff.isEmpty();
  }
}
