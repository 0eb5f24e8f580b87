package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Conversation;
import wisp.lib.client.Search;
import wisp.web.state.Action;
import wisp.web.state.Finding;
import wisp.web.state.Hits;
import wisp.web.state.Spot;
import wisp.web.words.Chatting;
import wisp.web.words.Common;
import wisp.web.words.Setup;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** People and messages that are looked for. */
final class SearchView {
  private static final int MESSAGES_MAX = 50;
  private static final int BEFORE_CHARS = 16;
  private static final int AFTER_CHARS = 120;

  private SearchView() {}

  static Tag field(Scene scene) {
    Words words = scene.words();
    Finding finding = scene.state().finding();
    Tag input =
        input(words, finding.within().isEmpty() ? finding.query() : "")
            .attr("type", "search")
            .label(words.say(Chatting.SEARCH))
            .testId("search")
            .onInput(Action.Searched::new);
    Tag notes = Button.icon(Icon.NOTE, words.say(Chatting.NOTES), notes(scene)).testId("notes");
    return Tag.of("div", "search", input, notes).key("search");
  }

  private static Tag input(Words words, String query) {
    return Tag.of("input")
        .attr("autocomplete", "off")
        .attr("placeholder", words.say(Setup.KEY_SEARCH))
        .attr("maxlength", "200")
        .attr("value", query);
  }

  /** Takes the place of the head of a conversation. */
  static Tag within(Scene scene, Conversation one) {
    Words words = scene.words();
    String query = scene.state().finding().query();
    Hits hits = Hits.of(scene.state(), scene.messenger());
    Tag field =
        input(words, query)
            .label(words.say(Setup.KEY_SEARCH))
            .attr("enterkeyhint", "search")
            .testId("find")
            .onInput(Action.Find::new);
    String place = query.trim().isEmpty() ? "" : place(words, hits);
    return Tag.of(
            "header",
            "bar",
            Tag.text("h1", "unseen", words.say(Talk.MESSAGES_WITH, MessagesView.name(words, one))),
            Button.icon(Icon.CROSS, words.say(Common.CLOSE), new Action.EndSearch())
                .testId("find-end"),
            field,
            Tag.text("p", "muted small", place).attr("role", "status").testId("find-place"),
            step(hits, 1, Icon.UP, words.say(Chatting.EARLIER_HIT)).testId("find-earlier"),
            step(hits, -1, Icon.DOWN, words.say(Chatting.LATER_HIT)).testId("find-later"))
        .key("finding");
  }

  private static String place(Words words, Hits hits) {
    int count = hits.all().size();
    return count == 0
        ? words.say(Chatting.NOTHING_FOUND)
        : words.say(Chatting.PLACE, words.number(hits.at() + 1), words.number(count));
  }

  private static Tag step(Hits hits, int earlier, String icon, String label) {
    Action go = hits.step(earlier).orElse(new Action.Find(""));
    return Button.icon(icon, label, go).when(hits.all().isEmpty(), "disabled");
  }

  static Action notes(Scene scene) {
    return scene
        .messenger()
        .profile()
        .<Action>map(profile -> new Action.OpenNotes(profile.address()))
        .orElse(new Action.Back());
  }

  static Tag found(Scene scene) {
    return Tag.of("ul", "rows").with(everywhere(scene)).key("found");
  }

  private static List<Part> everywhere(Scene scene) {
    String query = scene.state().finding().query();
    Search.Found found = Search.find(scene.messenger().conversations(), query, MESSAGES_MAX);
    List<Part> parts = new ArrayList<>();
    if (!found.people().isEmpty()) {
      parts.add(heading(scene.words().say(Chatting.PEOPLE)));
      parts.addAll(Lists.map(found.people(), each -> RowView.of(scene, each)));
    }
    if (!found.messages().isEmpty()) {
      parts.add(heading(scene.words().say(Setup.MESSAGES)));
      parts.addAll(Lists.map(found.messages(), hit -> hit(scene, hit)));
    }
    return parts.isEmpty() ? List.of(nothing(scene)) : parts;
  }

  private static Tag nothing(Scene scene) {
    Tag nothing = Tag.text("p", "muted", scene.words().say(Chatting.NOTHING_FOUND));
    return Tag.of("li", "nobody", nothing);
  }

  /** One that the list can be left by. */
  static Tag heading(Words words, String heading, Action end) {
    Tag close = Button.icon(Icon.CROSS, words.say(Common.CLOSE), end).testId("rows-end");
    return heading(heading).with(close);
  }

  private static Tag heading(String words) {
    return Tag.of("li", "heading", Names.tag("h2", "", words)).key(words);
  }

  /** What was found and some of what is around it; one's own is said to be. */
  private static Tag excerpt(Words words, Search.Hit hit) {
    String text = hit.message().text();
    Tag found =
        Tag.of(
                "span",
                "preview muted",
                new Part.Text(Excerpt.before(text, hit.start(), BEFORE_CHARS)),
                Tag.text("mark", "", text.substring(hit.start(), hit.end())),
                new Part.Text(Excerpt.of(text.substring(hit.end()), AFTER_CHARS)))
            .attr("dir", "auto");
    Tag own = Tag.text("span", "you muted", words.say(Chatting.YOU) + ": ");
    return hit.message().mine() ? Tag.of("span", "line", own, found) : found;
  }

  private static Tag hit(Scene scene, Search.Hit hit) {
    Conversation conversation = scene.messenger().conversation(hit.contact()).orElseThrow();
    String name = MessagesView.name(scene.words(), conversation);
    String time = scene.calendar().brief(scene.words(), hit.message().sentAtMillis());
    Tag top =
        Tag.of("span", "line", Names.tag("strong", "name", name), Tag.text("time", "muted", time));
    Action reveal = new Action.Reveal(hit.contact(), hit.message().ref(), 0);
    Tag button =
        Tag.of(
                "button",
                "row",
                Avatar.of(conversation),
                Tag.of("span", "lines", top, excerpt(scene.words(), hit)))
            .attr("type", "button")
            .testId("found-message")
            .on("click", reveal);
    return Tag.of("li", button).key(hit.contact().text() + Spot.id(hit.message().ref()));
  }
}
