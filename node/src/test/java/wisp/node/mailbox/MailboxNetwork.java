package wisp.node.mailbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Receipt;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;
import wisp.node.core.NodeCore;
import wisp.node.core.Status;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Kept;
import wisp.node.step.Neighbourhood;
import wisp.node.step.Part;

/**
 * Several nodes' mailboxes, one clock, a seeded network, and a ring whose changes are scripted or,
 * with whole nodes, the real one.
 */
final class MailboxNetwork extends Happenings {
  /** One message on its way. */
  record Hop(Node from, Node to, Message message) {}

  /** A node and what the network knows of it. */
  final class Node {
    final Peer peer;
    Mailboxes mailboxes;
    final Disk disk = new Disk();
    private final KeyPair nodeKey;
    private final Bytes staticKey;
    private Part part;
    boolean alive = true;
    long skewMillis;
    private int life;
    private long wakeMillis = -1;

    private Node(KeyPair nodeKey, Bytes staticKey) {
      this.nodeKey = nodeKey;
      this.staticKey = staticKey;
      Id id = Receipt.nodeId(labels, nodeKey.publicKey(), staticKey);
      peer = new Peer(id, "node-" + id.toString().substring(0, 4) + ":1", "");
      start();
    }

    private void start() {
      Parameters parameters = new Parameters(replicas, successors, MAX_TTL_MILLIS);
      mailboxes = new Mailboxes(labels, nodeKey, staticKey, peer, parameters, quota, disk.stock());
      part = whole ? core(parameters) : mailboxes::step;
    }

    private Part core(Parameters parameters) {
      boolean wasFull = disk.isOnceFull();
      return new NodeCore(peer, labels, parameters, wasFull, mailboxes::step, random.nextLong());
    }

    /** Starts anew with what its disk has; what was asked or promised before is void. */
    private void restart() {
      life++;
      wakeMillis = -1;
      alive = true;
      start();
    }

    void step(Event event) {
      if (alive) {
        lookups.of(part.step(nowMillis + skewMillis, event)).forEach(each -> perform(this, each));
      }
    }

    /** For what belongs to the life that it has now. */
    private Consumer<Event> thisLife() {
      int now = life;
      return event -> {
        if (life == now) {
          step(event);
        }
      };
    }

    @Override
    public String toString() {
      return peer.address();
    }
  }

  static final long MAX_TTL_MILLIS = 3_600_000;

  final Labels labels = new Labels("test");
  final Random random;
  final Entropy entropy;
  final List<Node> nodes = new ArrayList<>();
  final List<Node> members = new ArrayList<>();
  Predicate<Hop> lost = hop -> false;
  int latencyMaxMillis = 3;

  /** How long a sync takes; 0: what is kept is durable at once. */
  int syncMillis;

  LookupCount lookups = new LookupCount();
  private final int replicas;
  private final int successors;
  private final Quota quota;
  private final boolean whole;
  private final Map<Long, Consumer<Reply>> askers = new HashMap<>();
  private long tickets;
  private boolean onceFull;

  MailboxNetwork(long seed, int size, int replicas) {
    this(seed, size, replicas, 16, Quota.ofBytes(64_000_000));
  }

  MailboxNetwork(long seed, int size, int replicas, int successors, Quota quota) {
    this(seed, replicas, successors, quota, false);
    for (int i = 0; i < size; i++) {
      members.add(create());
    }
    ringChanged(0);
    runFor(100);
  }

  private MailboxNetwork(long seed, int replicas, int successors, Quota quota, boolean whole) {
    this.successors = successors;
    this.quota = quota;
    this.whole = whole;
    this.random = new Random(seed);
    this.entropy = random::nextBytes;
    this.replicas = replicas;
  }

  /** Nodes with their own ring, which they form first. */
  static MailboxNetwork ofWholeNodes(long seed, int size, int replicas) {
    MailboxNetwork network =
        new MailboxNetwork(seed, replicas, 16, Quota.ofBytes(64_000_000), true);
    Node first = network.create();
    first.step(new Event.Create());
    network.members.add(first);
    while (network.members.size() < size) {
      network.joinWhole();
    }
    network.runUntil(network::isSettled, 60_000);
    network.runFor(1_000);
    return network;
  }

