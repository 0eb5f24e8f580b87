package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.xml.Node;

/** A part that stands in the document. */
final class Mounted {
  final Node node;
  final List<Mounted> children = new ArrayList<>();
  Part part;
  Tag tag;

  Mounted(Node node, Part part) {
    this.node = node;
    this.part = part;
  }
}
