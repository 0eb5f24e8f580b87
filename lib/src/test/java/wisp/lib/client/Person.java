package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;

/** Somebody with a client, a disk and a connection, any of which can fail. */
final class Person {
  final World world;
  final String name;
  final Map<String, Bytes> disk = new TreeMap<>();
  final List<Notice> notices = new ArrayList<>();
  final List<String> gateways = new ArrayList<>(List.of("http://n0"));
  final Map<String, Integer> asked = new HashMap<>();
  long version;
  long skewMillis;
  long diskMillis;
  Driver driver;
  private int life;

  Person(World world, String name) {
    this.world = world;
    this.name = name;
  }

  void begin() {
    restart();
    driver.handle(new Event.CreateAccount(name));
    driver.handle(new Event.Poll(true));
  }

  /** What is not on the disk is lost; a new client begins with the rest. */
  void restart() {
    driver = open();
    driver.handle(new Event.Start(List.copyOf(gateways)));
    driver.handle(new Event.Poll(true));
  }

  /** Like another tab of the same browser. */
  Driver open() {
    life++;
    return driver(life);
  }

  private Driver driver(int mine) {
    return new Driver(
        Client.restore(version, Map.copyOf(disk), world.entropy()),
        new Line(mine),
        this::commit,
        alarm(mine),
        () -> world.now() + skewMillis,
        notices::add);
  }

  /** The tab is closed. */
  void away() {
    life++;
  }

  /** A second tab; the first is still there. */
  void openTab() {
    driver = driver(life);
    driver.handle(new Event.Start(List.copyOf(gateways)));
  }

  /** The same keys on another device. */
  void becomeAnotherInstance() {
    Account account = Reader.readAll(disk.get(Account.KEY), Account::read);
    Bytes instance = Bytes.of(new byte[Account.INSTANCE_BYTES]);
    Account other =
        new Account(
            account.seed(),
            account.network(),
            name,
            Bytes.EMPTY,
            instance,
            Settings.DEFAULT,
            Account.Life.ACTIVE);
    disk.put(Account.KEY, other.toBytes());
  }

  void ifAlive(int born, Runnable action) {
    if (born == life) {
      action.run();
    }
  }

  private Alarm alarm(int born) {
    long[] latest = {0};
    return (millis, then) -> {
      latest[0]++;
      long mine = latest[0];
      world.at(millis - skewMillis, () -> ifAlive(born, () -> ifLatest(mine, latest[0], then)));
    };
  }

  private static void ifLatest(long mine, long latest, Runnable then) {
    if (mine == latest) {
      then.run();
    }
  }

  private void commit(long newVersion, List<Effect.Change> changes, Consumer<Boolean> done) {
    int born = life;
    if (diskMillis == 0) {
      done.accept(write(newVersion, changes));
      return;
    }
    world.in(
        world.random.nextLong(diskMillis),
        () -> ifAlive(born, () -> done.accept(write(newVersion, changes))));
  }

  private boolean write(long newVersion, List<Effect.Change> changes) {
    if (newVersion != version + 1) {
      return false;
    }
    version = newVersion;
    changes.forEach(this::write);
    return true;
  }

  private void write(Effect.Change change) {
    if (change.value().isPresent()) {
      disk.put(change.key(), change.value().get());
    } else {
      disk.remove(change.key());
    }
  }

  private final class Line implements Network {
    private final int born;

    Line(int born) {
      this.born = born;
    }

    @Override
    public void ask(
        String gateway, Bytes frame, int timeoutMillis, Consumer<Bytes> answered, Runnable failed) {
      asked.merge(gateway, 1, Integer::sum);
      world.ring.ask(
          gateway,
          frame,
          timeoutMillis,
          reply -> ifAlive(born, () -> answered.accept(reply)),
          () -> ifAlive(born, failed));
    }
  }

  Client client() {
    return driver.client();
  }

  Address address() {
    return client().profile().orElseThrow().address();
  }

  void add(Person other) {
    driver.handle(new Event.AddContact(other.address(), ""));
  }

  void write(Person to, String text) {
    write(to, text, 0);
  }

  void write(Person to, String text, long ttlMillis) {
    driver.handle(new Event.Write(to.address(), Bytes.EMPTY, text, ttlMillis));
  }

  List<ChatMessage> messages(Person other) {
    return client().conversation(other.address()).map(Conversation::messages).orElse(List.of());
  }

  Optional<ChatMessage> message(Person other, String text) {
    return messages(other).stream().filter(message -> message.text().equals(text)).findFirst();
  }

  Optional<State> state(Person other, String text) {
    return message(other, text).map(ChatMessage::state);
  }

  Reason reason(Person other, String text) {
    return message(other, text).map(ChatMessage::reason).orElse(Reason.NONE);
  }

  boolean has(Person other, String text, State state) {
    return state(other, text).filter(state::equals).isPresent();
  }

  boolean isReady() {
    return client().profile().filter(Profile::cardPublished).isPresent();
  }

  /** The texts that came, one for each time that they are shown. */
  Stream<String> gotTexts() {
    return client().conversations().stream()
        .flatMap(conversation -> conversation.messages().stream())
        .filter(message -> !message.mine())
        .map(ChatMessage::text);
  }

  int requests() {
    return asked.values().stream().mapToInt(Integer::intValue).sum();
  }
}
