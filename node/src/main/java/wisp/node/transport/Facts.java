package wisp.node.transport;

import java.util.List;
import java.util.Map;
import wisp.node.step.Occasion;

/** Everything that {@code /metrics} shows, at one moment. */
record Facts(
    String version,
    Core.View view,
    long clockOffsetMillis,
    long maxBytes,
    Map<String, Integer> connections,
    List<Counts.Line> questions,
    Map<Occasion, Long> occasions) {}
