package wisp.node.cli;

import wisp.lib.client.Driver;
import wisp.lib.client.Event;

/** What needs nobody else: the change is kept, and no node is asked. */
final class Offline {
  private Offline() {}

  static void handle(Home home, Event event) {
    new Driver(
            home.client(Session.ENTROPY),
            (gateway, frame, timeoutMillis, answered, failed) -> {},
            home,
            (atMillis, then) -> {},
            System::currentTimeMillis,
            notice -> {})
        .handle(event);
  }
}
