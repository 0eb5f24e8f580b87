package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Forged;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Message;
import wisp.lib.message.Reply;

/** The jobs under way: asks, repeats with pauses, moves to other gateways. */
final class Errands {
  private static final int BULK_MAX = 4;
  private static final int REFUSALS_MAX = 3;
  private static final long GRACE_MILLIS = 2_000;

  private final Desk desk;
  private final Gateways gateways;
  private final Map<Long, Flight> flights = new LinkedHashMap<>();
  private final Map<Job, Pause> pauses = new HashMap<>();
  private long lastCall;

  private record Flight(
      Job job, String gateway, ClientRequest asked, long atMillis, int timeoutMillis) {
    long overdueAtMillis() {
      return atMillis + timeoutMillis + GRACE_MILLIS;
    }
  }

  /** How often it failed, how often it was refused of those, and when to try again. */
  private record Pause(int attempts, int refusals, long untilMillis) {
    static final Pause NONE = new Pause(0, 0, 0);
  }

  Errands(Desk desk, Gateways gateways) {
    this.desk = desk;
    this.gateways = gateways;
  }

  void answered(long call, Bytes frame) {
    Flight flight = flights.remove(call);
    if (flight == null) {
      return;
    }
    Optional<Reply> reply = decode(frame);
    if (reply.isEmpty()) {
      fail(flight);
      return;
    }
    gateways.answered(flight.gateway);
    hearTime(reply.get());
    settle(flight, judge(flight, reply.get()));
  }

  void failed(long call) {
    Flight flight = flights.remove(call);
    if (flight != null) {
      fail(flight);
    }
  }

  /** Starts what is wanted and may start now; drops what nobody wants any more. */
  List<Effect> launch(List<Job> wanted) {
    List<Effect> effects = new ArrayList<>();
    pauses.keySet().retainAll(new HashSet<>(wanted));
    dropStale(effects);
    for (Job job : wanted) {
      if (mayStart(job)) {
        start(job).ifPresent(effects::add);
      }
    }
    return effects;
  }

  /** When something here is due, if nothing else happens. */
  long nextMillis(List<Job> wanted) {
    long next = Long.MAX_VALUE;
    for (Flight flight : flights.values()) {
      next = Math.min(next, flight.overdueAtMillis());
    }
    for (Job job : gateways.isEmpty() ? List.<Job>of() : wanted) {
      if (!isUnderWay(job) && hasRoom(job)) {
        next = Math.min(next, pauses.getOrDefault(job, Pause.NONE).untilMillis);
      }
    }
    return next;
  }

  /** Nobody waits any more: for the end of this client. */
  List<Effect> cancelAll() {
    List<Effect> effects = new ArrayList<>();
    flights.keySet().forEach(call -> effects.add(new Effect.Cancel(call)));
    flights.clear();
    return effects;
  }

  /** Tries everything again at once. */
  void hurry() {
    pauses.clear();
  }

  private Optional<Reply> decode(Bytes frame) {
    try {
      Message message = Codec.decode(frame);
      return message instanceof Reply reply ? Optional.of(reply) : Optional.empty();
    } catch (Malformed malformed) {
      return Optional.empty();
    }
  }

  private void hearTime(Reply reply) {
    switch (reply) {
      case Reply.NodeInfo info -> sample(info.timeMillis());
      case Reply.Retrieved retrieved -> sample(retrieved.timeMillis());
      case Reply.Records records -> sample(records.timeMillis());
      case Reply.Refused refused -> hearRefusal(refused);
      default -> {}
    }
  }

  private void hearRefusal(Reply.Refused refused) {
    switch (refused.reason()) {
      case WRONG_TIME -> adopt(refused.timeMillis());
      case TOO_LONG, EXPIRED -> desk.ringTime().forget();
      default -> sample(refused.timeMillis());
    }
  }

  private void adopt(long nodeMillis) {
    desk.ringTime().forget();
    sample(nodeMillis);
  }

