package wisp.web.view;

import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.web.state.Action;
import wisp.web.state.Screen;
import wisp.web.words.Meeting;
import wisp.web.words.Ring;
import wisp.web.words.Setup;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** The column with the conversations. */
final class SideView {
  private SideView() {}

  static Tag of(Scene scene) {
    return Tag.of("nav", "side", bar(scene), list(scene))
        .label(scene.words().say(Talk.CONVERSATIONS));
  }

  private static Tag bar(Scene scene) {
    Words words = scene.words();
    return Tag.of(
        "header",
        "bar",
        NoticeView.logo(),
        Tag.of("div", "grow", Tag.text("h1", "brand", "Wisp"), connection(scene)),
        Button.icon(Icon.ADD, words.say(Meeting.ADD_CONTACT), new Action.AskContact(""))
            .testId("add-contact"),
        Button.icon(Icon.RING, words.say(Ring.NETWORK), new Action.Show(Screen.NETWORK))
            .testId("network"),
        Button.icon(Icon.SETTINGS, words.say(Setup.SETTINGS), new Action.Show(Screen.SETTINGS))
            .testId("settings"));
  }

  static Tag connection(Scene scene) {
    boolean patient = scene.state().surroundings().patient();
    if (scene.messenger().connection().online()) {
      return connection("online", scene.words().say(Ring.ONLINE));
    }
    return patient
        ? connection("connecting", scene.words().say(Ring.CONNECTING))
        : connection("unreachable", scene.words().say(Ring.NO_NODE));
  }

  private static Tag connection(String how, String words) {
    return Tag.of("p", "connection " + how, Tag.of("i", "dot")).say(words).attr("role", "status");
  }

  private static Tag list(Scene scene) {
    List<Tag> rows = Lists.map(scene.messenger().conversations(), c -> RowView.of(scene, c));
    if (rows.isEmpty()) {
      return Tag.text("p", "nobody muted", scene.words().say(Meeting.NOBODY));
    }
    return Tag.of("ul", "rows").with(rows);
  }
}
