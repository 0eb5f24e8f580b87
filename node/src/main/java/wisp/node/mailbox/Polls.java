package wisp.node.mailbox;

import java.util.Collection;
import java.util.List;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** Clients' Retrieves: each box is asked where it is, all is united, and waited for. */
final class Polls {
  private static final long GRACE_MILLIS = 1_000;
  private static final long UNITE_MILLIS = 400;
  private static final long RETRY_MILLIS = 250;
  private static final long RENEW_MILLIS = 5_000;
  private static final int BOXES_PER_MILLI = 4;

  private final Site site;
  private final Post post;
  private final Readers readers;
  private final OpenPolls open = new OpenPolls();

  Polls(Site site, Post post, Readers readers) {
    this.site = site;
    this.post = post;
    this.readers = readers;
  }

  /** A client's question. */
  void start(long ticket, ClientRequest.Retrieve request) {
    if (!request.boxes().stream().allMatch(box -> Bounds.isTimely(box, post.nowMillis()))) {
      post.refuse(ticket, Refusal.WRONG_TIME);
      return;
    }
    if (post.isBusy() || open.size() >= readers.maxPolls()) {
      post.refuse(ticket, Refusal.BUSY);
      return;
    }
    long until = post.nowMillis() + request.waitMillis();
    Poll poll = new Poll(ticket, request.everyHolder(), until, until + GRACE_MILLIS, legs(request));
    register(poll);
    post.at(poll.waitUntilMillis, new Task.PollDue(poll.ticket));
    search(poll, poll.legs);
    settle(poll);
  }

  /** A gateway's question, while other holders may have more of it than this owner. */
  void unite(long ticket, ClientRequest.Retrieve request) {
    long now = post.nowMillis();
    Poll poll = new Poll(ticket, true, now, now + UNITE_MILLIS, legs(request));
    register(poll);
    poll.legs.forEach(leg -> leg.holders = site.view().holders());
    poll.legs.forEach(Leg::renew);
    readers.ask(poll);
    settle(poll);
  }

  private List<Leg> legs(ClientRequest.Retrieve request) {
    return request.boxes().stream().map(box -> new Leg(site.labels(), box)).toList();
  }

  private void register(Poll poll) {
    open.add(poll);
    post.at(poll.endMillis, new Task.PollDue(poll.ticket));
  }

  private void search(Poll poll, List<Leg> legs) {
    for (Leg leg : legs) {
      leg.renew();
      leg.searching = true;
      post.find(leg.place, new Open.PollSearch(poll, leg));
    }
  }

  void found(Poll poll, Leg leg, List<Peer> holders) {
    leg.searching = false;
    leg.holders = holders.stream().limit(site.parameters().replicas()).toList();
    leg.failed = holders.isEmpty();
    if (!poll.over && !poll.isSearching()) {
      readers.ask(poll);
      settle(poll);
    }
  }

  void answered(Open.PollCall call, Reply reply) {
    readers.answered(call, reply);
    settle(call.poll());
  }

  void failed(Open.PollCall call) {
    readers.failed(call);
    settle(call.poll());
  }

  /** Something came for these boxes, or they moved. */
  void arrived(Collection<Id> places) {
    for (Id place : places) {
      open.at(place).forEach(poll -> arrived(poll, place));
    }
  }

  private void arrived(Poll poll, Id place) {
    poll.legs.stream().filter(leg -> leg.place.equals(place)).forEach(leg -> leg.dirty = true);
    settle(poll);
  }

  /** Owners may be others now: many boxes are looked up one after the other. */
  void moved() {
    int boxes = 0;
    for (Poll poll : open.all()) {
      long atMillis = post.nowMillis() + boxes / BOXES_PER_MILLI;
      if (poll.isIdle() && atMillis < poll.nextMillis) {
        poll.nextMillis = atMillis;
        post.at(atMillis, new Task.PollDue(poll.ticket));
        boxes += poll.legs.size();
      }
    }
  }

  private void settle(Poll poll) {
    if (poll.over || !poll.isIdle()) {
      return;
    }
    boolean late = post.nowMillis() >= poll.waitUntilMillis;
    if (!poll.page.isEmpty() || poll.isHopeless() || (late && poll.isComplete())) {
      finish(poll);
      return;
    }
    if (!poll.failed().isEmpty() && !poll.retried) {
      poll.retried = true;
      search(poll, poll.failed());
      return;
    }
    if (!poll.dirty().isEmpty()) {
      askAgain(poll);
      return;
    }
    rest(poll);
  }

  private void askAgain(Poll poll) {
    poll.dirty().forEach(Leg::renew);
    readers.ask(poll);
    settle(poll);
  }

  private void rest(Poll poll) {
    boolean complete = poll.isComplete();
    poll.retried = !complete;
    poll.everyHolder &= !complete;
    poll.nextMillis = post.nowMillis() + (complete ? RENEW_MILLIS : RETRY_MILLIS);
    post.at(poll.nextMillis, new Task.PollDue(poll.ticket));
  }

  void due(long ticket) {
    open.of(ticket).ifPresent(this::due);
  }

  private void due(Poll poll) {
    if (post.nowMillis() >= poll.endMillis) {
      finish(poll);
      return;
    }
    boolean late = post.nowMillis() >= poll.waitUntilMillis;
    boolean unanswered = !late || !poll.failed().isEmpty();
    if (unanswered && poll.isIdle() && post.nowMillis() >= poll.nextMillis) {
      search(poll, poll.failed().isEmpty() ? poll.legs : poll.failed());
    } else if (late) {
      settle(poll);
    }
  }

  private void finish(Poll poll) {
    end(poll);
    if (poll.page.isEmpty() && !poll.isComplete()) {
      post.refuse(poll.ticket, poll.reason);
      return;
    }
    if (!poll.isComplete()) {
      poll.page.addMore();
    }
    post.answer(poll.ticket, poll.page.reply(post.nowMillis()));
  }

  /** The client is gone. */
  void gone(long ticket) {
    open.of(ticket).ifPresent(this::end);
  }

  private void end(Poll poll) {
    poll.over = true;
    open.remove(poll);
  }
}
