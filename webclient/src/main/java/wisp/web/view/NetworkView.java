package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.web.state.RingView;
import wisp.web.words.Ring;
import wisp.web.words.Words;

/** The ring as seen from one's own node. */
final class NetworkView {
  private static final int ID_CHARS = 8;
  private static final long MINUTE_MILLIS = 60_000;

  private NetworkView() {}

  static Tag of(Scene scene) {
    Words words = scene.words();
    String gateway = scene.messenger().connection().gateway();
    return SettingsView.screen(
            words,
            words.say(Ring.NETWORK),
            List.of(mine(scene), ring(words, scene.state().surroundings().ring(), gateway)))
        .key("network");
  }

  private static Tag mine(Scene scene) {
    String gateway = scene.messenger().connection().gateway();
    return Tag.of(
        "section",
        "card wide",
        Tag.text("h2", "", scene.words().say(Ring.MY_NODE)),
        SideView.connection(scene),
        Tag.text("p", "mono", gateway.isEmpty() ? scene.words().say(Ring.NO_NODE_YET) : gateway));
  }

  private static Tag ring(Words words, RingView ring, String gateway) {
    return switch (ring) {
      case RingView.Loading loading ->
          section(words, List.of(Tag.text("p", "muted", words.say(Ring.ASKING))));
      case RingView.Unreachable gone ->
          section(words, List.of(Tag.text("p", "muted", words.say(Ring.NO_ANSWER))));
      case RingView.Known known -> section(words, known(words, known, gateway));
    };
  }

  private static Tag section(Words words, List<? extends Part> parts) {
    return Tag.of("section", "card wide", Tag.text("h2", "", words.say(Ring.RING_AROUND)))
        .with(parts);
  }

  private static List<Part> known(Words words, RingView.Known known, String gateway) {
    List<Part> parts = new ArrayList<>();
    parts.add(Tag.text("p", "muted", sentence(words, known)));
    List<Tag> rows = new ArrayList<>();
    rows.add(node(new RingView.Node(known.nodeId(), gateway, ""), words.say(Ring.MY_NODE_TAG)));
    for (RingView.Node neighbour : known.neighbours()) {
      rows.add(node(neighbour, ""));
    }
    parts.add(Tag.of("ol", "nodes").with(rows));
    return parts;
  }

  private static String sentence(Words words, RingView.Known known) {
    String life = life(words, known.maxTtlMillis());
    return words.count(Ring.KEPT_BY, known.replicas(), life)
        + " "
        + words.count(Ring.HOLDS_NOW, known.messages());
  }

  private static String life(Words words, long millis) {
    long minutes = millis / MINUTE_MILLIS;
    if (minutes < 1) {
      return words.count(Ring.SECONDS, millis / 1000);
    }
    return minutes < 120
        ? words.count(Ring.MINUTES, minutes)
        : words.count(Ring.HOURS, minutes / 60);
  }

  private static Tag node(RingView.Node node, String remark) {
    String id = node.id().length() <= ID_CHARS ? node.id() : node.id().substring(0, ID_CHARS);
    String where = node.http().isEmpty() ? node.peer() : node.http();
    Tag row =
        Tag.of("li", Tag.text("code", "mono", id), Tag.text("span", "grow mono muted", where));
    return remark.isEmpty() ? row : row.with(Tag.text("span", "chip", remark));
  }
}
