package wisp.node.transport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.node.step.Occasion;
import wisp.node.store.Store;

/** Everything that {@code /metrics} shows, at one moment; {@code disk}: empty in memory. */
record Facts(
    String version,
    Core.View view,
    Map<String, Boolean> troubles,
    Optional<Store.Use> disk,
    long clockOffsetMillis,
    long maxBytes,
    Map<String, Integer> connections,
    List<Counts.Line> questions,
    Map<Occasion, Long> occasions) {}
