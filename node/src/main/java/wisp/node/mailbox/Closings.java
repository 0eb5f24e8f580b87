package wisp.node.mailbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.lib.message.Tombstone;
import wisp.node.step.Occasion;

/**
 * What follows an end of life: holders, in rank order, ask the others for a tombstone, and put the
 * NACK into the return box when there is none.
 */
final class Closings {
  private static final long RANK_MILLIS = 5_000;
  private static final long SILENCE_MILLIS = 45_000;
  private static final long ASKING_MILLIS = 10_000;
  private static final int TIMEOUT_MILLIS = 1_000;
  private static final int ACTIVE_MAX = 256;
  private static final long CROWDED_MILLIS = 100;

  private final Site site;
  private final Post post;
  private final Shelf shelf;
  private final Holder holder;
  private final Recovery recovery;
  private final Leavers leavers;
  private final Returns returns;
  private final Map<Id, Closing> open = new LinkedHashMap<>();
  private int begun;
  private int active;

  Closings(
      Site site,
      Post post,
      Shelf shelf,
      Holder holder,
      Coordinator coordinator,
      Recovery recovery,
      Leavers leavers) {
    this.site = site;
    this.post = post;
    this.shelf = shelf;
    this.holder = holder;
    this.recovery = recovery;
    this.leavers = leavers;
    this.returns = new Returns(site, post, coordinator, this::returned);
  }

  /** It may be time to go on with this one. */
  void due(Closing closing) {
    if (!closing.working && closing.nextMillis <= post.nowMillis()) {
      proceed(closing);
    }
  }

  private void proceed(Closing closing) {
    if (closing.stage == Closing.Stage.OVER || !isUnsettled(closing)) {
      over(closing);
      return;
    }
    if (closing.nack.endOfLifeMillis() <= post.nowMillis()) {
      post.note(Occasion.NACK_GIVEN_UP, "a NACK found no room in its return box for a day");
      over(closing);
      return;
    }
    if (closing.stage == Closing.Stage.WAITING) {
      await(closing);
      return;
    }
    work(closing);
  }

  /** Only so many at a time; who waits for its next attempt makes room for others. */
  private void work(Closing closing) {
    if (!closing.active && active >= ACTIVE_MAX) {
      goOnAt(post.nowMillis() + CROWDED_MILLIS, closing);
      return;
    }
    active += closing.active ? 0 : 1;
    closing.active = true;
    if (closing.stage == Closing.Stage.ASKING) {
      ask(closing);
    } else {
      returns.search(closing);
    }
  }

  private void rest(Closing closing) {
    active -= closing.active ? 1 : 0;
    closing.active = false;
  }

  private void goOnAt(long atMillis, Closing closing) {
    closing.working = false;
    closing.nextMillis = atMillis;
    post.at(atMillis, new Task.CloseDue(closing));
  }

  private boolean isUnsettled(Closing closing) {
    Optional<Entry> there = shelf.find(closing.mailbox, closing.envelope);
    return there.orElse(null) instanceof Entry.Closed closed && closed.unsettled().isPresent();
  }

  private void await(Closing closing) {
    open.put(closing.envelope, closing);
    long turn = turn(closing);
    if (turn > post.nowMillis()) {
      goOnAt(turn, closing);
      return;
    }
    begun++;
    closing.stage = Closing.Stage.ASKING;
    closing.askingSinceMillis = post.nowMillis();
    work(closing);
  }

  private long turn(Closing closing) {
    int rank = site.view().rank(closing.mailbox);
    long turn = closing.endOfLifeMillis() + RANK_MILLIS * rank;
    return Math.max(turn, recovery.outcomesFromMillis());
  }

  /** Ranks may be others now. */
  void moved() {
    for (Closing closing : List.copyOf(open.values())) {
      if (closing.stage == Closing.Stage.WAITING) {
        proceed(closing);
      }
    }
  }

