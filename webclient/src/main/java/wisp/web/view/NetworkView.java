package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.web.state.RingView;
import wisp.web.state.Words;

/** The ring as seen from one's own node. */
final class NetworkView {
  private static final int ID_CHARS = 8;
  private static final long MINUTE_MILLIS = 60_000;

  private NetworkView() {}

  static Tag of(Scene scene) {
    String gateway = scene.messenger().connection().gateway();
    return SettingsView.screen(
            "Network", List.of(mine(scene), ring(scene.state().surroundings().ring(), gateway)))
        .key("network");
  }

  private static Tag mine(Scene scene) {
    String gateway = scene.messenger().connection().gateway();
    return Tag.of(
        "section",
        "card wide",
        Tag.text("h3", "", "My node"),
        SideView.connection(scene),
        Tag.text("p", "mono", gateway.isEmpty() ? "none yet" : gateway));
  }

  private static Tag ring(RingView ring, String gateway) {
    return switch (ring) {
      case RingView.Loading loading -> section(List.of(Tag.text("p", "muted", "Asking…")));
      case RingView.Unreachable gone ->
          section(List.of(Tag.text("p", "muted", "This node does not answer.")));
      case RingView.Known known -> section(known(known, gateway));
    };
  }

  private static Tag section(List<? extends Part> parts) {
    return Tag.of("section", "card wide", Tag.text("h3", "", "The ring around it")).with(parts);
  }

  private static List<Part> known(RingView.Known known, String gateway) {
    List<Part> parts = new ArrayList<>();
    parts.add(Tag.text("p", "muted", sentence(known)));
    List<Tag> rows = new ArrayList<>();
    rows.add(node(new RingView.Node(known.nodeId(), gateway, ""), "my node"));
    for (RingView.Node neighbour : known.neighbours()) {
      rows.add(node(neighbour, ""));
    }
    parts.add(Tag.of("ol", "nodes").with(rows));
    return parts;
  }

  private static String sentence(RingView.Known known) {
    return "Every message is kept by "
        + Words.nodes(known.replicas())
        + " for at most "
        + life(known.maxTtlMillis())
        + ". My node holds "
        + (known.messages() == 1 ? "1 message" : known.messages() + " messages")
        + " now.";
  }

  private static String life(long millis) {
    long minutes = millis / MINUTE_MILLIS;
    if (minutes < 1) {
      return millis / 1000 + " seconds";
    }
    return minutes < 120 ? minutes + " minutes" : minutes / 60 + " hours";
  }

  private static Tag node(RingView.Node node, String remark) {
    String id = node.id().length() <= ID_CHARS ? node.id() : node.id().substring(0, ID_CHARS);
    String where = node.http().isEmpty() ? node.peer() : node.http();
    Tag row =
        Tag.of("li", Tag.text("code", "mono", id), Tag.text("span", "grow mono muted", where));
    return remark.isEmpty() ? row : row.with(Tag.text("span", "chip", remark));
  }
}
