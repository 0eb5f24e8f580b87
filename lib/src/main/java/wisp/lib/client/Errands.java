package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Flights.Flight;
import wisp.lib.crypto.Forged;
import wisp.lib.message.Codec;
import wisp.lib.message.Reply;

/** The jobs under way: asks, repeats with pauses, moves to other gateways. */
final class Errands {
  private static final int REFUSALS_MAX = 3;
  private static final long ONLINE_AGAIN_MILLIS = 200;

  private final Desk desk;
  private final Gateways gateways;
  private final Flights flights = new Flights();
  private final Pauses pauses = new Pauses();

  Errands(Desk desk, Gateways gateways) {
    this.desk = desk;
    this.gateways = gateways;
  }

  void answered(long call, Bytes frame) {
    flights.end(call).ifPresent(flight -> answered(flight, frame));
  }

  void failed(long call) {
    flights.end(call).ifPresent(this::fail);
  }

  /** Starts what is wanted and may start now; drops what nobody wants any more. */
  List<Effect> launch(List<Job> wanted) {
    List<Effect> effects = new ArrayList<>();
    if (!gateways.isOffline()) {
      pauses.retain(wanted);
    }
    flights.calls().forEach(call -> dropIfStale(call, effects));
    for (Job job : wanted) {
      if (mayStart(job)) {
        start(job).ifPresent(effects::add);
      }
    }
    return effects;
  }

  /** When something here is due, if nothing else happens. */
  long nextMillis(List<Job> wanted) {
    long next = flights.nextOverdueMillis();
    for (Job job : gateways.isEmpty() ? List.<Job>of() : wanted) {
      if (!flights.isUnderWay(job) && flights.hasRoom(job)) {
        next = Math.min(next, pauses.untilMillis(job));
      }
    }
    return next;
  }

  /** Nobody waits any more for what else is under way. */
  List<Effect> keepOnly(List<Job> wanted) {
    List<Long> left =
        Lists.filter(flights.calls(), call -> !wanted.contains(flights.get(call).job()));
    return Lists.map(left, this::drop);
  }

  /** Nobody waits any more: for the end of this client. */
  List<Effect> cancelAll() {
    return Lists.map(flights.calls(), this::drop);
  }

  /** Tries everything again at once. */
  void hurry() {
    pauses.clear();
  }

  private void answered(Flight flight, Bytes frame) {
    Optional<Reply> reply = decode(frame);
    if (reply.isEmpty()) {
      fail(flight);
      return;
    }
    hear(flight.gateway());
    hearTime(reply.get());
    settle(flight, judge(flight, reply.get()));
  }

  private Optional<Reply> decode(Bytes frame) {
    try {
      return Optional.of(Codec.decodeAnswer(frame));
    } catch (Malformed malformed) {
      return Optional.empty();
    }
  }

  private void hear(String gateway) {
    boolean wasOffline = gateways.isOffline();
    gateways.answered(gateway);
    if (wasOffline) {
      pauses.cut(desk.now() + ONLINE_AGAIN_MILLIS);
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
      case TOO_LONG, EXPIRED -> desk.ringTime().forget(desk.now());
      default -> sample(refused.timeMillis());
    }
  }

  private void adopt(long nodeMillis) {
    desk.ringTime().forget(desk.now());
    sample(nodeMillis);
  }

  private void sample(long nodeMillis) {
    desk.ringTime().sample(desk.now(), nodeMillis);
  }

  private Job.Verdict judge(Flight flight, Reply reply) {
    try {
      return flight
          .job()
          .answered(new Job.Answer(flight.gateway(), flight.asked(), flight.atMillis(), reply));
    } catch (Malformed | Forged worthless) {
      return Job.Verdict.ELSEWHERE;
    }
  }

  private void settle(Flight flight, Job.Verdict verdict) {
    switch (verdict) {
      case DONE -> pauses.end(flight.job());
      case SOON -> pauses.shortly(flight.job(), desk.now() + Days.SECOND_MILLIS);
      case LATER -> refused(flight);
      case ELSEWHERE -> misanswered(flight);
    }
  }

  private void refused(Flight flight) {
    pauses.refuse(flight.job(), desk.now());
    boolean isEnough = pauses.refusals(flight.job()) % REFUSALS_MAX == 0;
    if (isEnough && !flight.job().isBulk()) {
      gateways.failed(flight.gateway());
    }
  }

  private void misanswered(Flight flight) {
    pauses.refuse(flight.job(), desk.now());
    flight.job().failed();
    if (!flight.job().isBulk()) {
      gateways.failed(flight.gateway());
    }
  }

  /** Silence to one question says less about a gateway than a closed door. */
  private void fail(Flight flight) {
    boolean isSilent = flight.job().isBulk() && desk.now() >= flight.timeoutAtMillis();
    if (isSilent) {
      gateways.doubt(flight.gateway());
    } else {
      gateways.failed(flight.gateway());
    }
    pauses.fail(flight.job(), gateways.size(), isSilent, desk.now());
    flight.job().failed();
  }

  private void dropIfStale(long call, List<Effect> effects) {
    Flight flight = flights.get(call);
    if (desk.now() >= flight.overdueAtMillis()) {
      effects.add(drop(call));
      fail(flight);
    } else if (isLeft(flight)) {
      effects.add(drop(call));
    }
  }

  private boolean isLeft(Flight flight) {
    boolean isElsewhere = !flight.gateway().equals(gateways.current());
    return isElsewhere && (!flight.job().isBulk() || gateways.isFailing(flight.gateway()));
  }

  private Effect drop(long call) {
    flights.end(call);
    return new Effect.Cancel(call);
  }

  private boolean mayStart(Job job) {
    return !gateways.isEmpty()
        && !flights.isUnderWay(job)
        && pauses.untilMillis(job) <= desk.now()
        && flights.hasRoom(job);
  }

  private Optional<Effect> start(Job job) {
    Optional<Job.Request> request = job.request();
    if (request.isEmpty()) {
      pauses.refuse(job, desk.now());
    }
    return request.map(found -> ask(job, found));
  }

  private Effect ask(Job job, Job.Request request) {
    String gateway = job.isBulk() ? gateways.at(pauses.refusals(job)) : gateways.current();
    Flight flight =
        new Flight(job, gateway, request.message(), desk.now(), request.timeoutMillis());
    return new Effect.Ask(
        flights.start(flight), gateway, Codec.encode(request.message()), request.timeoutMillis());
  }
}
