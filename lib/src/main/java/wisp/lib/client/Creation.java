package wisp.lib.client;

import java.util.Optional;
import wisp.lib.message.Labels;

/** Makes the account as soon as the network's name is known, or is not going to be. */
final class Creation {
  private static final long PATIENCE_MILLIS = Days.SECOND_MILLIS;

  private final Desk desk;
  private final Gateways gateways;
  private final Greeting greeting;
  private Optional<String> displayName = Optional.empty();
  private long untilMillis;

  Creation(Desk desk, Gateways gateways, Greeting greeting) {
    this.desk = desk;
    this.gateways = gateways;
    this.greeting = greeting;
  }

  void wish(String name) {
    if (!desk.hasAccount()) {
      displayName = Optional.of(name);
      untilMillis = desk.now() + PATIENCE_MILLIS;
    }
  }

  void tryNow() {
    if (displayName.isPresent() && isTime()) {
      String network = greeting.network().orElse(Labels.DEFAULT_NETWORK);
      desk.save(Account.create(network, displayName.get(), desk.entropy()));
      displayName = Optional.empty();
      desk.tell(new Notice.Changed());
    }
  }

  long nextMillis() {
    return displayName.isPresent() ? untilMillis : Long.MAX_VALUE;
  }

  private boolean isTime() {
    return greeting.network().isPresent() || gateways.isOffline() || desk.now() >= untilMillis;
  }
}
