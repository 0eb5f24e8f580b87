package wisp.node.mailbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Nack;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/** Reads the boxes of a poll from their holders, one question a holder, here without a question. */
final class Readers {
  private static final int TIMEOUT_MILLIS = 600;

  private final Site site;
  private final Post post;
  private final Shelf shelf;
  private final Watches watches;
  private final Confirmed confirmed;
  private final Recovery recovery;
  private final Leavers leavers;
  private final int maxPolls;

  Readers(
      Site site,
      Post post,
      Shelf shelf,
      Watches watches,
      Confirmed confirmed,
      Recovery recovery,
      Leavers leavers,
      int maxPolls) {
    this.site = site;
    this.post = post;
    this.shelf = shelf;
    this.watches = watches;
    this.confirmed = confirmed;
    this.recovery = recovery;
    this.leavers = leavers;
    this.maxPolls = maxPolls;
  }

  int maxPolls() {
    return maxPolls;
  }

  /** Asks for every leg that is due. */
  void ask(Poll poll) {
    Map<Peer, List<Leg>> owners = new LinkedHashMap<>();
    Map<Peer, List<Leg>> others = new LinkedHashMap<>();
    for (Leg leg : poll.legs) {
      if (leg.due && !leg.holders.isEmpty()) {
        group(owners, leg.holders.getFirst(), leg);
        others(poll, leg).forEach(peer -> group(others, peer, leg));
      }
      leg.failed |= leg.due && leg.holders.isEmpty();
      leg.due = false;
    }
    owners.forEach((peer, legs) -> ask(poll, peer, legs, true));
    others.forEach((peer, legs) -> ask(poll, peer, legs, false));
  }

  private static void group(Map<Peer, List<Leg>> groups, Peer peer, Leg leg) {
    groups.computeIfAbsent(peer, unused -> new ArrayList<>()).add(leg);
    leg.unanswered++;
  }

  private List<Peer> others(Poll poll, Leg leg) {
    leg.unsure = site.isSelf(leg.holders.getFirst()) && confirmed.isIncomplete();
    List<Peer> others = leg.holders.subList(1, leg.holders.size());
    if (leg.unsure) {
      return Stream.concat(others.stream(), leavers.open().stream().map(leaver -> leaver.peer))
          .distinct()
          .toList();
    }
    return poll.everyHolder || leg.doubted ? others : List.of();
  }

  private void ask(Poll poll, Peer peer, List<Leg> legs, boolean owner) {
    Open.PollCall call = new Open.PollCall(poll, List.copyOf(legs), owner);
    if (site.isSelf(peer)) {
      read(call);
      return;
    }
    List<BoxRequest> boxes = legs.stream().map(leg -> leg.box).toList();
    int waitMillis = owner ? (int) Math.max(0, poll.waitUntilMillis - post.nowMillis()) : 0;
    post.ask(peer, new ClientRequest.Retrieve(waitMillis, !owner, boxes), TIMEOUT_MILLIS, call);
  }

  private void read(Open.PollCall call) {
    for (Leg leg : call.legs()) {
      leg.unanswered--;
      leg.failed |= call.owner() && (!site.view().isMine(leg.place) || recovery.isOpen());
      here(leg).ifPresent(box -> call.poll().page.add(box, leg.box));
    }
    watch(call);
  }

  private Optional<Box> here(Leg leg) {
    return recovery.isOpen() ? Optional.empty() : shelf.box(leg.place);
  }

  private void watch(Open.PollCall call) {
    if (call.owner() && call.poll().waitUntilMillis > post.nowMillis()) {
      List<Id> places = call.legs().stream().map(leg -> leg.place).toList();
      watches.add(site.view().self(), places, call.poll().waitUntilMillis);
    }
  }

  void answered(Open.PollCall call, Reply reply) {
    switch (reply) {
      case Reply.Retrieved retrieved -> {
        ended(call, false);
        unite(call.poll().page, retrieved);
      }
      case Reply.Refused refused -> {
        call.poll().reason = refused.reason();
        ended(call, true);
      }
      default -> ended(call, true);
    }
  }

  void failed(Open.PollCall call) {
    ended(call, true);
  }

  /** A poll stands on its owners; other holders only add, unless the owner may lack something. */
  private static void ended(Open.PollCall call, boolean failed) {
    for (Leg leg : call.legs()) {
      leg.unanswered--;
      leg.failed |= failed && (call.owner() || leg.unsure);
    }
  }

  private void unite(Page page, Reply.Retrieved retrieved) {
    for (Envelope envelope : retrieved.envelopes()) {
      page.add(envelope.id(site.labels()), envelope);
    }
    for (Nack nack : retrieved.nacks()) {
      page.add(nack.id(site.labels()), nack);
    }
    if (retrieved.more()) {
      page.addMore();
    }
  }
}
