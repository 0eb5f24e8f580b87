package wisp.lib.ratchet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** At most 2,000, oldest first; shared between states as long as none comes or goes. */
record SkippedKeys(List<SkippedKey> all) {
  static final int MAX = 2_000;
  static final long KEPT_MILLIS = 48L * 3_600_000;
  static final SkippedKeys NONE = new SkippedKeys(List.of());

  Optional<SkippedKey> find(RatchetHeader header) {
    return Lists.first(all, key -> key.isOf(header));
  }

  SkippedKeys without(RatchetHeader header) {
    return new SkippedKeys(Lists.filter(all, key -> !key.isOf(header)));
  }

  /** Also the {@code newer} ones; the oldest make room for them. */
  SkippedKeys and(List<SkippedKey> newer) {
    if (newer.isEmpty()) {
      return this;
    }
    List<SkippedKey> both = new ArrayList<>(all);
    both.addAll(newer);
    return new SkippedKeys(both.subList(Math.max(0, both.size() - MAX), both.size()));
  }

  /** Only that many, the newest; the same object if there are not more. */
  SkippedKeys newest(int most) {
    return all.size() <= most
        ? this
        : new SkippedKeys(List.copyOf(all.subList(all.size() - most, all.size())));
  }

  /** Only those that are younger than 48 hours; the same object if all are. */
  SkippedKeys forgetting(long nowMillis) {
    if (!Lists.any(all, key -> isForgotten(key, nowMillis))) {
      return this;
    }
    return new SkippedKeys(Lists.filter(all, key -> !isForgotten(key, nowMillis)));
  }

  private static boolean isForgotten(SkippedKey key, long nowMillis) {
    return nowMillis - key.sinceMillis() >= KEPT_MILLIS;
  }

  static SkippedKeys read(Reader reader) {
    return new SkippedKeys(reader.list(MAX, SkippedKey.BYTES, SkippedKey::read));
  }

  void write(Writer writer) {
    writer.list(all, SkippedKey::write);
  }
}
