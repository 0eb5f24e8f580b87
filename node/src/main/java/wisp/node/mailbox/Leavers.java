package wisp.node.mailbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/**
 * Neighbours that left a moment ago. Until it has handed over, or was asked, each of them may be
 * the last that has something to be held here.
 */
final class Leavers {
  private static final long GONE_MILLIS = 15_000;

  private record Leaver(Peer peer, long goneMillis) {}

  private final Site site;
  private final Post post;
  private final Map<Id, Leaver> near = new LinkedHashMap<>();
  private final Map<Id, Arc> asked = new HashMap<>();

  Leavers(Site site, Post post) {
    this.site = site;
    this.post = post;
  }

  void add(Peer peer) {
    if (site.view().isNear(peer)) {
      near.put(peer.id(), new Leaver(peer, post.nowMillis() + GONE_MILLIS));
      asked.remove(peer.id());
    }
  }

  /** All that it has of {@code arc} is here. */
  void asked(Peer peer, Arc arc) {
    asked.put(peer.id(), arc);
  }

  void gone(Peer peer) {
    near.remove(peer.id());
    asked.remove(peer.id());
  }

  /** Those that may have something that this node does not. */
  List<Peer> open() {
    forgetGone();
    Optional<Arc> held = site.view().held();
    return near.values().stream()
        .map(Leaver::peer)
        .filter(peer -> held.filter(arc -> !isAsked(peer, arc)).isPresent())
        .toList();
  }

  private void forgetGone() {
    near.values().stream()
        .filter(leaver -> leaver.goneMillis <= post.nowMillis())
        .map(Leaver::peer)
        .toList()
        .forEach(this::gone);
  }

  private boolean isAsked(Peer peer, Arc arc) {
    Arc before = asked.get(peer.id());
    return before != null && before.covers(arc);
  }

  boolean isAnyOpen() {
    return !open().isEmpty();
  }
}
