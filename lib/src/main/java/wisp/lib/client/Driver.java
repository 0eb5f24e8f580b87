package wisp.lib.client;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import wisp.lib.bytes.Bytes;

/**
 * Performs a client's effects in order; what stands behind a commit waits until that is durable.
 * Everything happens on one thread: that of {@link #handle} and of the ports' answers.
 */
public final class Driver {
  private final Client client;
  private final Network network;
  private final Storage storage;
  private final Alarm alarm;
  private final LongSupplier nowMillis;
  private final Consumer<Notice> notices;
  private final ArrayDeque<Event> events = new ArrayDeque<>();
  private final ArrayDeque<Effect> effects = new ArrayDeque<>();
  private final Set<Long> calls = new HashSet<>();
  private boolean busy;
  private boolean committing;

  public Driver(
      Client client,
      Network network,
      Storage storage,
      Alarm alarm,
      LongSupplier nowMillis,
      Consumer<Notice> notices) {
    this.client = client;
    this.network = network;
    this.storage = storage;
    this.alarm = alarm;
    this.nowMillis = nowMillis;
    this.notices = notices;
  }

  public Client client() {
    return client;
  }

  /** Lets {@code event} happen, now or right after the one in progress. */
  public void handle(Event event) {
    events.add(event);
    if (busy) {
      return;
    }
    busy = true;
    try {
      while (advance()) {}
    } finally {
      busy = false;
    }
  }

  private boolean advance() {
    if (!committing && !effects.isEmpty()) {
      perform(effects.remove());
      return true;
    }
    if (events.isEmpty()) {
      return false;
    }
    effects.addAll(client.step(nowMillis.getAsLong(), events.remove()));
    return true;
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Commit commit -> commit(commit);
      case Effect.Ask ask -> ask(ask);
      case Effect.Cancel cancel -> calls.remove(cancel.call());
      case Effect.Wake wake -> alarm.wakeAt(wake.atMillis(), () -> handle(new Event.Tick()));
      case Effect.Tell tell -> notices.accept(tell.notice());
    }
  }

  private void commit(Effect.Commit commit) {
    committing = true;
    storage.commit(commit.version(), commit.changes(), done -> committed(commit.version(), done));
  }

  private void committed(long version, boolean done) {
    committing = false;
    if (!done) {
      effects.clear();
      events.clear();
    }
    handle(done ? new Event.Committed(version) : new Event.CommitFailed(version));
  }

  private void ask(Effect.Ask ask) {
    calls.add(ask.call());
    network.ask(
        ask.gateway(),
        ask.frame(),
        ask.timeoutMillis(),
        frame -> answered(ask.call(), frame),
        () -> failed(ask.call()));
  }

  private void answered(long call, Bytes frame) {
    if (calls.remove(call)) {
      handle(new Event.Answered(call, frame));
    }
  }

  private void failed(long call) {
    if (calls.remove(call)) {
      handle(new Event.Failed(call));
    }
  }
}
