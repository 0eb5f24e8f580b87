package wisp.web;

import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import wisp.lib.client.Client;
import wisp.lib.client.Driver;
import wisp.lib.client.Event;
import wisp.lib.client.Network;
import wisp.lib.client.Notice;
import wisp.lib.client.Storage;
import wisp.web.storage.Database;
import wisp.web.storage.Shelf;
import wisp.web.transport.Fetch;
import wisp.web.transport.Gateways;

/** The messenger at work in this tab, until it is stopped; then its ports are dead. */
final class Session {
  private static final String DATABASE = "wisp";
  private static final double MAX_SLEEP_MILLIS = 3_600_000;

  private final Driver driver;
  private boolean live = true;
  private int timer;

  private Session(Database.Opened stored, Fetch fetch, Consumer<Notice> notices) {
    Client client = Client.restore(stored.version(), stored.values(), new BrowserEntropy());
    driver =
        new Driver(
            client,
            network(new Gateways(fetch)),
            storage(new Shelf(stored.database())),
            this::wakeAt,
            System::currentTimeMillis,
            notice -> whenLive(() -> notices.accept(notice)));
  }

  static void open(
      Fetch fetch, Consumer<Notice> notices, Consumer<Session> opened, Runnable failed) {
    Database.openInBrowser(
        DATABASE, stored -> opened.accept(new Session(stored, fetch, notices)), failed);
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

  void stop() {
    live = false;
    Window.clearTimeout(timer);
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

  private Storage storage(Storage inner) {
    return (version, changes, done) ->
        whenLive(() -> inner.commit(version, changes, kept -> whenLive(() -> done.accept(kept))));
  }

  private void wakeAt(long millis, Runnable then) {
    Window.clearTimeout(timer);
    double wait = Math.max(0, millis - System.currentTimeMillis());
    timer = Window.setTimeout(() -> whenLive(then), Math.min(wait, MAX_SLEEP_MILLIS));
  }
}
