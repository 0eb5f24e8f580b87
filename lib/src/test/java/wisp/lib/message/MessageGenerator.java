package wisp.lib.message;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Reader;

/** Well-formed messages of every kind from one seed; signatures are noise. */
final class MessageGenerator {
  private final Random random;
  private final List<Supplier<Message>> kinds =
      List.of(
          ClientRequest.GetInfo::new,
          () -> new ClientRequest.Store(envelope()),
          () -> new ClientRequest.Retrieve(upTo(Limits.WAIT_MAX_MILLIS), flag(), few(this::box)),
          () -> new ClientRequest.Delete(tombstone()),
          () -> new ClientRequest.PutRecord(signedRecord()),
          () -> new ClientRequest.GetRecord(id()),
          () -> new NodeRequest.FindNext(id()),
          NodeRequest.GetNeighbours::new,
          () -> new NodeRequest.Rectify(peer()),
          NodeRequest.Ping::new,
          () -> new NodeRequest.Leave(peer(), flag() ? List.of() : List.of(peer()), peers()),
          () -> new NodeRequest.Introduce(peer()),
          () -> new NodeRequest.News(peers(), few(this::id)),
          () -> new NodeRequest.GetHints(millis()),
          () -> new NodeRequest.Hold(item(), few(this::id)),
          () -> new NodeRequest.Close(id(), id(), millis()),
          () -> new NodeRequest.GetRange(id(), id(), id(), id(), bytes(32)),
          () -> new NodeRequest.GetItems(few(this::entry)),
          () -> new NodeRequest.Arrived(few(this::id)),
          () -> new Reply.NodeInfo(millis(), flag(), "net-1", parameters(), peer(), peers()),
          () -> new Reply.Stored(few(this::receipt)),
          () -> new Reply.Retrieved(millis(), few(this::envelope), few(this::nack), flag()),
          () -> new Reply.Records(millis(), few(this::signedRecord)),
          () -> new Reply.Refused(refusal(), millis()),
          () -> new Reply.Next(flag(), peers()),
          () -> new Reply.Neighbours(millis(), peers(), peers(), peers()),
          Reply.Ack::new,
          () -> new Reply.Hints(few(this::hint)),
          () -> new Reply.Held(receipt()),
          () -> new Reply.Closing(flag(), flag() ? Optional.empty() : Optional.of(tombstone())),
          () -> new Reply.Range(few(this::entry), flag(), flag()),
          () -> new Reply.Same(flag()),
          () -> new Reply.Items(few(this::item)));

  MessageGenerator(long seed) {
    random = new Random(seed);
  }

  Message next() {
    return kinds.get(random.nextInt(kinds.size())).get();
  }

  Stream<Message> oneOfEachKind() {
    return kinds.stream().map(Supplier::get);
  }

  Item item() {
    return switch (random.nextInt(5)) {
      case 0 -> envelope();
      case 1 -> tombstone();
      case 2 -> nack();
      case 3 -> new Expired(nack());
      default -> signedRecord();
    };
  }

  Hello hello() {
    return new Hello(
        bytes(32), bytes(64), address(), address(), parameters(), flag(), upTo(255), upTo(0xffff));
  }

  private Hint hint() {
    return new Hint(millis(), address());
  }

  Peer peer() {
    return new Peer(id(), address(), address());
  }

  /** Mostly the smallest size. */
  private Envelope envelope() {
    int size = random.nextInt(20) > 0 ? 2_048 : flag() ? 4_096 : 16_384;
    Header header = header();
    int sealed = size - Limits.HEADER_MIN_BYTES - header.stamp().size() - 64;
    return new Envelope(header, bytes(64), bytes(sealed));
  }

  private Header header() {
    Bytes stamp = flag() ? Bytes.EMPTY : bytes(upTo(Limits.STAMP_MAX_BYTES));
    return new Header(upTo(Header.NO_NACK), id(), bytes(32), millis(), stamp, bytes(32));
  }

  private Nack nack() {
    return new Nack(header(), bytes(64));
  }

  private Tombstone tombstone() {
    return new Tombstone(bytes(32), id(), millis(), bytes(64));
  }

  private SignedRecord signedRecord() {
    Bytes card = bytes(flag() ? 0 : upTo(100));
    return new SignedRecord(bytes(32), millis(), millis(), card, bytes(64));
  }

  private Receipt receipt() {
    return new Receipt(id(), millis(), few(this::id), bytes(32), bytes(32), millis(), bytes(64));
  }

  private BoxRequest box() {
    BoxKind kind = flag() ? BoxKind.MAILBOX : BoxKind.RETURN;
    return new BoxRequest(kind, bytes(32), millis(), few(this::prefix), bytes(64));
  }

  private Reply.Range.Entry entry() {
    return new Reply.Range.Entry(id(), id(), upTo(3));
  }

  private Parameters parameters() {
    int replicas = upTo(Limits.HOLDERS_MAX);
    int successors = upTo(Limits.PEERS_MAX);
    return new Parameters(replicas, successors, upTo((int) Limits.MAX_TTL_MILLIS));
  }

  private List<Peer> peers() {
    return few(this::peer);
  }

  private String address() {
    return flag() ? "" : Hex.encode(bytes(upTo(20))) + ":7000";
  }

  private Id id() {
    return new Id(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  private Refusal refusal() {
    return Refusal.of(1 + random.nextInt(13));
  }

  private long prefix() {
    return random.nextLong();
  }

  private long millis() {
    return random.nextLong() & Reader.MILLIS_MAX;
  }

  private boolean flag() {
    return random.nextBoolean();
  }

  private int upTo(int max) {
    return random.nextInt(max + 1);
  }

  private Bytes bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private <T> List<T> few(Supplier<T> item) {
    return Stream.generate(item).limit(random.nextInt(4)).toList();
  }
}