  Node joinWhole() {
    Node node = create();
    node.step(new Event.Join(members.getFirst().peer));
    members.add(node);
    members.sort(Comparator.comparing(member -> member.peer.id()));
    return node;
  }

  Node create() {
    Node node = new Node(Signature.generate(entropy), entropy.bytes(32));
    nodes.add(node);
    return node;
  }

  /** A new member, which the others learn of within {@code spreadMillis}. */
  Node join(int spreadMillis) {
    if (whole) {
      return joinWhole();
    }
    Node node = create();
    members.add(node);
    ringChanged(spreadMillis);
    return node;
  }

  /** Gone without a word; the ring does not know yet. What was not synced is lost. */
  void kill(Node node) {
    node.alive = false;
    node.disk.crash();
  }

  /** A killed node is there again, with what its disk has; the others learn of it. */
  void restart(Node node, int spreadMillis) {
    node.restart();
    if (whole) {
      members.stream()
          .filter(member -> member.alive && member != node)
          .findFirst()
          .ifPresentOrElse(
              via -> node.step(new Event.Join(via.peer)), () -> node.step(new Event.Create()));
    }
    members.remove(node);
    members.add(node);
    members.sort(Comparator.comparing(member -> member.peer.id()));
    if (!whole) {
      ringChanged(spreadMillis);
    }
  }

  /** The ring learns that a node is gone. */
  void detect(Node node, int spreadMillis) {
    members.remove(node);
    if (!whole) {
      ringChanged(spreadMillis);
    }
  }

  /** Whether every member knows the members next to it and nobody who is gone. */
  boolean isSettled() {
    return !whole || members.stream().allMatch(this::isSettled);
  }

  private boolean isSettled(Node node) {
    List<Peer> others = clockwise(node.peer.id(), members.size()).subList(0, members.size() - 1);
    List<Peer> next = others.stream().limit(successors).toList();
    Status status = ((NodeCore) node.part).status();
    return status.joined()
        && status.successors().equals(next)
        && status.predecessor().equals(others.stream().reduce((first, last) -> last));
  }

  private void ringChanged(int spreadMillis) {
    onceFull |= members.size() >= replicas;
    members.sort(Comparator.comparing(node -> node.peer.id()));
    for (Node node : members) {
      int delay = spreadMillis == 0 ? 0 : random.nextInt(spreadMillis);
      after(delay, () -> tellRing(node));
    }
  }

  private void tellRing(Node node) {
    if (members.contains(node)) {
      node.step(new Event.RingChanged(neighbourhood(node)));
    }
  }

  private Neighbourhood neighbourhood(Node node) {
    List<Peer> after = clockwise(node.peer.id(), members.size() + 1).subList(0, members.size() - 1);
    List<Peer> before = after.reversed().stream().limit(replicas - 1L).toList();
    List<Peer> next = after.stream().limit(successors).toList();
    return new Neighbourhood(node.peer, before, next, true, onceFull);
  }

  /** Members behind {@code from}, at most {@code max}. */
  private List<Peer> clockwise(Id from, int max) {
    List<Peer> sorted = members.stream().map(node -> node.peer).toList();
    int first = (int) sorted.stream().filter(peer -> peer.id().compareTo(from) <= 0).count();
    List<Peer> turned = new ArrayList<>(sorted.subList(first, sorted.size()));
    turned.addAll(sorted.subList(0, first));
    return turned.subList(0, Math.min(max, turned.size()));
  }

  /** The holders of a place, the owner first, as the ring has them now. */
  List<Node> holders(Id place) {
    return clockwise(place, replicas).stream().map(this::node).toList();
  }

  /** All others, nearest first. */
  List<Node> behind(Node node) {
    return clockwise(node.peer.id(), members.size() - 1).stream().map(this::node).toList();
  }

  Node owner(Id place) {
    return holders(place).getFirst();
  }

