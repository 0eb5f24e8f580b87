package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Limits;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/** Learns from the gateway: its ring's time, name and parameters, and further gateways. */
final class Greeting {
  static final String KEY = "network";
  private static final int TIMEOUT_MILLIS = 2_500;
  private static final long EVERY_MILLIS = 10 * Days.MINUTE_MILLIS;
  private static final int GATEWAYS_MAX = 64;

  private final Desk desk;
  private final Gateways gateways;
  private long lastMillis = Long.MIN_VALUE;
  private Optional<String> network = Optional.empty();

  private record Greet(Greeting greeting) implements Job {
    @Override
    public Optional<Request> request() {
      return Optional.of(new Request(new ClientRequest.GetInfo(), TIMEOUT_MILLIS));
    }

    @Override
    public Verdict answered(Answer answer) {
      return answer.reply() instanceof Reply.NodeInfo info
          ? greeting.heard(answer.gateway(), info)
          : Verdict.ELSEWHERE;
    }

    @Override
    public boolean isBulk() {
      return false;
    }

    @Override
    public long maxPauseMillis() {
      return 15 * Days.SECOND_MILLIS;
    }
  }

  /** What was learned earlier. */
  record Stored(Parameters parameters, List<String> gateways) {
    static final Stored NOTHING = new Stored(new Parameters(0, 0, 0), List.of());

    static Stored read(Reader reader) {
      return new Stored(
          Parameters.read(reader),
          reader.list(GATEWAYS_MAX, 2, r -> r.text(Limits.ADDRESS_MAX_BYTES)));
    }

    Bytes toBytes() {
      Writer writer = new Writer();
      parameters.write(writer);
      return writer.list(gateways, Writer::text).toBytes();
    }
  }

  Greeting(Desk desk, Gateways gateways) {
    this.desk = desk;
    this.gateways = gateways;
  }

  /** The network's name, once a gateway told it. */
  Optional<String> network() {
    return network;
  }

  /** Asks anew as soon as possible. */
  void again() {
    lastMillis = Long.MIN_VALUE;
  }

  List<Job> wanted() {
    return isDue() ? List.of(new Greet(this)) : List.of();
  }

  long nextMillis() {
    return isDue() ? Long.MAX_VALUE : lastMillis + EVERY_MILLIS;
  }

  private boolean isDue() {
    return lastMillis == Long.MIN_VALUE
        || desk.now() >= lastMillis + EVERY_MILLIS
        || gateways.isOffline()
        || gateways.isDoubtful()
        || !desk.ringTime().isKnown();
  }

  private Job.Verdict heard(String gateway, Reply.NodeInfo info) {
    if (desk.hasAccount() && !desk.account().network().equals(info.network())) {
      desk.ringTime().forget(desk.now());
      gateways.exclude(gateway);
      desk.tell(new Notice.WrongNetwork(gateway, desk.account().network(), info.network()));
      return Job.Verdict.SOON;
    }
    network = Optional.of(info.network());
    lastMillis = desk.now();
    desk.ringTime().changed().ifPresent(clock -> desk.ledger().put(RingTime.KEY, clock));
    boolean learned = gateways.learn(Lists.map(info.gateways(), Peer::http));
    keep(learned, info.parameters());
    return Job.Verdict.DONE;
  }

  private void keep(boolean learned, Parameters parameters) {
    if (learned || !parameters.equals(desk.parameters())) {
      desk.learn(parameters);
      desk.ledger().put(KEY, new Stored(parameters, gateways.learned()).toBytes());
      desk.tell(new Notice.Changed());
    }
  }
}
