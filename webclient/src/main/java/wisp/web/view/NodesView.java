package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.web.state.Action;
import wisp.web.state.Device;
import wisp.web.state.Dialog;
import wisp.web.state.Nodes;
import wisp.web.words.Common;
import wisp.web.words.Setup;
import wisp.web.words.Words;

/** The bootstrap nodes: which there are, which is in use. */
final class NodesView {
  private static final Action ADD = new Action.Ask(new Dialog.NewNode("", Common.NOTHING));

  private NodesView() {}

  static Tag of(Scene scene) {
    Words words = scene.words();
    Device device = scene.state().surroundings().device();
    List<Part> parts = new ArrayList<>();
    parts.add(Tag.text("p", "muted", words.say(Setup.NODES_WHY)));
    parts.add(Tag.of("ul", "nodes").with(rows(scene, device.nodes())));
    parts.add(Button.quiet(words.say(Setup.ADD_NODE), ADD).testId("node-add"));
    if (!device.chosen().isEmpty()) {
      Action reset = new Action.UseNodes(List.of());
      parts.add(Button.quiet(words.say(Setup.RESET_NODES), reset).testId("node-reset"));
    }
    return SettingsView.card(words.say(Setup.NODES), Tag.of("div", "stack").with(parts));
  }

  private static List<Tag> rows(Scene scene, List<String> nodes) {
    String inUse = scene.messenger().connection().gateway();
    List<String> shown = new ArrayList<>(nodes);
    if (!inUse.isEmpty() && !nodes.contains(inUse)) {
      shown.add(0, inUse);
    }
    return Lists.map(shown, url -> row(scene.words(), url, url.equals(inUse), nodes));
  }

  private static Tag row(Words words, String url, boolean inUse, List<String> nodes) {
    Tag row = Tag.of("li", Tag.text("span", "grow mono", url)).testId("node").key(url);
    if (inUse) {
      row.with(Tag.text("span", "chip", words.say(Setup.IN_USE)));
    }
    if (nodes.size() < 2 || !nodes.contains(url)) {
      return row;
    }
    Action remove = new Action.UseNodes(Nodes.without(nodes, url));
    String label = words.say(Setup.REMOVE_NODE, url);
    return row.with(Button.icon(Icon.CROSS, label, remove).testId("node-remove"));
  }

  static Tag form(Words words, Dialog.NewNode form) {
    Tag field =
        Tag.of("input")
            .testId("node-url")
            .attr("inputmode", "url")
            .attr("autocomplete", "off")
            .attr("autocapitalize", "off")
            .attr("autofocus", "")
            .attr("dir", "ltr")
            .attr("placeholder", "https://wisp.example.org")
            .attr("value", form.url())
            .flag("aria-invalid", form.error() != Common.NOTHING)
            .attr("aria-describedby", "node-error")
            .onInput(Action.NodeTyped::new);
    Tag fields =
        Tag.of(
                "form",
                "stack",
                Field.of(words.say(Setup.NODE_URL), field),
                DialogView.error("node-error", words.say(form.error())),
                DialogView.pair(
                    words, Button.submit(words.say(Common.ADD)).testId("node-add-confirm")))
            .on("submit", new Action.AddNode(form.url()));
    return DialogView.dialog("new-node", words.say(Setup.ADD_NODE), fields);
  }
}
