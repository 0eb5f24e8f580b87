package wisp.web.view;

import org.teavm.jso.dom.xml.Node;

/** A part that stands in the document. */
final class Mounted {
  final Node node;
  Mounted[] children = {};
  Part part;
  Tag tag;

  Mounted(Node node, Part part) {
    this.node = node;
    this.part = part;
  }
}