  private void ask(Closing closing) {
    if (leavers.isAnyOpen() && !isSilentForLong(closing)) {
      again(closing);
      return;
    }
    closing.working = true;
    if (site.view().isMine(closing.mailbox)) {
      ask(closing, site.view().others());
      return;
    }
    post.find(closing.mailbox, new Open.CloseSearch(closing));
  }

  void found(Closing closing, List<Peer> holders) {
    if (holders.isEmpty()) {
      again(closing);
      return;
    }
    int replicas = site.parameters().replicas();
    ask(closing, holders.stream().limit(replicas).filter(peer -> !site.isSelf(peer)).toList());
  }

  private void ask(Closing closing, List<Peer> others) {
    List<Peer> asked = closing.round(others);
    NodeRequest.Close close =
        new NodeRequest.Close(closing.mailbox, closing.envelope, closing.endOfLifeMillis());
    asked.forEach(peer -> post.ask(peer, close, TIMEOUT_MILLIS, new Open.CloseCall(closing, peer)));
    if (asked.isEmpty()) {
      giveBack(closing);
    }
  }

  void answered(Closing closing, Peer peer, Reply reply) {
    if (reply instanceof Reply.Closing answer) {
      answer.tombstone().ifPresent(tombstone -> collected(closing, tombstone));
      if (answer.closed()) {
        closing.closed(peer);
      }
    }
    ended(closing);
  }

  void failed(Closing closing) {
    ended(closing);
  }

  private void ended(Closing closing) {
    if (!closing.endsRound() || closing.stage != Closing.Stage.ASKING) {
      return;
    }
    if (closing.allClosed() || isSilentForLong(closing)) {
      giveBack(closing);
      return;
    }
    again(closing);
  }

  private boolean isSilentForLong(Closing closing) {
    return post.nowMillis() >= closing.endOfLifeMillis() + SILENCE_MILLIS
        && post.nowMillis() >= closing.askingSinceMillis + ASKING_MILLIS;
  }

  /** One holder knows that it was collected: so do all, and nobody is told otherwise. */
  private void collected(Closing closing, Tombstone tombstone) {
    holder.take(Parcel.of(site.labels(), tombstone));
    over(closing);
    NodeRequest.Hold spread = new NodeRequest.Hold(tombstone, List.of());
    for (Peer peer : site.view().others()) {
      post.ask(peer, spread, TIMEOUT_MILLIS, new Open.Nothing());
    }
  }

  private void giveBack(Closing closing) {
    closing.stage = Closing.Stage.RETURNING;
    proceed(closing);
  }

  Returns returns() {
    return returns;
  }

  private void returned(Closing closing, boolean held) {
    if (held) {
      settle(closing);
      return;
    }
    again(closing);
  }

  private void settle(Closing closing) {
    if (isUnsettled(closing)) {
      Entry.Closed settled = new Entry.Closed(closing.endOfLifeMillis(), Optional.empty());
      shelf.put(closing.mailbox, closing.envelope, settled);
    }
    over(closing);
  }

  private void again(Closing closing) {
    rest(closing);
    goOnAt(post.nowMillis() + closing.pauseMillis(), closing);
  }

  private void over(Closing closing) {
    boolean wasBegun =
        closing.stage == Closing.Stage.ASKING || closing.stage == Closing.Stage.RETURNING;
    begun -= wasBegun ? 1 : 0;
    rest(closing);
    closing.stage = Closing.Stage.OVER;
    open.remove(closing.envelope);
  }

  /**
   * NACKs that are due and not yet with all holders of their box; where others come first, only
   * those that this node, just restarted, keeps to itself.
   */
  int pending() {
    long waiting =
        open.values().stream()
            .filter(closing -> closing.stage == Closing.Stage.WAITING)
            .filter(this::mayBeAlone)
            .count();
    return begun + (int) waiting;
  }

  private boolean mayBeAlone(Closing closing) {
    return site.view().isMine(closing.mailbox)
        || closing.endOfLifeMillis() < recovery.outcomesFromMillis();
  }
}
