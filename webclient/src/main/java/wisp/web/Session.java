package wisp.web;

import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import wisp.lib.client.Client;
import wisp.lib.client.Driver;
import wisp.lib.client.Effect;
import wisp.lib.client.Event;
import wisp.lib.client.Network;
import wisp.lib.client.Notice;
import wisp.web.state.Tenancy;
import wisp.web.storage.Database.Outcome;
import wisp.web.storage.Entrance;
import wisp.web.storage.Shelf;
import wisp.web.storage.Strongroom;
import wisp.web.transport.Clock;
import wisp.web.transport.Fetch;
import wisp.web.transport.Gateways;
import wisp.web.transport.Wire;

/** The messenger at work in this tab, until it is stopped; then its ports are dead. */
final class Session {
  private static final double MAX_SLEEP_MILLIS = 3_600_000;

  private final Shelf shelf;
  private final Gateways gateways;
  private final Consumer<Tenancy> refused;
  private final Driver driver;
  private boolean live = true;
  private int timer;

  /** {@code refused}: nothing can be stored any more, and this session does nothing any more. */
  Session(Entrance.Open opened, Fetch fetch, Consumer<Notice> notices, Consumer<Tenancy> refused) {
    shelf = opened.shelf();
    gateways = new Gateways(fetch, Wire.inBrowser(), Clock.inBrowser());
    this.refused = refused;
    driver =
        new Driver(
            Client.restore(opened.version(), opened.values(), shelf.entropy()),
            network(gateways),
            this::commit,
            this::wakeAt,
            System::currentTimeMillis,
            notice -> whenLive(() -> notices.accept(notice)));
  }

  void start(List<String> gateways) {
    driver.handle(new Event.Start(gateways));
    collect();
  }

  /** Looks for messages from now on, if there is an account to look for. */
  void collect() {
    if (client().profile().isPresent()) {
      driver.handle(new Event.Poll(true));
    }
  }

  void handle(Event event) {
    whenLive(() -> driver.handle(event));
  }

  Client client() {
    return driver.client();
  }

  /** Whether messages come over an open socket. */
  boolean isPushing() {
    return gateways.isPushing();
  }

  Shelf shelf() {
    return shelf;
  }

  /** Whoever stops it closes the shelf. */
  void stop() {
    live = false;
    Window.clearTimeout(timer);
    gateways.abort();
  }

  private void whenLive(Runnable step) {
    if (live) {
      step.run();
    }
  }

  private Network network(Network inner) {
    return (gateway, frame, timeoutMillis, answered, failed) ->
        whenLive(
            () ->
                inner.ask(
                    gateway,
                    frame,
                    timeoutMillis,
                    reply -> whenLive(() -> answered.accept(reply)),
                    () -> whenLive(failed)));
  }

  private void commit(long version, List<Effect.Change> changes, Consumer<Boolean> done) {
    whenLive(
        () -> shelf.commit(version, changes, outcome -> whenLive(() -> committed(outcome, done))));
  }

  /** Another tab is the client's business, a disk is not. */
  private void committed(Outcome outcome, Consumer<Boolean> done) {
    if (outcome == Outcome.FULL || outcome == Outcome.BROKEN) {
      refused.accept(Strongroom.refused(outcome).why());
    } else {
      done.accept(outcome == Outcome.KEPT);
    }
  }

  private void wakeAt(long millis, Runnable then) {
    Window.clearTimeout(timer);
    double wait = Math.max(0, millis - System.currentTimeMillis());
    timer = Window.setTimeout(() -> whenLive(then), Math.min(wait, MAX_SLEEP_MILLIS));
  }
}
