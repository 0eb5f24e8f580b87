package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Item;
import wisp.lib.message.Labels;
import wisp.lib.message.Nack;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Receipt;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;
import wisp.lib.message.Tombstone;

/** What a ring does, in memory, with real signatures; its gateways can be cut off one by one. */
final class FakeRing {
  static final int NODES = 4;
  static final int REPLICAS = 3;

  final Labels labels = new Labels("wisp");
  final Set<String> down = new HashSet<>();
  final Set<String> hanging = new HashSet<>();
  final Map<Id, Envelope> envelopes = new TreeMap<>();
  final Map<Id, Tombstone> tombstones = new HashMap<>();
  final Map<Id, Nack> nacks = new HashMap<>();
  final Map<Id, SignedRecord> records = new HashMap<>();
  final List<ClientRequest> heard = new ArrayList<>();
  Predicate<ClientRequest> refusing = request -> false;
  Predicate<ClientRequest> silent = request -> false;
  Refusal refusal = Refusal.RETRY;
  double losing;
  double repeating;
  double busy;
  double servingAgain;
  int latencyMillis = 20;
  int lateMillis;
  boolean withholdsNacks;
  boolean reserving;
  boolean forging;
  private final World world;
  private final long maxTtlMillis;
  private final Map<Id, Envelope> collected = new TreeMap<>();
  private final Map<Id, Long> visibleFromMillis = new HashMap<>();
  private final List<KeyPair> nodeKeys = new ArrayList<>();
  private final List<Waiter> waiters = new ArrayList<>();

  private record Caller(String gateway, Consumer<Bytes> answered, Runnable failed) {}

  private record Waiter(
      ClientRequest.Retrieve request, String gateway, Consumer<Bytes> answered, Runnable failed) {}

  FakeRing(World world, long maxTtlMillis) {
    this.world = world;
    this.maxTtlMillis = maxTtlMillis;
    for (int i = 0; i < NODES; i++) {
      nodeKeys.add(Signature.generate(world.entropy()));
    }
  }

  static String url(int node) {
    return "http://n" + node;
  }

  /** Puts an envelope into its mailbox, as it is. */
  void deliver(Envelope envelope) {
    envelopes.put(envelope.id(labels), envelope);
    wakeWaiters();
  }

  /** The node dies: what waits there fails. */
  void cutOff(String gateway) {
    down.add(gateway);
    waiters.stream().filter(waiter -> waiter.gateway.equals(gateway)).toList().forEach(this::cut);
  }

  private void cut(Waiter waiter) {
    waiters.remove(waiter);
    world.in(1, waiter.failed);
  }

  void ask(
      String gateway, Bytes frame, int timeoutMillis, Consumer<Bytes> answered, Runnable failed) {
    if (down.contains(gateway)) {
      world.in(5, failed);
      return;
    }
    boolean[] over = {false};
    world.in(timeoutMillis, () -> once(over, failed));
    if (!hanging.contains(gateway)) {
      Caller caller =
          new Caller(gateway, reply -> reply(over, answered, reply), () -> once(over, failed));
      send(() -> take(frame, caller));
    }
  }

  private void reply(boolean[] over, Consumer<Bytes> answered, Bytes reply) {
    send(() -> once(over, () -> answered.accept(reply)));
    if (happens(repeating)) {
      world.in(latency(), () -> answered.accept(reply));
    }
  }

  /** Lost, late, or twice. */
  private void send(Runnable arrival) {
    if (happens(losing)) {
      return;
    }
    world.in(latency(), arrival);
    if (happens(repeating)) {
      world.in(latency(), arrival);
    }
  }

  private static void once(boolean[] over, Runnable action) {
    if (!over[0]) {
      over[0] = true;
      action.run();
    }
  }

  private boolean happens(double chance) {
    return chance > 0 && world.random.nextDouble() < chance;
  }

  private long latency() {
    return 2L + world.random.nextInt(latencyMillis);
  }

  private void take(Bytes frame, Caller caller) {
    Consumer<Bytes> answered = caller.answered;
    ClientRequest request = (ClientRequest) Codec.decode(frame);
    heard.add(request);
    if (silent.test(request)) {
      return;
    }
    if (refusing.test(request) || happens(busy)) {
      answered.accept(refused(refusal));
      return;
    }
    if (!request.isGenuine(labels)) {
      answered.accept(refused(Refusal.FORGED));
      return;
    }
    switch (request) {
      case ClientRequest.GetInfo info -> answered.accept(Codec.encode(info()));
      case ClientRequest.Store store -> answered.accept(store(store.envelope()));
      case ClientRequest.Retrieve retrieve -> retrieve(retrieve, caller);
      case ClientRequest.Delete delete -> answered.accept(delete(delete.tombstone()));
      case ClientRequest.PutRecord put -> answered.accept(put(put.signed()));
      case ClientRequest.GetRecord get -> answered.accept(get(get.place()));
    }
  }

