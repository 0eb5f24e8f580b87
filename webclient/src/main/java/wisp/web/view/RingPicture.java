package wisp.web.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import wisp.web.state.RingView;
import wisp.web.state.Whereabouts;
import wisp.web.words.Ring;
import wisp.web.words.Words;

/**
 * The ring as a circle: every node at its true place, or as far behind it as lets one see it,
 * whatever direction the page is read in.
 */
final class RingPicture {
  private static final String DIGITS = "0123456789abcdef";
  private static final int PREFIX_CHARS = 6;
  private static final double WHOLE = 1 << (4 * PREFIX_CHARS);
  private static final int CENTRE = 1_600;
  private static final int RADIUS = 1_280;
  private static final int FEW = 16;
  private static final double APART = 0.037;

  private final RingView.Known ring;
  private final List<String> mailbox;
  private final List<String> sent;
  private final int size;

  RingPicture(RingView.Known ring, Whereabouts mine) {
    this.ring = ring;
    this.mailbox = mine.mailboxHolders(ring.ids(), ring.replicas());
    this.sent = mine.sent();
    this.size = ring.ids().size() <= FEW ? 90 : 55;
  }

  boolean holdsMailbox(String id) {
    return mailbox.contains(id);
  }

  boolean holdsSent(String id) {
    return sent.contains(id);
  }

  Tag draw(Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(circle("orbit", CENTRE, CENTRE, RADIUS));
    for (String id : ring.gone()) {
      parts.add(at("gone", share(id), size).key("gone" + id));
    }
    addNodes(parts);
    return Tag.of("svg")
        .with(parts)
        .attr("viewBox", "0 0 3200 3200")
        .attr("class", "ring")
        .attr("role", "img")
        .label(words.count(Ring.RING_PICTURE, ring.ids().size()))
        .testId("ring-picture");
  }

  /** Twice around, for what is pushed over the top pushes the first ones. */
  private void addNodes(List<Part> parts) {
    List<String> sorted = new ArrayList<>(ring.ids());
    Collections.sort(sorted);
    int count = sorted.size();
    double apart = Math.min(APART, 0.75 / count);
    double last = -2;
    for (int i = 0; i < 2 * count; i++) {
      String id = sorted.get(i % count);
      boolean isFirst = i < count;
      last = Math.max(isFirst ? share(id) - 1 : share(id), last + apart);
      if (!isFirst) {
        parts.addAll(node(id, last));
      }
    }
  }

  private List<Tag> node(String id, double place) {
    List<Tag> drawn = new ArrayList<>();
    if (holdsMailbox(id)) {
      drawn.add(at("mailbox", place, size + 50).key("m" + id));
    }
    if (holdsSent(id)) {
      drawn.add(at("sent", place, size + 90).key("s" + id));
    }
    String kind = id.equals(ring.nodeId()) ? "node own" : "node";
    drawn.add(at(ring.joined().contains(id) ? kind + " new" : kind, place, size).key("n" + id));
    return drawn;
  }

  private static Tag at(String kind, double place, int radius) {
    double angle = 2 * Math.PI * place;
    return circle(
        kind, CENTRE + RADIUS * Math.sin(angle), CENTRE - RADIUS * Math.cos(angle), radius);
  }

  /** How far round the circle it is: 0 is at the top, and on it goes with the clock. */
  private static double share(String id) {
    int prefix = 0;
    for (int i = 0; i < Math.min(PREFIX_CHARS, id.length()); i++) {
      prefix = prefix << 4 | Math.max(0, DIGITS.indexOf(id.charAt(i)));
    }
    return prefix / WHOLE;
  }

  private static Tag circle(String kind, double x, double y, int radius) {
    String half = "a" + radius + " " + radius + " 0 1 1 ";
    String path =
        "M"
            + (Math.round(x) - radius)
            + " "
            + Math.round(y)
            + half
            + 2 * radius
            + " 0"
            + half
            + -2 * radius
            + " 0z";
    return Tag.of("path").attr("class", kind).attr("d", path);
  }
}
