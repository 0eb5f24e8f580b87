package wisp.node.transport;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.node.step.Occasion;

/**
 * What this node was asked, what it asked others, and what it noted since it started; on the loop.
 * Clients choose none of the names, so that there are not more of them than kinds of messages.
 */
final class Counts {
  private final LongSupplier nanos;
  private final Map<Kind, Tally> tallies = new HashMap<>();
  private final Map<Occasion, Long> occasions = new EnumMap<>(Occasion.class);

  /** Who asked whom. */
  enum Way {
    CLIENT_ASKED,
    PEER_ASKED,
    ASKED_PEER
  }

  private record Kind(Way way, Class<?> message, Class<?> item) {}

  /** The questions of one kind. */
  record Line(Way way, String kind, Map<String, Long> outcomes, List<Long> took, double seconds) {}

  Counts(LongSupplier nanos) {
    this.nanos = nanos;
  }

  long nowNanos() {
    return nanos.getAsLong();
  }

  Tally of(Way way, Message question) {
    Class<?> item = question instanceof NodeRequest.Hold hold ? hold.item().getClass() : null;
    return tallies.computeIfAbsent(new Kind(way, question.getClass(), item), kind -> new Tally());
  }

  void noted(Occasion occasion) {
    occasions.merge(occasion, 1L, Long::sum);
  }

  Map<Occasion, Long> occasions() {
    return Map.copyOf(occasions);
  }

  List<Line> lines() {
    return tallies.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Line::way).thenComparing(Line::kind))
        .toList();
  }

  private static Line line(Kind kind, Tally tally) {
    String item = kind.item == null ? "" : "_" + name(kind.item);
    String name = name(kind.message) + item;
    return new Line(kind.way, name, tally.outcomes(), tally.took(), tally.seconds());
  }

  /** {@code GetRange} becomes {@code get_range}. */
  private static String name(Class<?> type) {
    String words = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    return words.toLowerCase(Locale.ROOT);
  }
}
