package wisp.web.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import wisp.web.state.RingView;

/** What a node says in {@code /v1/status}. */
public final class RingStatus {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int OK = 200;
  private static final int FIRST_NEIGHBOUR = 4;
  private static final int WORDS_PER_NEIGHBOUR = 3;

  private RingStatus() {}

  public static void ask(Fetch fetch, String gateway, Consumer<RingView> seen) {
    fetch.get(gateway + "/v1/status", TIMEOUT_MILLIS, outcome -> seen.accept(view(outcome)));
  }

  private static RingView view(Fetch.Outcome outcome) {
    if (!(outcome instanceof Fetch.Answered answer) || answer.status() != OK) {
      return new RingView.Unreachable();
    }
    try {
      return known(words(answer.body().toText()));
    } catch (RuntimeException notAStatus) {
      return new RingView.Unreachable();
    }
  }

  private static RingView known(String[] words) {
    List<RingView.Node> neighbours = new ArrayList<>();
    for (int i = FIRST_NEIGHBOUR; i < words.length; i += WORDS_PER_NEIGHBOUR) {
      neighbours.add(new RingView.Node(words[i], words[i + 1], words[i + 2]));
    }
    return RingView.Known.of(
        words[0],
        neighbours,
        Integer.parseInt(words[1]),
        Integer.parseInt(words[2]),
        Long.parseLong(words[3]));
  }

  /** The node's id and figures, then id, peer and http of the others, each once. */
  @JSBody(
      params = "text",
      script =
          """
          var s = JSON.parse(text);
          var words = [s.nodeId, s.replicas, s.messages, s.maxTtlMillis];
          var seen = [s.nodeId];
          [s.predecessor].concat(s.successors, s.peers).slice(0, 256).forEach(function (peer) {
            if (peer && seen.indexOf(peer.id) < 0) {
              seen.push(peer.id);
              words.push(peer.id, peer.peer || '', peer.http || '');
            }
          });
          return words.map(String);
          """)
  private static native String[] words(String text);
}
