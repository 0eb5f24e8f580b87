package wisp.node.chord;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.node.chord.Deadlines.Duty;

/**
 * Joins and deaths, told on once by everybody to its successor and to some fingers: the fingers
 * make it fast, the successors leave nobody out. Who hears believes nothing, but looks.
 */
final class Rumours {
  private static final int TOLD_MAX = 32;
  private static final int FINGERS_TOLD = 2;
  private static final int NEWCOMERS_MAX = 8;

  private final Local local;
  private final Fingers fingers;
  private final Remembered remembered = new Remembered();
  private final Set<Peer> joined = new LinkedHashSet<>();
  private final Set<Id> gone = new LinkedHashSet<>();
  private List<Peer> newcomers = List.of();
  private long newsMillis;

  Rumours(Local local, Fingers fingers) {
    this.local = local;
    this.fingers = fingers;
  }

  /** The last who joined. */
  List<Peer> newcomers() {
    return newcomers;
  }

  /** Through whom another ring may be found, if there is one: as long as there is news. */
  Optional<Peer> someNewcomer() {
    boolean stale = local.nowMillis - newsMillis > Timing.NEWS_STALE_MILLIS;
    int any = local.random.nextInt(Math.max(1, newcomers.size()));
    return stale ? Optional.empty() : newcomers.stream().skip(any).findFirst();
  }

  /** Whether it is news. */
  boolean joined(Peer peer) {
    boolean own = peer.id().equals(local.id()) || peer.address().isEmpty();
    if (own || !isNews(peer.id(), false)) {
      return false;
    }
    local.peers.welcome(peer, local.nowMillis);
    fingers.hear(peer);
    newcomers = withNewest(peer);
    newsMillis = local.nowMillis;
    if (joined.size() < TOLD_MAX && joined.add(peer)) {
      local.soon(Duty.NEWS, Timing.NEWS_MILLIS);
    }
    return true;
  }

  private boolean isNews(Id id, boolean isGone) {
    long number = id.a() ^ id.d();
    return remembered.add(isGone ? ~number : number, local.nowMillis);
  }

  private List<Peer> withNewest(Peer peer) {
    List<Peer> newest = new ArrayList<>(List.of(peer));
    newest.addAll(newcomers.subList(0, Math.min(newcomers.size(), NEWCOMERS_MAX - 1)));
    return List.copyOf(newest);
  }

  /** Whether it is news. */
  boolean gone(Id id) {
    if (id.equals(local.id()) || !isNews(id, true)) {
      return false;
    }
    newcomers = newcomers.stream().filter(peer -> !peer.id().equals(id)).toList();
    if (gone.size() < TOLD_MAX && gone.add(id)) {
      local.soon(Duty.NEWS, Timing.NEWS_MILLIS);
    }
    return true;
  }

  void tell() {
    NodeRequest news = new NodeRequest.News(List.copyOf(joined), List.copyOf(gone));
    joined.clear();
    gone.clear();
    Set<Peer> told = new LinkedHashSet<>();
    local.state.successor().ifPresent(told::add);
    List<Peer> far = fingers.peers();
    List<Peer> others = far.isEmpty() ? local.state.successors() : far;
    for (int i = 0; i < FINGERS_TOLD && !others.isEmpty(); i++) {
      told.add(others.get(local.random.nextInt(others.size())));
    }
    told.forEach(peer -> local.ask(peer, news, new Question.Telling()));
  }
}
