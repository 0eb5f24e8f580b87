package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Conversation;
import wisp.lib.client.Search;
import wisp.web.state.Action;
import wisp.web.state.Spot;
import wisp.web.words.Chatting;
import wisp.web.words.Setup;
import wisp.web.words.Word;
import wisp.web.words.Words;

/** People and messages that are looked for. */
final class SearchView {
  private static final int MESSAGES_MAX = 50;

  private SearchView() {}

  static Tag field(Scene scene) {
    Words words = scene.words();
    Tag input =
        Tag.of("input")
            .attr("type", "search")
            .attr("autocomplete", "off")
            .attr("placeholder", words.say(Setup.KEY_SEARCH))
            .label(words.say(Chatting.SEARCH))
            .attr("maxlength", "200")
            .attr("value", scene.state().finding().query())
            .testId("search")
            .onInput(Action.Searched::new);
    Tag notes = Button.icon(Icon.NOTE, words.say(Chatting.NOTES), notes(scene)).testId("notes");
    return Tag.of("div", "search", input, notes).key("search");
  }

  static Action notes(Scene scene) {
    return scene
        .messenger()
        .profile()
        .<Action>map(profile -> new Action.OpenNotes(profile.address()))
        .orElse(new Action.Back());
  }

  static Tag found(Scene scene) {
    Search.Found found =
        Search.find(
            scene.messenger().conversations(), scene.state().finding().query(), MESSAGES_MAX);
    List<Part> parts = new ArrayList<>();
    if (!found.people().isEmpty()) {
      parts.add(heading(scene.words(), Chatting.PEOPLE));
      parts.addAll(Lists.map(found.people(), each -> RowView.of(scene, each)));
    }
    if (!found.messages().isEmpty()) {
      parts.add(heading(scene.words(), Setup.MESSAGES));
      parts.addAll(Lists.map(found.messages(), hit -> hit(scene, hit)));
    }
    if (parts.isEmpty()) {
      Tag nothing = Tag.text("p", "muted", scene.words().say(Chatting.NOTHING_FOUND));
      parts.add(Tag.of("li", "nobody", nothing));
    }
    return Tag.of("ul", "rows").with(parts).key("found");
  }

  private static Tag heading(Words words, Word what) {
    return Tag.of("li", "heading", Tag.text("h2", "", words.say(what))).key(what.toString());
  }

  private static Tag hit(Scene scene, Search.Hit hit) {
    Conversation conversation = scene.messenger().conversation(hit.contact()).orElseThrow();
    String name = MessagesView.name(scene.words(), conversation);
    String time = scene.calendar().brief(scene.words(), hit.message().sentAtMillis());
    Tag top =
        Tag.of("span", "line", Names.tag("strong", "name", name), Tag.text("time", "muted", time));
    Tag below = Names.tag("span", "preview muted", BubbleView.start(hit.message().text()));
    Action reveal = new Action.Reveal(hit.contact(), hit.message().ref(), 0);
    Tag button =
        Tag.of("button", "row", Avatar.of(conversation), Tag.of("span", "lines", top, below))
            .attr("type", "button")
            .testId("found-message")
            .on("click", reveal);
    return Tag.of("li", button).key(hit.contact().text() + Spot.id(hit.message().ref()));
  }
}
