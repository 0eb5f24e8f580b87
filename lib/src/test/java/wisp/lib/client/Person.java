package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.KeyPair;

/** Somebody with a client, a disk and a connection, any of which can fail. */
final class Person {
  private static final long CRASH_MAX_MILLIS = 4_000;

  final World world;
  final String name;
  final Map<String, Bytes> disk = new TreeMap<>();
  final List<Notice> notices = new ArrayList<>();
  final List<String> gateways = new ArrayList<>(List.of("http://n0"));
  final Map<String, Integer> asked = new HashMap<>();
  final Set<String> everStored = new HashSet<>();
  final Map<Bytes, KeyPair> everSealKeys = new TreeMap<>();
  private final List<Tab> tabs = new ArrayList<>();
  long version;
  long skewMillis;
  long diskMillis;
  double crashing;
  int crashes;
  private boolean crashed;
  Driver driver;

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

  /** The only tab from now on; nothing has begun in it yet. */
  Driver open() {
    away();
    return add().driver();
  }

  /** All tabs are closed. */
  void away() {
    tabs.forEach(Tab::close);
    tabs.clear();
    crashed = false;
  }

  /** A second tab of the same browser; the first is still there. */
  void openTab() {
    driver = add().driver();
    driver.handle(new Event.Start(List.copyOf(gateways)));
  }

  void closeOneTab() {
    if (tabs.size() > 1) {
      tabs.remove(world.random.nextInt(tabs.size())).close();
    }
  }

  /** Does that in a tab that is usable, if there is one. */
  void handle(Event event) {
    usableTabs().stream().findFirst().ifPresent(tab -> tab.driver().handle(event));
  }

  private Tab add() {
    Tab tab = new Tab(this);
    tabs.add(tab);
    return tab;
  }

  /** The tabs that do not believe that another one has taken over. */
  List<Tab> usableTabs() {
    return tabs.stream().filter(Tab::isUsable).toList();
  }

  /** By chance, everything open here ends at once; it comes back some time later. */
  boolean crashes() {
    if (world.random.nextDouble() >= crashing) {
      return false;
    }
    away();
    crashes++;
    crashed = true;
    world.in(world.random.nextLong(CRASH_MAX_MILLIS), this::recover);
    return true;
  }

  private void recover() {
    if (crashed) {
      comeBack();
    }
  }

  void comeBack() {
    if (usableTabs().isEmpty()) {
      restart();
    }
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

  /** Whether those were the changes of the next version. */
  boolean write(long newVersion, List<Effect.Change> changes) {
    if (newVersion != version + 1) {
      return false;
    }
    version = newVersion;
    changes.forEach(this::write);
    return true;
  }

  private void write(Effect.Change change) {
    everStored.add(change.key());
    if (change.key().equals(CardState.KEY)) {
      change.value().ifPresent(this::rememberSealKeys);
    }
    if (change.value().isPresent()) {
      disk.put(change.key(), change.value().get());
    } else {
      disk.remove(change.key());
    }
  }

  private void rememberSealKeys(Bytes card) {
    for (DailyKeys keys : Reader.readAll(card, CardState::read).keys()) {
      everSealKeys.put(keys.sealKey().publicKey(), keys.sealKey());
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
