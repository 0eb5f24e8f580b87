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
  private static final long SOON_MILLIS = 4_000;

  private final Map<Bytes, Tracker> byId = new ConcurrentHashMap<>();
  private final Deque<Tracker> open = new ArrayDeque<>();
  private final Consumer<Tracker> report;
  private final Consumer<Tracker> waiting;
  private final Session session;
  private boolean polling;
  private boolean failed;
  private boolean waitIsSaid;

  /** To whom, how, and what to wait for how long. */
  record Order(Address to, long ttlMillis, State wanted, long timeoutMillis) {}

  /** {@code waiting} hears of the first message that the ring does not take soon. */
  Sending(Home home, List<String> via, Consumer<Tracker> report, Consumer<Tracker> waiting) {
    this.report = report;
    this.waiting = waiting;
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
      awaitAccepted(tracker);
    } else {
      tracker.ended().complete(null);
    }
    reportEnded();
  }

  private void awaitAccepted(Tracker tracker) throws InterruptedException {
    long leftMillis = tracker.leftMillis(System.currentTimeMillis());
    if (!waitIsSaid
        && leftMillis > SOON_MILLIS
        && !session.await(tracker.accepted(), SOON_MILLIS)) {
      waitIsSaid = true;
      look(tracker);
      waiting.accept(tracker);
    }
    session.await(tracker.accepted(), tracker.leftMillis(System.currentTimeMillis()));
  }

  /** Why no node answers, and what to do. */
  String silence() {
    return session.silence();
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
      look(tracker);
    }
    failed |= !tracker.isReached();
    report.accept(tracker);
    session.handle(new Event.Reported(tracker.to(), tracker.id(), true));
  }

  private void look(Tracker tracker) {
    session.ask(client -> listen(client, tracker));
  }

  /** On the client's thread, so that nothing newer is overwritten. */
  private static boolean listen(Client client, Tracker tracker) {
    Optional<ChatMessage> now = now(client, tracker);
    now.ifPresent(tracker::heard);
    return now.isPresent();
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
