package wisp.node.transport;

import io.netty.channel.Channel;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import wisp.lib.message.Labels;
import wisp.lib.message.Peer;

/** A node: listens, joins, serves, leaves. */
public final class Node {
  private static final int LEAVE_MILLIS = 10_000;
  private static final int LOOK_MILLIS = 20;

  private final NodeSettings settings;
  private final Engine engine;
  private final Loop loop;
  private final DataFolder folder;
  private final Self self;
  private final PeerNetwork network;
  private final Memory memory;
  private final Membership membership;
  private final HttpGateway gateway;
  private final Cellar cellar;
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private Channel listening;
  private Channel serving;

  static {
    JdkCrypto.useWhereFaster();
  }

  private Node(NodeSettings settings, Core.Maker maker, DataFolder folder, Loop loop, Log log)
      throws CannotStart {
    this.settings = settings;
    this.folder = folder;
    this.loop = loop;
    engine = Engine.on(loop, log);
    cellar = new Cellar(settings, engine, failure::complete);
    memory = new Memory(folder, engine, failure::complete);
    NodeKeys keys = folder.keys(engine.entropy());
    Labels labels = new Labels(settings.network());
    self = new Self(labels, keys, settings.parameters(), memory.isOnceFull());
    network = new PeerNetwork(engine, self);
    Counts counts = new Counts(System::nanoTime);
    Driver driver = new Driver(engine, network, new Verifier(labels, engine.workers()), counts);
    Inbox inbox = new CountedInbox(driver, counts);
    network.answerFrom(inbox);
    Lookout lookout = new Lookout(engine.log(), settings.maxBytes());
    membership = new Membership(engine, self, driver, memory, lookout, maker);
    network.whenConnected(membership::connected);
    Services services =
        new Services(
            engine,
            self,
            inbox,
            membership,
            counts,
            settings.maxBytes(),
            cellar::use,
            this::connections);
    gateway =
        new HttpGateway(
            engine, services.router(), Tls.context(settings.tls()), settings.trustProxy());
  }

  /**
   * Listens, and goes on to join in the background.
   *
   * @throws CannotStart with the reason in one line
   */
  public static Node start(NodeSettings settings, Log log) throws CannotStart {
    long seed = new SecureRandom().nextLong();
    return start(
        settings, (self, stock) -> new WholeCore(self, settings.maxBytes(), seed, stock), log);
  }

  static Node start(NodeSettings settings, Core.Maker maker, Log log) throws CannotStart {
    return start(settings, maker, new Loop(), log);
  }

  static Node start(NodeSettings settings, Core.Maker maker, Loop loop, Log log)
      throws CannotStart {
    DataFolder folder = DataFolder.open(settings.data());
    try {
      Node node = new Node(settings, maker, folder, loop, log);
      node.open();
      return node;
    } catch (CannotStart refused) {
      loop.close();
      folder.close();
      throw refused;
    }
  }

  private Map<String, Integer> connections() {
    Map<String, Integer> all = new TreeMap<>(network.connections());
    all.put("clients", gateway.connections());
    all.put("sockets", gateway.sockets());
    return all;
  }

  private void open() throws CannotStart {
    listening = network.listen(settings.listen());
    serving = gateway.listen(settings.http());
    String address = settings.peerAddress(Sockets.port(listening)).toString();
    self.isAt(address, settings.httpUrl(Sockets.port(serving)));
    engine
        .log()
        .line("node " + self.peer().id() + " listens on " + address + ", " + self.peer().http());
    boolean mayFound = settings.bootstrap().isEmpty();
    List<Address> remembered = folder.peers();
    List<Address> addresses = mayFound ? remembered : settings.bootstrap();
    Entrance entrance = new Entrance(engine, network, addresses, self, membership);
    cellar.open(
        (keeper, stock) -> {
          membership.remember(keeper, stock);
          membership.begin(entrance, mayFound, failure::complete);
        });
    List<Address> earlier =
        Stream.of(settings.bootstrap(), remembered, memory.dead())
            .flatMap(Collection::stream)
            .distinct()
            .toList();
    new Reunion(engine, network, earlier, membership::view, membership::found).begin();
  }

  /** Where other nodes reach it. */
  public String address() {
    return self.peer().address();
  }

  /** Where browsers reach it. */
  public String url() {
    return self.peer().http();
  }

  Peer peer() {
    return self.peer();
  }

  /** Why the node had to give up, once it has. */
  public CompletableFuture<String> failure() {
    return failure;
  }

  /** Stops taking requests, hands over what it holds, at most 10 s. */
  public void leave() {
    CountDownLatch gone = new CountDownLatch(1);
    engine.loop().execute(() -> beginToLeave(gone));
    try {
      if (!gone.await(LEAVE_MILLIS, TimeUnit.MILLISECONDS)) {
        engine.log().line("not all that this node holds could be handed over");
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  private void beginToLeave(CountDownLatch gone) {
    Sockets.close(serving);
    membership.leave();
    lookWhetherGone(gone);
  }

  private void lookWhetherGone(CountDownLatch gone) {
    if (membership.isGone()) {
      gone.countDown();
    } else {
      var unused = engine.after(LOOK_MILLIS, () -> lookWhetherGone(gone));
    }
  }

  /** Ends at once, as a crash would. */
  void close() {
    cellar.close();
    loop.close();
    folder.close();
  }
}
