package wisp.node.mailbox;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/**
 * Everything that a node does with messages: gateway of its clients, owner of a range, holder of
 * others. Tickets of clients and peers are from one sequence.
 */
public final class Mailboxes {
  private final Site site;
  private final Post post;
  private final Shelf shelf;
  private final Recovery recovery;
  private final Watches watches;
  private final Holder holder;
  private final Coordinator coordinator;
  private final Gateway gateway;
  private final Cards cards;
  private final Leavers leavers;
  private final Confirmed confirmed;
  private final Polls polls;
  private final Retrieval retrieval;
  private final Closings closings;
  private final Syncs syncs;
  private final CatchUp catchUp;
  private final Repair repair;
  private final Strays strays;
  private final Catalogue catalogue;
  private final Answers answers;

  public Mailboxes(
      Labels labels,
      KeyPair nodeKey,
      Bytes staticKey,
      Peer self,
      Parameters parameters,
      Quota quota) {
    this(labels, nodeKey, staticKey, self, parameters, quota, new Stock());
  }

  /** Goes on with what was kept; the time of all that is in it is taken up with the next event. */
  public Mailboxes(
      Labels labels,
      KeyPair nodeKey,
      Bytes staticKey,
      Peer self,
      Parameters parameters,
      Quota quota,
      Stock stock) {
    site = new Site(labels, nodeKey, staticKey, self, parameters);
    post = new Post(quota.maxOpenCalls());
    shelf = new Shelf(labels, quota, post);
    recovery = new Recovery(site, post, !stock.isEmpty());
    watches = new Watches(site, post);
    leavers = new Leavers(site, post);
    confirmed = new Confirmed(site, post, leavers);
    holder = new Holder(site, post, shelf, watches, confirmed, leavers);
    coordinator = new Coordinator(site, post, holder);
    gateway = new Gateway(site, post);
    Readers readers =
        new Readers(site, post, shelf, watches, confirmed, recovery, leavers, quota.maxOpenCalls());
    polls = new Polls(site, post, readers);
    retrieval = new Retrieval(site, post, shelf, watches, confirmed, recovery, polls);
    closings = new Closings(site, post, shelf, holder, coordinator, recovery, leavers);
    catalogue = new Catalogue(labels, shelf, recovery, quota.maxPageEntries());
    syncs = new Syncs(site, post, shelf, catalogue, holder);
    catchUp = new CatchUp(site, post, syncs);
    cards = new Cards(site, post, shelf, catchUp);
    repair = new Repair(site, post, shelf, confirmed, leavers, recovery, syncs, catchUp);
    strays = new Strays(site, post, shelf, syncs);
    answers = new Answers(gateway, coordinator, cards, polls, closings, syncs, strays, watches);
    holder.adopt(stock);
  }

  /** What to do, in order, about {@code event}. */
  public List<Effect> step(long nowMillis, Event event) {
    post.begin(nowMillis);
    recovery.begin();
    handle(event);
    polls.arrived(watches.tell());
    return post.end();
  }

  private void handle(Event event) {
    switch (event) {
      case Event.ClientAsked asked -> clientAsked(asked.ticket(), asked.request().value());
      case Event.Routed routed -> route(routed.ticket(), routed.request());
      case Event.Asked asked -> asked(asked.ticket(), asked.from(), asked.request().value());
      case Event.Answered answered ->
          post.close(answered.call())
              .ifPresent(open -> answers.answered(open, answered.reply().value()));
      case Event.Failed failed -> post.close(failed.call()).ifPresent(answers::failed);
      case Event.Found found ->
          post.close(found.search()).ifPresent(open -> answers.found(open, found.holders()));
      case Event.RingChanged changed -> moved(new View(changed.neighbourhood(), site.parameters()));
      case Event.Forgotten forgotten -> repair.forgotten();
      case Event.Departed departed -> leavers.add(departed.peer());
      case Event.Gone gone -> polls.gone(gone.ticket());
      case Event.Tick tick -> ticked();
      case Event.ClockSet set -> {}
      case Event.HungUp hungUp -> repair.hungUp(hungUp.peer());
      case Event.Leave leave -> leave();
      case Event.Create create -> {}
      case Event.Join join -> {}
    }
  }

