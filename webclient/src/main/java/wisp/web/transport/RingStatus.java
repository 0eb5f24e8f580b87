package wisp.web.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;
import wisp.web.state.RingView;

/** What a node says in {@code /v1/status}. */
public final class RingStatus {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int OK = 200;

  private RingStatus() {}

  public static void ask(Fetch fetch, String gateway, Consumer<RingView> seen) {
    fetch.get(gateway + "/v1/status", TIMEOUT_MILLIS, outcome -> seen.accept(view(outcome)));
  }

  private static RingView view(Fetch.Outcome outcome) {
    if (!(outcome instanceof Fetch.Answered answer) || answer.status() != OK) {
      return new RingView.Unreachable();
    }
    try {
      return known(parse(answer.body().toText()));
    } catch (RuntimeException notAStatus) {
      return new RingView.Unreachable();
    }
  }

  private static RingView known(Status status) {
    List<RingView.Node> neighbours = new ArrayList<>();
    JSArrayReader<Peer> peers = neighbours(status);
    for (int i = 0; i < peers.getLength(); i++) {
      neighbours.add(node(peers.get(i)));
    }
    return new RingView.Known(
        status.getNodeId(),
        neighbours,
        status.getReplicas(),
        status.getMessages(),
        (long) status.getMaxTtlMillis());
  }

  private static RingView.Node node(Peer peer) {
    return new RingView.Node(word(peer.getId()), word(peer.getPeer()), word(peer.getHttp()));
  }

  /** Fails unless the text has all that is read from it. */
  @JSBody(
      params = "text",
      script =
          """
          var s = JSON.parse(text);
          return { nodeId: String(s.nodeId), replicas: s.replicas | 0, messages: s.messages | 0,
            maxTtlMillis: Number(s.maxTtlMillis), predecessor: s.predecessor,
            successors: Array.from(s.successors) };
          """)
  private static native Status parse(String text);

  /** Predecessor and successors, each once. */
  @JSBody(
      params = "status",
      script =
          """
          var seen = [status.nodeId];
          return [status.predecessor].concat(status.successors).filter(function (peer) {
            var fresh = peer && seen.indexOf(peer.id) < 0;
            if (fresh) seen.push(peer.id);
            return fresh;
          });
          """)
  private static native JSArrayReader<Peer> neighbours(Status status);

  @JSBody(
      params = "value",
      script = "return value === null || value === undefined ? '' : '' + value;")
  private static native String word(JSObject value);

  private interface Status extends JSObject {
    @JSProperty
    String getNodeId();

    @JSProperty
    int getReplicas();

    @JSProperty
    int getMessages();

    @JSProperty
    double getMaxTtlMillis();
  }

  private interface Peer extends JSObject {
    @JSProperty
    JSObject getId();

    @JSProperty
    JSObject getPeer();

    @JSProperty
    JSObject getHttp();
  }
}