  private void sample(long nodeMillis) {
    desk.ringTime().sample(desk.now(), nodeMillis);
  }

  private Job.Verdict judge(Flight flight, Reply reply) {
    try {
      return flight.job.answered(
          new Job.Answer(flight.gateway, flight.asked, flight.atMillis, reply));
    } catch (Malformed | Forged worthless) {
      return Job.Verdict.ELSEWHERE;
    }
  }

  private void settle(Flight flight, Job.Verdict verdict) {
    switch (verdict) {
      case DONE -> pauses.remove(flight.job);
      case SOON -> pauses.put(flight.job, new Pause(0, 0, desk.now() + Days.SECOND_MILLIS));
      case LATER -> refused(flight);
      case ELSEWHERE -> fail(flight);
    }
  }

  private void refused(Flight flight) {
    refuse(flight.job);
    boolean givenUp = pauses.get(flight.job).refusals % REFUSALS_MAX == 0;
    if (givenUp && !flight.job.isBulk()) {
      gateways.failed(flight.gateway);
    }
  }

  private void refuse(Job job) {
    Pause before = pauses.getOrDefault(job, Pause.NONE);
    int attempts = before.attempts + 1;
    long until = desk.now() + pauseMillis(job, attempts);
    pauses.put(job, new Pause(attempts, before.refusals + 1, until));
  }

  private void fail(Flight flight) {
    gateways.failed(flight.gateway);
    Pause before = pauses.getOrDefault(flight.job, Pause.NONE);
    int attempts = before.attempts + 1;
    int rounds = attempts - gateways.size() + 1;
    long until = desk.now() + (rounds <= 0 ? 0 : pauseMillis(flight.job, rounds));
    pauses.put(flight.job, new Pause(attempts, before.refusals, until));
    flight.job.failed();
  }

  /** 1, 2, 4 … 60 s. */
  private static long pauseMillis(Job job, int attempts) {
    long doubled = Days.SECOND_MILLIS << Math.min(attempts - 1, 10);
    return Math.min(doubled, job.maxPauseMillis());
  }

  private void dropStale(List<Effect> effects) {
    List<Long> calls = List.copyOf(flights.keySet());
    for (long call : calls) {
      Flight flight = flights.get(call);
      if (desk.now() >= flight.overdueAtMillis()) {
        effects.add(drop(call));
        fail(flight);
      } else if (!flight.job.isBulk() && !flight.gateway.equals(gateways.current())) {
        effects.add(drop(call));
      }
    }
  }

  private Effect drop(long call) {
    flights.remove(call);
    return new Effect.Cancel(call);
  }

  private boolean mayStart(Job job) {
    return !gateways.isEmpty()
        && !isUnderWay(job)
        && pauses.getOrDefault(job, Pause.NONE).untilMillis <= desk.now()
        && hasRoom(job);
  }

  private boolean hasRoom(Job job) {
    return !job.isBulk() || bulkUnderWay() < BULK_MAX;
  }

  private boolean isUnderWay(Job job) {
    return flights.values().stream().anyMatch(flight -> flight.job.equals(job));
  }

  private long bulkUnderWay() {
    return flights.values().stream().filter(flight -> flight.job.isBulk()).count();
  }

  private Optional<Effect> start(Job job) {
    Optional<Job.Request> request = job.request();
    if (request.isEmpty()) {
      refuse(job);
    }
    return request.map(found -> ask(job, found));
  }

  private Effect ask(Job job, Job.Request request) {
    int refusals = pauses.getOrDefault(job, Pause.NONE).refusals;
    String gateway = job.isBulk() ? gateways.at(refusals) : gateways.current();
    lastCall++;
    flights.put(
        lastCall, new Flight(job, gateway, request.message(), desk.now(), request.timeoutMillis()));
    return new Effect.Ask(
        lastCall, gateway, Codec.encode(request.message()), request.timeoutMillis());
  }
}
