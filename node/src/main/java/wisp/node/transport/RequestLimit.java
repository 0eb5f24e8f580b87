package wisp.node.transport;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import wisp.lib.bytes.Bytes;

/** Requests a second of one address, with a reserve for bursts; loopback is exempt. */
final class RequestLimit {
  private static final int ADDRESSES_MAX = 4_096;

  private final int perSecond;
  private final int burst;
  private final LongSupplier nowMillis;
  private final Map<Bytes, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  RequestLimit(int perSecond, int burst, LongSupplier nowMillis) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nowMillis = nowMillis;
  }

  boolean allows(InetAddress from) {
    return allows(from, 1);
  }

  /** {@code cost}: how many usual requests it is like. */
  boolean allows(InetAddress from, int cost) {
    if (from.isLoopbackAddress()) {
      return true;
    }
    Bytes key = Doorkeeper.key(from);
    Bucket now = filled(buckets.get(key));
    boolean allowed = now.requests >= cost;
    buckets.put(key, allowed ? new Bucket(now.requests - cost, now.atMillis) : now);
    if (buckets.size() > ADDRESSES_MAX) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return allowed;
  }

  private Bucket filled(Bucket bucket) {
    long now = nowMillis.getAsLong();
    if (bucket == null) {
      return new Bucket(burst, now);
    }
    double gained = Math.max(0, now - bucket.atMillis) * perSecond / 1_000.0;
    return new Bucket(Math.min(burst, bucket.requests + gained), now);
  }

  private record Bucket(double requests, long atMillis) {}
}