  private Reply.NodeInfo info() {
    List<Peer> peers = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      peers.add(new Peer(Id.of(i), "", url(i)));
    }
    return new Reply.NodeInfo(
        world.now(),
        true,
        labels.network(),
        new Parameters(REPLICAS, 16, maxTtlMillis),
        peers.get(0),
        peers);
  }

  private Bytes store(Envelope envelope) {
    Id id = envelope.id(labels);
    long left = envelope.endOfLifeMillis() - world.now();
    if (left <= 0) {
      return refused(Refusal.EXPIRED);
    }
    if (left > maxTtlMillis + 60_000) {
      return refused(Refusal.TOO_LONG);
    }
    if (!tombstones.containsKey(id) && envelopes.put(id, envelope) == null) {
      world.in(left + world.random.nextInt(3_000), () -> expire(envelope));
      showLater(id);
    }
    wakeWaiters();
    return stored(envelope);
  }

  /** The holder that is asked lags behind. */
  private void showLater(Id id) {
    if (lateMillis > 0) {
      long late = world.random.nextInt(lateMillis);
      visibleFromMillis.put(id, world.now() + late);
      world.in(late, this::wakeWaiters);
    }
  }

  private void expire(Envelope envelope) {
    Id id = envelope.id(labels);
    envelopes.remove(id);
    collected.remove(id);
    if (!tombstones.containsKey(id) && !withholdsNacks) {
      nacks.put(id, envelope.nack());
      wakeWaiters();
    }
  }

  private Bytes delete(Tombstone tombstone) {
    if (tombstone.envelopeEndOfLifeMillis() <= world.now()) {
      return refused(Refusal.EXPIRED);
    }
    tombstones.put(tombstone.envelopeId(), tombstone);
    if (!reserving) {
      Optional.ofNullable(envelopes.remove(tombstone.envelopeId()))
          .ifPresent(envelope -> collected.put(tombstone.envelopeId(), envelope));
    }
    return stored(tombstone);
  }

  private Bytes put(SignedRecord signed) {
    SignedRecord known = records.get(signed.place(labels));
    if (known != null && known.isGenuine(labels) && known.wins(labels, signed)) {
      return refused(Refusal.STALE);
    }
    records.put(signed.place(labels), signed);
    return stored(signed);
  }

  private Bytes get(Id place) {
    List<SignedRecord> found =
        Optional.ofNullable(records.get(place)).map(List::of).orElse(List.of());
    return Codec.encode(new Reply.Records(world.now(), found));
  }

  private void retrieve(ClientRequest.Retrieve request, Caller caller) {
    boolean timely =
        request.boxes().stream()
            .allMatch(box -> Math.abs(box.timeMillis() - world.now()) <= 120_000);
    if (!timely) {
      caller.answered.accept(refused(Refusal.WRONG_TIME));
      return;
    }
    Waiter waiter = new Waiter(request, caller.gateway, caller.answered, caller.failed);
    if (request.waitMillis() == 0 || !isEmpty(found(request))) {
      finish(waiter);
      return;
    }
    waiters.add(waiter);
    world.in(request.waitMillis(), () -> finishIfOpen(waiter));
  }

  private void wakeWaiters() {
    List.copyOf(waiters).stream()
        .filter(waiter -> !isEmpty(found(waiter.request)))
        .forEach(this::finishIfOpen);
  }

  private void finishIfOpen(Waiter waiter) {
    if (waiters.remove(waiter)) {
      finish(waiter);
    }
  }

  private void finish(Waiter waiter) {
    List<Envelope> mail = new ArrayList<>(mail(waiter.request, envelopes));
    if (happens(servingAgain)) {
      mail.addAll(List.copyOf(mail));
      mail.addAll(mail(waiter.request, collected));
    }
    waiter.answered.accept(Codec.encode(page(mail, waiter.request)));
  }

  private static boolean isEmpty(Reply.Retrieved found) {
    return found.envelopes().isEmpty() && found.nacks().isEmpty();
  }

  private Reply.Retrieved found(ClientRequest.Retrieve request) {
    return page(mail(request, envelopes), request);
  }

  private Reply.Retrieved page(List<Envelope> mail, ClientRequest.Retrieve request) {
    List<Nack> lost = request.boxes().stream().flatMap(box -> lost(box).stream()).toList();
    List<Envelope> page = new ArrayList<>();
    int bytes = 0;
    for (Envelope envelope : mail) {
      bytes += envelope.size();
      if (bytes <= 62_000) {
        page.add(envelope);
      }
    }
    return new Reply.Retrieved(world.now(), page, lost, mail.size() > page.size());
  }

  private List<Envelope> mail(ClientRequest.Retrieve request, Map<Id, Envelope> shelf) {
    return request.boxes().stream().flatMap(box -> mail(box, shelf).stream()).toList();
  }

  private List<Envelope> mail(BoxRequest box, Map<Id, Envelope> shelf) {
    return shelf.values().stream()
        .filter(envelope -> isVisible(envelope.id(labels)))
        .filter(envelope -> box.kind() == BoxKind.MAILBOX)
        .filter(envelope -> envelope.place(labels).equals(box.place(labels)))
        .filter(envelope -> !box.known().contains(envelope.id(labels).prefix()))
        .toList();
  }

  private boolean isVisible(Id id) {
    return visibleFromMillis.getOrDefault(id, 0L) <= world.now();
  }

  private List<Nack> lost(BoxRequest box) {
    return nacks.values().stream()
        .filter(nack -> box.kind() == BoxKind.RETURN)
        .filter(nack -> nack.place(labels).equals(box.place(labels)))
        .toList();
  }

  private Bytes stored(Item item) {
    List<Id> holders = new ArrayList<>();
    for (int i = 0; i < REPLICAS; i++) {
      holders.add(Receipt.nodeId(labels, nodeKeys.get(i).publicKey(), staticKey(i)));
    }
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < REPLICAS; i++) {
      receipts.add(receipt(item, holders, forging ? 0 : i));
    }
    return Codec.encode(new Reply.Stored(receipts));
  }

  private Receipt receipt(Item item, List<Id> holders, int node) {
    return Receipt.sign(
        labels,
        item.id(labels),
        item.endOfLifeMillis(),
        holders,
        nodeKeys.get(node),
        staticKey(node),
        world.now());
  }

  private Bytes staticKey(int node) {
    byte[] key = new byte[32];
    key[0] = (byte) node;
    return Bytes.of(key);
  }

  private Bytes refused(Refusal reason) {
    return Codec.encode(new Reply.Refused(reason, world.now()));
  }
}
