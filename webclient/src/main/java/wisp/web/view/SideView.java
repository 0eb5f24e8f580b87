package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Conversation;
import wisp.web.state.Action;
import wisp.web.state.Screen;
import wisp.web.words.Chatting;
import wisp.web.words.Meeting;
import wisp.web.words.Ring;
import wisp.web.words.Setup;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** The column with the conversations. */
final class SideView {
  private SideView() {}

  static Tag of(Scene scene) {
    Tag side = Tag.of("nav", "side", bar(scene));
    ShellView.offer(scene).ifPresent(side::with);
    if (!scene.messenger().conversations().isEmpty()) {
      side.with(SearchView.field(scene));
    }
    return side.with(list(scene)).label(scene.words().say(Talk.CONVERSATIONS));
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
    if (scene.state().finding().isBegun()) {
      return SearchView.found(scene);
    }
    boolean isArchive = scene.state().finding().archive();
    List<Conversation> all = scene.messenger().conversations();
    List<Conversation> shown =
        Lists.filter(all, each -> each.preferences().archived() == isArchive);
    if (all.isEmpty()) {
      return Tag.text("p", "nobody muted", scene.words().say(Meeting.NOBODY)).key("nobody");
    }
    List<Tag> rows = new ArrayList<>();
    if (isArchive) {
      Action back = new Action.ShowArchive(false);
      rows.add(SearchView.heading(scene.words(), scene.words().say(Chatting.ARCHIVED), back));
    }
    rows.addAll(Lists.map(shown, c -> RowView.of(scene, c)));
    int archived = all.size() - shown.size();
    if (archived > 0 && !isArchive) {
      rows.add(archive(scene.words(), Lists.filter(all, c -> !shown.contains(c))));
    }
    return Tag.of("ul", "rows").with(rows).key("rows");
  }

  private static Tag archive(Words words, List<Conversation> archived) {
    int unread = 0;
    boolean muted = true;
    for (Conversation each : archived) {
      unread += each.unread();
      muted &= each.unread() == 0 || each.preferences().muted();
    }
    String text = words.say(Chatting.ARCHIVED) + " (" + words.number(archived.size()) + ")";
    Tag button = Button.quiet(text, new Action.ShowArchive(true)).testId("archive-shown");
    if (unread > 0) {
      button.with(RowView.badge(words, unread, muted));
    }
    return Tag.of("li", "archive", button).key("archive");
  }
}
