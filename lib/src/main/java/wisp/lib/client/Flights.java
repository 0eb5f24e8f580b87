package wisp.lib.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.lib.bytes.Lists;
import wisp.lib.message.ClientRequest;

/** The calls that are not answered yet. */
final class Flights {
  private static final int BULK_MAX = 3;
  private static final long GRACE_MILLIS = 2_000;

  private final Map<Long, Flight> byCall = new LinkedHashMap<>();
  private long lastCall;

  record Flight(Job job, String gateway, ClientRequest asked, long atMillis, int timeoutMillis) {
    long timeoutAtMillis() {
      return atMillis + timeoutMillis;
    }

    /** When even a network that forgets to answer must have. */
    long overdueAtMillis() {
      return timeoutAtMillis() + GRACE_MILLIS;
    }
  }

  long start(Flight flight) {
    lastCall++;
    byCall.put(lastCall, flight);
    return lastCall;
  }

  Optional<Flight> end(long call) {
    return Optional.ofNullable(byCall.remove(call));
  }

  Flight get(long call) {
    return byCall.get(call);
  }

  List<Long> calls() {
    return List.copyOf(byCall.keySet());
  }

  boolean isUnderWay(Job job) {
    return Lists.any(byCall.values(), flight -> flight.job.equals(job));
  }

  boolean hasRoom(Job job) {
    return !job.isBulk()
        || Lists.filter(byCall.values(), flight -> flight.job.isBulk()).size() < BULK_MAX;
  }

  long nextOverdueMillis() {
    return Lists.least(byCall.values(), Flight::overdueAtMillis, Long.MAX_VALUE);
  }
}
