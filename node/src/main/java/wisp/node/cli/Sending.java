package wisp.node.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Client;
import wisp.lib.client.Event;
import wisp.lib.client.Notice;
import wisp.lib.client.State;

/**
 * Sends messages in order, each once the ring has the one before; reports them in the same order.
 */
final class Sending implements AutoCloseable {
  private static final int ID_BYTES = 16;

  private final Map<Bytes, Tracker> byId = new ConcurrentHashMap<>();
  private final Deque<Tracker> open = new ArrayDeque<>();
  private final Consumer<Tracker> report;
  private final Session session;
  private boolean polling;
  private boolean failed;

  /** To whom, how, and what to wait for how long. */
  record Order(Address to, long ttlMillis, State wanted, long timeoutMillis) {}

  Sending(Home home, List<String> via, Consumer<Tracker> report) {
    this.report = report;
    this.session = new Session(home, via, this::heard);
  }

  void send(Order order, String text) throws InterruptedException {
    pollIfNeeded(order.wanted);
    Tracker tracker = track(order);
    if (isOwn(order.to)) {
      throw new IllegalStateException("that is the account's own address");
    }
    if (Client.fits(text)) {
      session.handle(new Event.Write(order.to, tracker.id(), text, order.ttlMillis));
      session.await(tracker.accepted(), tracker.leftMillis(System.currentTimeMillis()));
    } else {
      tracker.ended().complete(null);
    }
    reportEnded();
  }

  /** The ring's longest life, if {@code ttlMillis} is known to be longer. */
  Optional<Long> shorterLife(long ttlMillis) {
    long longestMillis = session.ask(Client::longestLifeMillis);
    return longestMillis > 0 && longestMillis < ttlMillis
        ? Optional.of(longestMillis)
        : Optional.empty();
  }

  /** Waits for all of them. Whether every one came as far as wanted. */
  boolean finish() throws InterruptedException {
    while (!open.isEmpty()) {
      Tracker first = open.element();
      session.await(first.ended(), first.leftMillis(System.currentTimeMillis()));
      reportFirst();
    }
    return !failed;
  }

  @Override
  public void close() {
    session.close();
  }

  private Tracker track(Order order) {
    long until = System.currentTimeMillis() + order.timeoutMillis;
    Tracker tracker = new Tracker(order.to, Session.ENTROPY.bytes(ID_BYTES), order.wanted, until);
    byId.put(tracker.id(), tracker);
    open.add(tracker);
    return tracker;
  }

  private boolean isOwn(Address to) {
    return session.ask(Client::profile).orElseThrow().address().equals(to);
  }

  /** What comes after held is learned only by collecting. */
  private void pollIfNeeded(State wanted) {
    if (wanted != State.HELD && !polling) {
      polling = true;
      session.handle(new Event.Poll(true));
    }
  }

  private void reportEnded() {
    long now = System.currentTimeMillis();
    while (!open.isEmpty()
        && (open.element().ended().isDone() || open.element().leftMillis(now) == 0)) {
      reportFirst();
    }
  }

  private void reportFirst() {
    Tracker tracker = open.remove();
    byId.remove(tracker.id());
    if (!tracker.ended().isDone()) {
      session.ask(client -> now(client, tracker)).ifPresent(tracker::heard);
    }
    failed |= !tracker.isReached();
    report.accept(tracker);
    session.handle(new Event.Reported(tracker.to(), tracker.id(), true));
  }

  private static Optional<ChatMessage> now(Client client, Tracker tracker) {
    return client.conversation(tracker.to()).stream()
        .flatMap(conversation -> conversation.messages().stream())
        .filter(message -> message.mine() && message.id().equals(tracker.id()))
        .findFirst();
  }

  private void heard(Notice notice) {
    if (notice instanceof Notice.StateChanged changed) {
      Tracker tracker = byId.get(changed.message().id());
      if (tracker != null) {
        tracker.heard(changed.message());
      }
    }
  }
}
