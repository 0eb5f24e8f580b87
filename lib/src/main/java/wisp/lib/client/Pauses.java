package wisp.lib.client;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which jobs failed how often, and when each may be tried again: after 1, 2, 4 … 60 s. */
final class Pauses {
  private final Map<Job, Pause> byJob = new HashMap<>();

  private record Pause(int attempts, int refusals, long untilMillis) {
    static final Pause NONE = new Pause(0, 0, 0);

    Pause until(long millis) {
      return new Pause(attempts, refusals, Math.min(untilMillis, millis));
    }
  }

  long untilMillis(Job job) {
    return of(job).untilMillis;
  }

  /** How many gateways further on the next attempt should go. */
  int refusals(Job job) {
    return of(job).refusals;
  }

  void end(Job job) {
    byJob.remove(job);
  }

  void shortly(Job job, long untilMillis) {
    byJob.put(job, new Pause(0, 0, untilMillis));
  }

  void refuse(Job job, long nowMillis) {
    Pause before = of(job);
    int attempts = before.attempts + 1;
    long until = nowMillis + pauseMillis(job, attempts);
    byJob.put(job, new Pause(attempts, before.refusals + 1, until));
  }

  /** At once through each of the gateways, then with pauses. */
  void fail(Job job, int gateways, boolean isRefusal, long nowMillis) {
    Pause before = of(job);
    int attempts = before.attempts + 1;
    int rounds = attempts - gateways + 1;
    long until = nowMillis + (rounds <= 0 ? 0 : pauseMillis(job, rounds));
    byJob.put(job, new Pause(attempts, before.refusals + (isRefusal ? 1 : 0), until));
  }

  /** No pause is to last longer than that. */
  void cut(long untilMillis) {
    byJob.replaceAll((job, pause) -> pause.until(untilMillis));
  }

  void retain(List<Job> wanted) {
    byJob.keySet().retainAll(new HashSet<>(wanted));
  }

  void clear() {
    byJob.clear();
  }

  private Pause of(Job job) {
    return byJob.getOrDefault(job, Pause.NONE);
  }

  private static long pauseMillis(Job job, int attempts) {
    long doubled = Days.SECOND_MILLIS << Math.min(attempts - 1, 10);
    return Math.min(doubled, job.maxPauseMillis());
  }
}
