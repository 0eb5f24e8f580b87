package wisp.node.mailbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/**
 * Neighbours that left a moment ago. Until it was asked or is gone, each of them may be the last
 * that has something to be held here. Who leaves again within a minute is not waited for again.
 */
final class Leavers {
  private static final long GONE_MILLIS = 15_000;
  private static final long FORGOTTEN_MILLIS = 60_000;

  private final Site site;
  private final Post post;
  private final Map<Id, Leaver> near = new LinkedHashMap<>();

  Leavers(Site site, Post post) {
    this.site = site;
    this.post = post;
  }

  void add(Peer peer) {
    near.values().removeIf(leaver -> leaver.leftMillis + FORGOTTEN_MILLIS <= post.nowMillis());
    if (site.view().isNear(peer) && !near.containsKey(peer.id())) {
      near.put(peer.id(), new Leaver(peer, post.nowMillis()));
      post.in(GONE_MILLIS, new Task.RepairDue());
    }
  }

  void hungUp(Peer peer) {
    Optional.ofNullable(near.get(peer.id())).ifPresent(leaver -> leaver.hungUp = true);
  }

  /**
   * Those whose time is over before they were asked for all count as gone; whether there were any.
   */
  boolean endLate() {
    List<Leaver> late =
        open().stream()
            .filter(leaver -> leaver.leftMillis + GONE_MILLIS <= post.nowMillis())
            .toList();
    late.forEach(leaver -> leaver.gone = true);
    return !late.isEmpty();
  }

  List<Leaver> open() {
    if (near.isEmpty()) {
      return List.of();
    }
    Optional<Arc> held = site.view().held();
    return near.values().stream()
        .filter(leaver -> held.filter(leaver::isOpen).isPresent())
        .toList();
  }

  boolean isAnyOpen() {
    return !open().isEmpty();
  }
}
