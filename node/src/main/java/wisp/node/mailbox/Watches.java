package wisp.node.mailbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;

/**
 * Gateways that wait at boxes here, each under a lease; told once, and all at the end of a step.
 */
final class Watches {
  private static final int MAX = 50_000;
  private static final int TIMEOUT_MILLIS = 1_000;
  private static final int ATTEMPTS = 3;
  private static final long SWEEP_MILLIS = 30_000;

  private final Site site;
  private final Post post;
  private final Map<Id, Map<Peer, Long>> untilMillis = new LinkedHashMap<>();
  private final Map<Peer, Set<Id>> ripe = new LinkedHashMap<>();
  private int count;
  private boolean sweeping;

  Watches(Site site, Post post) {
    this.site = site;
    this.post = post;
  }

  boolean isFull() {
    return count >= MAX;
  }

  void add(Peer watcher, List<Id> boxes, long until) {
    for (Id box : boxes) {
      Map<Peer, Long> here = untilMillis.computeIfAbsent(box, unused -> new LinkedHashMap<>());
      count += here.put(watcher, until) == null ? 1 : 0;
    }
    if (!sweeping) {
      sweeping = true;
      post.in(SWEEP_MILLIS, new Task.LeasesDue());
    }
  }

  /** Something came, or the box moved: whoever waits there is to look again. */
  void arrived(Id box) {
    Map<Peer, Long> here = untilMillis.remove(box);
    if (here == null) {
      return;
    }
    count -= here.size();
    here.forEach((watcher, until) -> ripen(watcher, box, until));
  }

  private void ripen(Peer watcher, Id box, long until) {
    if (until > post.nowMillis()) {
      ripe.computeIfAbsent(watcher, unused -> new LinkedHashSet<>()).add(box);
    }
  }

  /** The ring changed: boxes of others are watched there. */
  void moved() {
    List.copyOf(untilMillis.keySet()).stream()
        .filter(box -> !site.view().isMine(box))
        .forEach(this::arrived);
  }

  /** Tells other nodes; returns the boxes for which this node itself waits. */
  Set<Id> tell() {
    Map<Peer, Set<Id>> told = new LinkedHashMap<>(ripe);
    ripe.clear();
    Set<Id> own = new LinkedHashSet<>();
    told.forEach((watcher, boxes) -> tell(watcher, List.copyOf(boxes), own));
    return own;
  }

  private void tell(Peer watcher, List<Id> boxes, Set<Id> own) {
    if (site.isSelf(watcher)) {
      own.addAll(boxes);
      return;
    }
    for (int from = 0; from < boxes.size(); from += Limits.BOXES_MAX) {
      int to = Math.min(boxes.size(), from + Limits.BOXES_MAX);
      send(new Open.ArrivedCall(watcher, boxes.subList(from, to), 1));
    }
  }

  private void send(Open.ArrivedCall call) {
    post.ask(call.watcher(), new NodeRequest.Arrived(call.boxes()), TIMEOUT_MILLIS, call);
  }

  /** The watcher was not reached: it looks again by itself, but later. */
  void failed(Open.ArrivedCall call) {
    if (call.attempt() < ATTEMPTS) {
      send(new Open.ArrivedCall(call.watcher(), call.boxes(), call.attempt() + 1));
    }
  }

  void sweep() {
    sweeping = false;
    for (Map<Peer, Long> here : new ArrayList<>(untilMillis.values())) {
      int before = here.size();
      here.values().removeIf(until -> until <= post.nowMillis());
      count -= before - here.size();
    }
    untilMillis.values().removeIf(Map::isEmpty);
    if (count > 0) {
      sweeping = true;
      post.in(SWEEP_MILLIS, new Task.LeasesDue());
    }
  }
}
