package wisp.node.mailbox;

import java.util.Optional;
import java.util.stream.Stream;
import wisp.lib.message.Peer;

/**
 * A node that became a member, perhaps again, learns what it is to hold: from the owners before it,
 * and from those in whose place as holders it came.
 */
final class CatchUp {
  private static final long AGAIN_MILLIS = 1_000;

  /** What is not in time here for longer than that is wrong elsewhere. */
  private static final long LACKING_MAX_MILLIS = 60_000;

  private static final long LEARNING_MAX_MILLIS = 60_000;

  private final Site site;
  private final Post post;
  private final Syncs syncs;
  private boolean begun;
  private int open;
  private long lackingUntilMillis;
  private long learningUntilMillis;

  CatchUp(Site site, Post post, Syncs syncs) {
    this.site = site;
    this.post = post;
    this.syncs = syncs;
  }

  /** Whether it has learnt what there was when it came. */
  boolean isDone() {
    return begun && open == 0;
  }

  /** Whether it may still learn what there was: not for ever, as others can be full or silent. */
  boolean isLearning() {
    return !isDone() && (learningUntilMillis == 0 || post.nowMillis() < learningUntilMillis);
  }

  /** The ring did without this node for a while. */
  void anew(Runnable done) {
    begun = false;
    lackingUntilMillis = 0;
    learningUntilMillis = 0;
    moved(done);
  }

  void moved(Runnable done) {
    if (begun || !site.view().near().joined()) {
      begun = site.view().near().joined();
      lackingUntilMillis = begun ? lackingUntilMillis : 0;
      learningUntilMillis = begun ? learningUntilMillis : 0;
      return;
    }
    begun = true;
    learningUntilMillis =
        learningUntilMillis == 0 ? post.nowMillis() + LEARNING_MAX_MILLIS : learningUntilMillis;
    for (int rank = 0; rank < site.parameters().replicas(); rank++) {
      compare(rank, done);
    }
  }

  private void compare(int rank, Runnable done) {
    Optional<Arc> arc = site.view().owned(rank);
    Optional<Peer> owner = rank == 0 ? Optional.empty() : site.view().ownerBefore(rank);
    Optional<Peer> displaced = site.view().heirs(rank).stream().findFirst();
    if (arc.isPresent()) {
      Stream.of(owner, displaced)
          .flatMap(Optional::stream)
          .distinct()
          .forEach(peer -> compare(peer, arc.get(), done));
    }
  }

  private void compare(Peer peer, Arc arc, Runnable done) {
    open++;
    syncs.start(Sync.both(peer, arc, sync -> ended(sync, done)));
  }

  private void ended(Sync sync, Runnable done) {
    open--;
    if (sync.failed || (sync.lacking && mayStillCome())) {
      begun = false;
      post.in(AGAIN_MILLIS, new Task.RepairDue());
    }
    done.run();
  }

  private boolean mayStillCome() {
    if (lackingUntilMillis == 0) {
      lackingUntilMillis = post.nowMillis() + LACKING_MAX_MILLIS;
    }
    return post.nowMillis() < lackingUntilMillis;
  }
}
