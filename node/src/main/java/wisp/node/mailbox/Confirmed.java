package wisp.node.mailbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/**
 * Which holders have been compared with this node over which part of its own range, and have all of
 * it: what comes here later by another way than to all of them at once makes the comparison void.
 */
final class Confirmed {
  private static final long AGAIN_MILLIS = 250;

  private final Site site;
  private final Post post;
  private final Leavers leavers;
  private final Map<Id, Arc> arcs = new HashMap<>();
  private long learnt;

  Confirmed(Site site, Post post, Leavers leavers) {
    this.site = site;
    this.post = post;
    this.leavers = leavers;
  }

  /** From another node came what those who were compared before may lack. */
  void learnt(Id place) {
    if (site.view().own().filter(own -> !own.contains(place)).isEmpty()) {
      learnt++;
    }
    if (arcs.values().removeIf(arc -> arc.contains(place))) {
      post.in(AGAIN_MILLIS, new Task.RepairDue());
    }
  }

  /** How often something of the own range was learnt. */
  long learnt() {
    return learnt;
  }

  void add(Peer holder, Arc arc) {
    arcs.put(holder.id(), within(arc));
  }

  /** Whether it was compared before. */
  boolean forget(Peer holder) {
    return arcs.remove(holder.id()) != null;
  }

  void clear() {
    arcs.clear();
  }

  /** The ring changed: what belongs to others now counts anew when it comes back. */
  void moved() {
    List<Id> holders = site.view().others().stream().map(Peer::id).toList();
    arcs.keySet().retainAll(holders);
    arcs.replaceAll((holder, arc) -> within(arc));
  }

  private Arc within(Arc arc) {
    return site.view().own().filter(arc::covers).orElse(arc);
  }

  /** The holders that may lack something, or have more than this node. */
  List<Peer> missing() {
    return site.view()
        .own()
        .map(own -> site.view().others().stream().filter(peer -> !covers(peer, own)).toList())
        .orElse(List.of());
  }

  private boolean covers(Peer holder, Arc own) {
    Arc arc = arcs.get(holder.id());
    return arc != null && arc.covers(own);
  }

  /** Whether others may hold something of the own range that this node does not. */
  boolean isIncomplete() {
    return !missing().isEmpty() || leavers.isAnyOpen();
  }
}
