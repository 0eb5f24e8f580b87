package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;
import wisp.web.state.Action;

/** Brings the document to what a tree of parts says, touching only what differs. */
public final class Patch {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private final HTMLDocument document;
  private final Consumer<Action> dispatch;
  private final Mounted root;
  private final List<Mounted> dialogs = new ArrayList<>();

  public Patch(HTMLElement host, Consumer<Action> dispatch) {
    this.document = host.getOwnerDocument();
    this.dispatch = dispatch;
    this.root = new Mounted(host, Tag.of("body"));
  }

  public void show(Scene scene) {
    children(root, List.of(PageView.of(scene)));
    dialogs.forEach(dialog -> Elements.showModal(dialog.node));
    dialogs.clear();
    Elements.placeMenu();
  }

  private Mounted mount(Part part) {
    return switch (part) {
      case Part.Text text -> new Mounted(document.createTextNode(text.value()), text);
      case Part.Later later -> mount(later, later.body().get());
      case Tag tag -> mount(tag, tag);
    };
  }

  private Mounted mount(Part part, Tag tag) {
    Mounted mounted = new Mounted(create(tag.name), part);
    update(mounted, Tag.of(tag.name), tag);
    if (tag.name.equals("dialog")) {
      dialogs.add(mounted);
    }
    return mounted;
  }

  private Node create(String name) {
    boolean drawing = name.equals("svg") || name.equals("path");
    return drawing ? document.createElementNS(SVG, name) : document.createElement(name);
  }

  private void patch(Mounted mounted, Part next) {
    Part before = mounted.part;
    mounted.part = next;
    switch (next) {
      case Part.Text text -> write(mounted, (Part.Text) before, text);
      case Part.Later later -> renew(mounted, (Part.Later) before, later);
      case Tag tag -> update(mounted, mounted.tag, tag);
    }
  }

  private static void write(Mounted mounted, Part.Text before, Part.Text text) {
    if (!before.value().equals(text.value())) {
      mounted.node.setNodeValue(text.value());
    }
  }

  private void renew(Mounted mounted, Part.Later before, Part.Later later) {
    if (!before.dependsOn().equals(later.dependsOn())) {
      update(mounted, mounted.tag, later.body().get());
    }
  }

  private void update(Mounted mounted, Tag before, Tag tag) {
    mounted.tag = tag;
    attributes((Element) mounted.node, before.attributes, tag.attributes);
    children(mounted, tag.children);
    for (String event : tag.listeners.keySet()) {
      if (!before.listeners.containsKey(event)) {
        listen(mounted, event);
      }
    }
  }

  private static void attributes(
      Element element, Map<String, String> before, Map<String, String> next) {
    for (String name : next.keySet()) {
      attribute(element, name, next.get(name), before.get(name));
    }
    for (String name : before.keySet()) {
      if (!next.containsKey(name)) {
        element.removeAttribute(name);
      }
    }
  }

  private static void attribute(Element element, String name, String value, String before) {
    if (name.equals("value")) {
      Elements.write(element, value);
    } else if (!value.equals(before)) {
      element.setAttribute(name, value);
    }
  }

  private void listen(Mounted mounted, String event) {
    Elements.listen(
        mounted.node,
        event,
        input -> {
          var listener = mounted.tag.listeners.get(event);
          Optional<Action> action = listener == null ? Optional.empty() : listener.apply(input);
          action.ifPresent(dispatch);
          return action.isPresent();
        });
  }

  private void children(Mounted parent, List<Part> parts) {
    Mounted[] before = parent.children;
    int[] from = Siblings.match(before, parts);
    Mounted[] next = new Mounted[from.length];
    for (int i = 0; i < from.length; i++) {
      next[i] = from[i] < 0 ? mount(parts.get(i)) : take(before, from[i]);
    }
    removeAll(parent.node, before);
    parent.children = next;
    arrange(parent, from);
    for (int i = 0; i < from.length; i++) {
      if (from[i] >= 0) {
        patch(next[i], parts.get(i));
      }
    }
  }

  private static Mounted take(Mounted[] before, int place) {
    Mounted taken = before[place];
    before[place] = null;
    return taken;
  }

  private static void removeAll(Node parent, Mounted[] left) {
    for (Mounted child : left) {
      if (child != null) {
        remove(parent, child);
      }
    }
  }

  private static void remove(Node parent, Mounted child) {
    if (child.tag != null && child.tag.name.equals("dialog")) {
      Elements.close(child.node);
    }
    parent.removeChild(child.node);
  }

  /** From last to first; a node moves only if its old place is not before those already put. */
  private static void arrange(Mounted parent, int[] from) {
    Node follower = null;
    int lowest = Integer.MAX_VALUE;
    for (int i = from.length - 1; i >= 0; i--) {
      Node node = parent.children[i].node;
      if (from[i] >= 0 && from[i] < lowest) {
        lowest = from[i];
      } else {
        parent.node.insertBefore(node, follower);
      }
      follower = node;
    }
  }
}
