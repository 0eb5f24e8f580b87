package wisp.node.transport;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import wisp.lib.bytes.Bytes;
import wisp.node.store.Store;

/** {@link Facts} in Prometheus' text format. Its library is loaded at the first use. */
final class Exposition {
  static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final MetricSnapshots.Builder all = MetricSnapshots.builder();

  private Exposition() {}

  static Bytes write(Facts facts) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(16_384);
    try {
      PrometheusTextFormatWriter.create().write(text, new Exposition().of(facts));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Bytes.wrap(text.toByteArray());
  }

  private MetricSnapshots of(Facts facts) {
    Labels version = Labels.of("version", facts.version());
    all.metricSnapshot(
        InfoSnapshot.builder()
            .name("wisp_build")
            .help("Version of this node")
            .dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder().labels(version).build())
            .build());
    ring(facts);
    mailboxes(facts);
    troubles(facts.troubles());
    facts.disk().ifPresent(this::disk);
    connections(facts);
    questions(facts);
    occasions(facts);
    return all.build();
  }

  private void ring(Facts facts) {
    Core.View view = facts.view();
    gauge("wisp_ring_joined", "1 if this node is a member", view.joined() ? 1 : 0);
    gauge("wisp_ring_ready", "1 if it can say who holds what", view.ready() ? 1 : 0);
    gauge("wisp_ring_known", "Other members that it has heard of", view.peers().size());
    gauge("wisp_ring_successors", "Length of its successor list", view.successors().size());
    gauge("wisp_ring_suspected", "Neighbours that did not answer lately", view.suspected());
    gauge("wisp_ring_dead", "Members declared dead that may return", view.dead().size());
    gauge(
        "wisp_clock_offset_seconds",
        "Ring time minus this node's clock",
        facts.clockOffsetMillis() / 1e3);
  }

  private void mailboxes(Facts facts) {
    Core.View view = facts.view();
    gauge("wisp_mailbox_messages", "Envelopes held", view.messages());
    gauge("wisp_mailbox_bytes", "Bytes of everything held", (double) view.bytes());
    gauge("wisp_mailbox_max_bytes", "What --max-bytes allows", (double) facts.maxBytes());
    gauge(
        "wisp_ranges_incomplete",
        "Ranges incomplete or with fewer than k confirmed copies",
        view.incomplete());
    gauge("wisp_nacks_pending", "NACKs not yet with their holders", view.pendingNacks());
  }

  private void troubles(Map<String, Boolean> troubles) {
    GaugeSnapshot.Builder lasting =
        GaugeSnapshot.builder()
            .name("wisp_trouble")
            .help("1 from the line in the log that tells of it to the one that ends it");
    troubles.forEach((of, on) -> lasting.dataPoint(point(Labels.of("of", of), on ? 1 : 0)));
    all.metricSnapshot(lasting.build());
  }

  private void disk(Store.Use use) {
    gauge("wisp_disk_files", "Segments on disk", use.size().files());
    gauge("wisp_disk_bytes", "Bytes in them", (double) use.size().bytes());
    gauge("wisp_disk_waiting_bytes", "Bytes not written yet", (double) use.waitingBytes());
    all.metricSnapshot(
        SummarySnapshot.builder()
            .name("wisp_disk_write_seconds")
            .help("Batches written and synced, and how long it took")
            .dataPoint(
                SummarySnapshot.SummaryDataPointSnapshot.builder()
                    .count(use.writes())
                    .sum(use.nanos() / 1e9)
                    .build())
            .build());
  }

  private static GaugeDataPointSnapshot point(Labels labels, double value) {
    return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
  }

  private void gauge(String name, String help, double value) {
    GaugeDataPointSnapshot point = GaugeDataPointSnapshot.builder().value(value).build();
    all.metricSnapshot(GaugeSnapshot.builder().name(name).help(help).dataPoint(point).build());
  }

  private void connections(Facts facts) {
    GaugeSnapshot.Builder open =
        GaugeSnapshot.builder().name("wisp_connections").help("Open connections");
    facts.connections().forEach((of, count) -> open.dataPoint(point(Labels.of("of", of), count)));
    all.metricSnapshot(open.build());
  }

  private void questions(Facts facts) {
    CounterSnapshot.Builder ended =
        CounterSnapshot.builder().name("wisp_requests").help("Requests by their end");
    HistogramSnapshot.Builder took =
        HistogramSnapshot.builder()
            .name("wisp_request_seconds")
            .help("Time to the answer; a retrieve may wait for messages");
    for (Counts.Line line : facts.questions()) {
      Labels labels =
          Labels.of("way", line.way().name().toLowerCase(Locale.ROOT))
              .merge(Labels.of("kind", line.kind()));
      line.outcomes()
          .forEach((end, count) -> ended.dataPoint(count(labels.add("outcome", end), count)));
      took.dataPoint(
          HistogramDataPointSnapshot.builder()
              .labels(labels)
              .classicHistogramBuckets(
                  ClassicHistogramBuckets.of(Tally.BOUNDS_SECONDS, line.took()))
              .sum(line.seconds())
              .build());
    }
    all.metricSnapshot(ended.build());
    all.metricSnapshot(took.build());
  }

  private void occasions(Facts facts) {
    CounterSnapshot.Builder noted =
        CounterSnapshot.builder().name("wisp_events").help("Lines in the log by what they tell");
    facts
        .occasions()
        .forEach(
            (occasion, count) ->
                noted.dataPoint(
                    count(Labels.of("event", occasion.name().toLowerCase(Locale.ROOT)), count)));
    all.metricSnapshot(noted.build());
  }

  private static CounterDataPointSnapshot count(Labels labels, long count) {
    return CounterDataPointSnapshot.builder().labels(labels).value((double) count).build();
  }
}
