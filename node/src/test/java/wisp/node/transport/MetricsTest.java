package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.step.Occasion;
import wisp.node.store.Store;

class MetricsTest {
  @TempDir private Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private final Counts counts = new Counts(nanos::get);

  private String text() {
    Map<String, Integer> connections = Map.of("clients", 2);
    Facts facts =
        new Facts(
            "0.9",
            Core.View.NONE,
            Map.of("full", true, "incomplete", false),
            Optional.of(new Store.Use(new Store.Size(3, 70_000), 512, 40, 2_500_000_000L)),
            1_500,
            100,
            connections,
            counts.lines(),
            counts.occasions());
    return new String(Exposition.write(facts).toArray(), StandardCharsets.UTF_8);
  }

  private void shows(String line) {
    String text = text();
    assertTrue(text.lines().anyMatch(line::equals), text);
  }

  @Test
  void questionsOfPeersAreCountedByKindAndOutcome() {
    Peers answering = (to, request, timeout, answer) -> answer.accept(Optional.empty());
    Peer peer = new Peer(Id.of(1), "there:1", "");
    new CountedPeers(answering, counts).ask(peer, new NodeRequest.FindNext(Id.of(7)), 1, a -> {});
    shows("wisp_requests_total{kind=\"find_next\",outcome=\"unanswered\",way=\"asked_peer\"} 1.0");
  }

  @Test
  void requestsAreCountedAndTimed() {
    Inbox refusing = new FixedInbox(new Reply.Refused(Refusal.FULL, 0), 3_000_000);
    CountedInbox inbox = new CountedInbox(refusing, counts);
    inbox.clientAsked(new ClientRequest.GetRecord(Id.of(1)), reply -> {});
    inbox.clientAsked(new ClientRequest.GetRecord(Id.of(2)), reply -> {}).withdraw();
    String labels = "kind=\"get_record\",way=\"client_asked\"";
    shows("wisp_request_seconds_bucket{" + labels + ",le=\"0.002\"} 0");
    shows("wisp_request_seconds_bucket{" + labels + ",le=\"0.005\"} 2");
    shows("wisp_request_seconds_sum{" + labels + "} 0.006");
    String kind = "kind=\"get_record\"";
    shows("wisp_requests_total{" + kind + ",outcome=\"full\",way=\"client_asked\"} 2.0");
    shows("wisp_requests_total{" + kind + ",outcome=\"unanswered\",way=\"client_asked\"} 1.0");
  }

  @Test
  void stateAndEventsAreThere() {
    counts.noted(Occasion.DIED);
    counts.noted(Occasion.DIED);
    shows("wisp_events_total{event=\"died\"} 2.0");
    shows("wisp_connections{of=\"clients\"} 2.0");
    shows("wisp_clock_offset_seconds 1.5");
    shows("wisp_mailbox_max_bytes 100.0");
    shows("wisp_build_info{version=\"0.9\"} 1");
    shows("wisp_trouble{of=\"full\"} 1.0");
    shows("wisp_trouble{of=\"incomplete\"} 0.0");
    shows("wisp_disk_files 3.0");
    shows("wisp_disk_bytes 70000.0");
    shows("wisp_disk_waiting_bytes 512.0");
    shows("wisp_disk_write_seconds_count 40");
    shows("wisp_disk_write_seconds_sum 2.5");
  }

  @Test
  void aNodeServesThemAndNamesNoBox() throws Exception {
    try (TestNode node = TestNode.start(folder)) {
      TestNode.await(node::isReady);
      Id place = Id.of(0x1234_5678_9abcL);
      node.ask(new ClientRequest.GetRecord(place));
      HttpResponse<String> response = node.get("/metrics");
      assertEquals(200, response.statusCode());
      String type = response.headers().firstValue("content-type").orElse("");
      assertTrue(type.startsWith("text/plain; version=0.0.4"), type);
      assertTrue(response.body().contains("wisp_ring_ready 1.0"), response::body);
      assertTrue(response.body().contains("kind=\"get_record\""), response::body);
      assertTrue(response.body().contains("wisp_trouble{of=\"wrong_clock\"} 0.0"), response::body);
      assertFalse(response.body().contains(place.toString()));
      assertFalse(response.body().contains("127.0.0.1"));
    }
  }

  /** Answers everything alike, after so long. */
  private final class FixedInbox implements Inbox {
    private final Reply reply;
    private final long tookNanos;

    FixedInbox(Reply reply, long tookNanos) {
      this.reply = reply;
      this.tookNanos = tookNanos;
    }

    @Override
    public Withdrawal peerAsked(Peer from, Message request, Consumer<Reply> answer) {
      throw new AssertionError();
    }

    @Override
    public Withdrawal clientAsked(ClientRequest request, Consumer<Reply> answer) {
      nanos.addAndGet(tookNanos);
      answer.accept(reply);
      return Withdrawal.NONE;
    }

    @Override
    public void peerHungUp(Peer peer) {
      throw new AssertionError(peer.toString());
    }

    @Override
    public Reply refusal(Refusal reason) {
      throw new AssertionError(List.of(reason).toString());
    }
  }
}