  private void clientAsked(long ticket, ClientRequest request) {
    switch (request) {
      case ClientRequest.Retrieve retrieve -> polls.start(ticket, retrieve);
      case ClientRequest.GetRecord get -> cards.ask(ticket, get.place());
      default -> route(ticket, request);
    }
  }

  private void route(long ticket, ClientRequest request) {
    switch (request) {
      case ClientRequest.Store store -> gateway.route(ticket, store, store.envelope());
      case ClientRequest.Delete delete -> gateway.route(ticket, delete, delete.tombstone());
      case ClientRequest.PutRecord put -> gateway.route(ticket, put, put.signed());
      default -> post.refuse(ticket, Refusal.UNSUPPORTED);
    }
  }

  private void asked(long ticket, Peer from, Message request) {
    switch (request) {
      case ClientRequest.Store store -> coordinator.coordinate(ticket, store.envelope());
      case ClientRequest.Delete delete -> coordinator.coordinate(ticket, delete.tombstone());
      case ClientRequest.PutRecord put -> coordinator.coordinate(ticket, put.signed());
      case ClientRequest.Retrieve retrieve -> retrieval.serve(ticket, from, retrieve);
      case ClientRequest.GetRecord get -> post.answer(ticket, cards.local(get.place()));
      case NodeRequest.Hold hold -> post.promise(ticket, holder.hold(from, hold));
      case NodeRequest.Close close -> post.promise(ticket, holder.close(close));
      case NodeRequest.GetRange range ->
          post.promise(ticket, catalogue.range(range, isWhole(from, range)));
      case NodeRequest.GetItems items -> post.answer(ticket, catalogue.items(items));
      case NodeRequest.Arrived arrived -> {
        post.answer(ticket, new Reply.Ack());
        polls.arrived(arrived.boxes());
      }
      default -> post.refuse(ticket, Refusal.UNSUPPORTED);
    }
  }

  /** Whether that owner need not look elsewhere for what it finds nothing of here. */
  private boolean isWhole(Peer owner, NodeRequest.GetRange request) {
    Arc arc = new Arc(request.from(), request.to());
    return catchUp.isDone() && !leavers.isAnyOpen() && site.view().isHeldFor(owner.id(), arc);
  }

  private void moved(View now) {
    if (now.looksLike(site.view())) {
      return;
    }
    if (now.near().onceFull() && !site.view().near().onceFull()) {
      post.keepOnceFull();
    }
    site.moveTo(now);
    if (now.near().joined()) {
      movedInside();
    }
    watches.moved();
    polls.moved();
  }

  /** Who is no member has nothing to plan, and may not know what time it is. */
  private void movedInside() {
    post.inTime();
    recovery.moved();
    repair.moved();
    closings.moved();
    strays.moved();
  }

  private void ticked() {
    post.woken();
    for (Optional<Task> task = post.due(); task.isPresent(); task = post.due()) {
      perform(task.get());
    }
  }

  private void perform(Task task) {
    switch (task) {
      case Task.EntryDue due -> holder.planned(due.place(), due.id());
      case Task.CloseDue due -> closings.due(due.closing());
      case Task.PollDue due -> polls.due(due.ticket());
      case Task.HandOverDue due -> repair.handOver(due.arc(), due.heirs());
      case Task.RepairDue due -> repair.due();
      case Task.SweepDue due -> strays.sweep();
      case Task.DropDue due -> strays.dropDue(due.stray());
      case Task.LeasesDue due -> watches.sweep();
    }
  }

  private void leave() {
    site.leave();
    repair.leave();
  }

  public Status status() {
    View view = site.view();
    boolean tooFew = view.isTooFew(view.holders().size());
    boolean learning = view.near().joined() && !catchUp.isDone();
    boolean lacks = confirmed.isIncomplete() || tooFew || strays.isOpen() || learning;
    return new Status(shelf.messages(), shelf.bytes(), lacks ? 1 : 0, closings.pending());
  }

  /** After {@link Event.Leave}: nothing more is to be handed over. */
  public boolean isHandedOff() {
    return repair.isHandedOff();
  }
}
