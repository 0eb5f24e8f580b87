package wisp.web.view;

import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.web.state.Action;
import wisp.web.state.Screen;

/** The column with the conversations. */
final class SideView {
  private SideView() {}

  static Tag of(Scene scene) {
    return Tag.of("aside", "side", bar(scene), list(scene)).label("Conversations");
  }

  private static Tag bar(Scene scene) {
    return Tag.of(
        "header",
        "bar",
        NoticeView.logo(),
        Tag.of("div", "grow", Tag.text("h1", "brand", "Wisp"), connection(scene)),
        Button.icon(Icon.ADD, "Add a contact", new Action.AskContact("")).testId("add-contact"),
        Button.icon(Icon.RING, "Network", new Action.Show(Screen.NETWORK)).testId("network"),
        Button.icon(Icon.SETTINGS, "Settings", new Action.Show(Screen.SETTINGS))
            .testId("settings"));
  }

  static Tag connection(Scene scene) {
    String words = words(scene);
    return Tag.of("p", "connection " + words.replace(' ', '-'), Tag.of("i", "dot"))
        .say(words)
        .attr("role", "status");
  }

  private static String words(Scene scene) {
    if (scene.messenger().connection().online()) {
      return "online";
    }
    return scene.state().surroundings().patient() ? "connecting" : "no node reachable";
  }

  private static Tag list(Scene scene) {
    List<Tag> rows = Lists.map(scene.messenger().conversations(), c -> RowView.of(scene, c));
    if (rows.isEmpty()) {
      return Tag.text("p", "nobody muted", "Nobody here yet. Share your link, or add a contact.");
    }
    return Tag.of("ul", "rows").with(rows);
  }
}