  /** By its address: of a hint that is all that is sure. */
  private Node node(Peer peer) {
    return nodes.stream()
        .filter(node -> node.peer.address().equals(peer.address()))
        .findFirst()
        .orElseThrow();
  }

  private void perform(Node node, Effect effect) {
    switch (effect) {
      case Effect.Ask ask -> send(node, ask);
      case Effect.Answer answer -> answer(answer.ticket(), answer.reply());
      case Effect.Promise promise ->
          node.disk.whenSynced(() -> answer(promise.ticket(), promise.reply()));
      case Effect.Keep keep -> keep(node, keep.kept());
      case Effect.KeepOnceFull full -> node.disk.setOnceFull();
      case Effect.Find find -> {
        List<Peer> found = clockwise(find.target(), successors);
        Event event = new Event.Found(find.search(), find.target(), found);
        Consumer<Event> asker = node.thisLife();
        after(latency(), () -> asker.accept(event));
      }
      case Effect.Wake wake -> {
        node.wakeMillis = wake.atMillis();
        long delay = Math.max(0, wake.atMillis() - node.skewMillis - nowMillis);
        after(delay, () -> wake(node, wake.atMillis()));
      }
      case Effect.Note note -> {}
      case Effect.Deliver deliver -> throw new AssertionError("not for mailboxes");
    }
  }

  private void answer(long ticket, Reply reply) {
    Consumer<Reply> asker = askers.remove(ticket);
    if (asker != null) {
      asker.accept(recode(reply));
    }
  }

  private void keep(Node node, Kept kept) {
    node.disk.write(kept);
    if (syncMillis == 0) {
      node.disk.sync();
    } else if (node.disk.beginsBatch()) {
      after(syncMillis, node.disk::sync);
    }
  }

  private static void wake(Node node, long atMillis) {
    if (node.wakeMillis == atMillis) {
      node.step(new Event.Tick());
    }
  }

  private void send(Node from, Effect.Ask ask) {
    Node to = node(ask.to());
    boolean[] over = {false};
    Consumer<Event> asker = from.thisLife();
    Consumer<Event> end =
        event -> {
          if (!over[0]) {
            over[0] = true;
            asker.accept(event);
          }
        };
    Event.Failed failed = new Event.Failed(ask.call(), ask.to());
    after(ask.timeoutMillis(), () -> end.accept(failed));
    Message request = recode(ask.request());
    if (lost.test(new Hop(from, to, request))) {
      return;
    }
    Consumer<Reply> answered =
        reply -> {
          if (!lost.test(new Hop(to, from, reply))) {
            Verified<Reply> checked = Verified.check(labels, reply);
            after(latency(), () -> end.accept(new Event.Answered(ask.call(), to.peer, checked)));
          }
        };
    after(latency(), () -> deliver(from, to, request, answered, () -> end.accept(failed)));
  }

  private void deliver(
      Node from, Node to, Message request, Consumer<Reply> answered, Runnable refused) {
    if (!to.alive) {
      after(latency(), refused);
      return;
    }
    long ticket = tickets++;
    askers.put(ticket, answered);
    to.step(new Event.Asked(ticket, from.peer, Verified.check(labels, request)));
  }

  /** Everything travels as bytes. */
  @SuppressWarnings("unchecked")
  private static <M extends Message> M recode(M message) {
    return (M) Codec.decode(Codec.encode(message));
  }

  private int latency() {
    return 1 + random.nextInt(latencyMaxMillis);
  }

  /** A client's question to a node. */
  void ask(Node gateway, ClientRequest request, Consumer<Reply> answered) {
    long ticket = tickets++;
    askers.put(ticket, answered);
    ClientRequest decoded = recode(request);
    gateway.step(new Event.ClientAsked(ticket, Verified.check(labels, decoded)));
  }

  /** The same, waiting for the answer. */
  Reply call(Node gateway, ClientRequest request) {
    Reply[] answer = new Reply[1];
    ask(gateway, request, reply -> answer[0] = reply);
    runUntil(() -> answer[0] != null, 60_000);
    if (answer[0] == null) {
      throw new AssertionError("no answer to " + request.getClass().getSimpleName());
    }
    return answer[0];
  }
}
