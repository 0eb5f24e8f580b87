package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.web.state.RingView;
import wisp.web.words.Common;
import wisp.web.words.Ring;
import wisp.web.words.Word;
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
            words, words.say(Ring.NETWORK), List.of(mine(scene), ring(scene, gateway)))
        .key("network");
  }

  private static Tag mine(Scene scene) {
    String gateway = scene.messenger().connection().gateway();
    return Tag.of(
        "section",
        "card wide",
        Tag.text("h2", "", scene.words().say(Ring.MY_NODE)),
        SideView.connection(scene),
        Tag.text("p", "mono", gateway.isEmpty() ? scene.words().say(Ring.NO_NODE_YET) : gateway),
        Tag.text("p", "muted small", scene.words().say(way(scene))));
  }

  private static Word way(Scene scene) {
    if (!scene.messenger().connection().online()) {
      return Common.NOTHING;
    }
    boolean pushing = scene.state().surroundings().shell().pushing();
    return pushing ? Ring.BY_PUSH : Ring.BY_POLLING;
  }

  private static Tag ring(Scene scene, String gateway) {
    Words words = scene.words();
    return switch (scene.state().surroundings().ring()) {
      case RingView.Loading loading ->
          section(words, List.of(Tag.text("p", "muted", words.say(Ring.ASKING))));
      case RingView.Unreachable gone ->
          section(words, List.of(Tag.text("p", "muted", words.say(Ring.NO_ANSWER))));
      case RingView.Known known -> section(words, known(scene, known, gateway));
    };
  }

  private static Tag section(Words words, List<? extends Part> parts) {
    return Tag.of("section", "card wide", Tag.text("h2", "", words.say(Ring.RING_AROUND)))
        .with(parts);
  }

  private static List<Part> known(Scene scene, RingView.Known known, String gateway) {
    Words words = scene.words();
    RingPicture picture =
        new RingPicture(known, scene.state().surroundings().shell().whereabouts());
    List<Part> parts = new ArrayList<>();
    parts.add(Tag.of("div", "picture", picture.draw(words), count(words, known)));
    parts.add(legend(words));
    parts.add(changes(words, known));
    parts.add(Tag.text("p", "muted", sentence(words, known)));
    List<Tag> rows = new ArrayList<>();
    RingView.Node own = new RingView.Node(known.nodeId(), gateway, "");
    rows.add(node(own, List.of()).with(chip(words, "own", Ring.MY_NODE_TAG)));
    for (RingView.Node other : known.others()) {
      rows.add(node(other, chips(words, picture, other.id())));
    }
    rows.get(0).with(chips(words, picture, known.nodeId()));
    parts.add(Tag.of("ol", "nodes").with(rows));
    return parts;
  }

  private static Tag count(Words words, RingView.Known known) {
    return Tag.text("p", "strong", words.count(Ring.RING_NODES, known.ids().size()))
        .attr("aria-hidden", "true");
  }

  private static Tag legend(Words words) {
    return Tag.of(
            "p",
            "legend",
            chip(words, "own", Ring.MY_NODE_TAG),
            chip(words, "mailbox", Ring.MAILBOX_HERE),
            chip(words, "sent", Ring.SENT_HERE))
        .attr("aria-hidden", "true");
  }

  private static List<Tag> chips(Words words, RingPicture picture, String id) {
    List<Tag> chips = new ArrayList<>();
    if (picture.holdsMailbox(id)) {
      chips.add(chip(words, "mailbox", Ring.MAILBOX_HERE));
    }
    if (picture.holdsSent(id)) {
      chips.add(chip(words, "sent", Ring.SENT_HERE));
    }
    return chips;
  }

  private static Tag chip(Words words, String kind, Word text) {
    return Tag.text("span", "chip " + kind, words.say(text));
  }

  /** For the eye below the picture, and for the ear as it happens. */
  private static Tag changes(Words words, RingView.Known known) {
    List<Tag> lines = new ArrayList<>();
    known.joined().forEach(id -> lines.add(change(words, Ring.RING_JOINED, id)));
    known.gone().forEach(id -> lines.add(change(words, Ring.RING_GONE, id)));
    return Tag.of("ul", "changes").with(lines).attr("aria-live", "polite").testId("ring-changes");
  }

  private static Tag change(Words words, Word what, String id) {
    return Tag.text("li", "muted small", words.say(what, shortened(id)));
  }

  private static String sentence(Words words, RingView.Known known) {
    String life = life(words, known.maxTtlMillis());
    return words.count(Ring.KEPT_BY, known.replicas(), life)
        + " "
        + words.count(Ring.HOLDS_NOW, known.messages());
  }

  static String life(Words words, long millis) {
    long minutes = millis / MINUTE_MILLIS;
    if (minutes < 1) {
      return words.count(Ring.SECONDS, millis / 1000);
    }
    return minutes < 120
        ? words.count(Ring.MINUTES, minutes)
        : words.count(Ring.HOURS, minutes / 60);
  }

  private static Tag node(RingView.Node node, List<Tag> chips) {
    String where = node.http().isEmpty() ? node.peer() : node.http();
    return Tag.of(
            "li",
            Tag.text("code", "mono", shortened(node.id())),
            Tag.text("span", "grow mono muted", where).attr("dir", "ltr"))
        .with(chips);
  }

  private static String shortened(String id) {
    return id.length() <= ID_CHARS ? id : id.substring(0, ID_CHARS);
  }
}
