package wisp.node.chord;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/** Iterative lookups, bounded in time, around the dead. */
final class Searches {
  /** Who found what; no holders: nothing in time. */
  interface Listener {
    void found(Search search, Peer by, List<Peer> holders);
  }

  private final Local local;
  private final Routing routing;
  private final Listener listener;
  private final Set<Search> running = new LinkedHashSet<>();

  Searches(Local local, Routing routing, Listener listener) {
    this.local = local;
    this.routing = routing;
    this.listener = listener;
  }

  void start(Search.Purpose purpose, Id target, List<Peer> through) {
    long deadlineMillis = local.nowMillis + Timing.SEARCH_MILLIS;
    Search search = new Search(purpose, target, through, local.circle, deadlineMillis);
    running.add(search);
    look(search);
  }

  void answered(Search search, Peer by, Reply reply) {
    search.answered(by);
    if (!running.contains(search)) {
      return;
    }
    if (!(reply instanceof Reply.Next next)) {
      look(search);
      return;
    }
    local.peers.hear(next.peers(), local.nowMillis);
    if (next.owner() && search.believes(by, next.peers())) {
      finish(search, by, next.peers());
      return;
    }
    search.follow(by.id(), next.peers());
    look(search);
  }

  void failed(Search search, Peer silent) {
    search.answered(silent);
    if (running.contains(search)) {
      look(search);
    }
  }

  void due() {
    for (Search search : List.copyOf(running)) {
      if (search.deadlineMillis <= local.nowMillis) {
        finish(search, local.self, List.of());
      } else if (search.mustLook(local.nowMillis)) {
        look(search);
      }
    }
    running.forEach(this::wakeFor);
  }

  private void look(Search search) {
    if (!search.startsElsewhere() && lookHere(search)) {
      return;
    }
    Optional<Peer> next = nextAlive(search);
    next.ifPresent(peer -> askNext(search, peer));
    if (next.isEmpty() && !search.isWaiting()) {
      if (search.isOnce()) {
        finish(search, local.self, List.of());
        return;
      }
      search.startOver();
    }
    int pauseMillis = next.isPresent() ? Timing.SEARCH_HEDGE_MILLIS : Timing.SEARCH_AGAIN_MILLIS;
    search.lookAgainAt(local.nowMillis + pauseMillis);
    wakeFor(search);
  }

  private boolean lookHere(Search search) {
    Optional<List<Peer>> holders = routing.holders(search.target);
    holders.ifPresent(found -> finish(search, local.self, found));
    search.follow(local.id(), routing.closer(search.target));
    search.follow(local.id(), routing.hinted(search.target));
    return holders.isPresent();
  }

  private Optional<Peer> nextAlive(Search search) {
    Optional<Peer> next = search.next();
    while (next.isPresent() && isUseless(search, next.get())) {
      search.answered(next.get());
      next = search.next();
    }
    return next;
  }

  private boolean isUseless(Search search, Peer peer) {
    boolean dead = local.peers.isDead(peer.id(), local.nowMillis) && !search.startsElsewhere();
    return dead || peer.id().equals(local.id());
  }

  private void askNext(Search search, Peer peer) {
    int timeoutMillis = Math.min(local.peers.timeoutMillis(peer.id()), Timing.SEARCH_STEP_MILLIS);
    NodeRequest request = new NodeRequest.FindNext(search.target);
    local.ask(peer, request, new Question.Step(search), timeoutMillis);
  }

  private void finish(Search search, Peer by, List<Peer> holders) {
    running.remove(search);
    List<Peer> alive =
        holders.stream().filter(p -> !local.peers.isDead(p.id(), local.nowMillis)).toList();
    listener.found(search, by, alive);
  }

  private void wakeFor(Search search) {
    local.deadlines.setEarlier(Deadlines.Duty.SEARCH, search.dueMillis());
  }
}
