package wisp.node.chord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;
import wisp.node.step.Effect;

/** Puts residents into the state to which a ring of them comes in the end. */
final class Settled {
  private static final int LIST_MAX = 16;
  private final List<Resident> all;
  private final List<Peer> peers;

  Settled(List<Resident> residents) {
    all = new ArrayList<>(residents);
    all.sort(Comparator.comparing(Resident::id));
    peers = all.stream().map(resident -> resident.self).toList();
  }

  /** {@code asleep}: nobody does anything of itself. */
  void settle(int cacheMaxBytes, boolean asleep) {
    Hints hints = new Hints(Circle.FULL, cacheMaxBytes);
    peers.forEach(peer -> hints.add(peer.id().prefix(), peer.address()));
    for (int i = 0; i < all.size(); i++) {
      Resident resident = all.get(i);
      List<Effect> effects =
          resident.ring.settle(resident.nowMillis(), next(i, -1), next(i, 1), this::owner, hints);
      resident.perform(asleep ? effects.stream().filter(this::isNoWake).toList() : effects);
    }
  }

  private boolean isNoWake(Effect effect) {
    return !(effect instanceof Effect.Wake);
  }

  private List<Peer> next(int index, int step) {
    List<Peer> next = new ArrayList<>();
    for (int i = 1; i <= Math.min(LIST_MAX, peers.size() - 1); i++) {
      next.add(peers.get(Math.floorMod(index + step * i, peers.size())));
    }
    return List.copyOf(next);
  }

  private Peer owner(Id target) {
    int low = 0;
    int high = peers.size();
    while (low < high) {
      int middle = (low + high) / 2;
      boolean before = peers.get(middle).id().compareTo(target) < 0;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return peers.get(low % peers.size());
  }
}
