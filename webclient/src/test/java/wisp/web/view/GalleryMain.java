package wisp.web.view;

import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import wisp.web.state.Action;
import wisp.web.state.AppState;
import wisp.web.state.Device;
import wisp.web.state.Looks;
import wisp.web.state.Messenger;
import wisp.web.state.News;
import wisp.web.state.Tenancy;
import wisp.web.transport.Fetch;
import wisp.web.view.Exhibits.Exhibit;
import wisp.web.words.Catalogue;
import wisp.web.words.Language;
import wisp.web.words.Words;

/**
 * Shows screens of the page over invented people: in which language the query says, which the hash.
 */
public final class GalleryMain {
  private static final Device DEVICE =
      new Device(
          true, true, List.of("http://localhost:8080"), List.of(), Optional.empty(), List.of());

  private final Patch patch = new Patch(Window.current().getDocument().getBody(), this::dispatch);
  private final Calendar calendar;
  private final Words words;
  private final Messenger messenger;
  private AppState state = AppState.start(Looks.DEFAULT, DEVICE);

  private GalleryMain(Messenger messenger, Catalogue catalogue) {
    calendar = new BrowserCalendar(catalogue.language());
    words = new Words(catalogue, calendar::number);
    this.messenger = messenger;
  }

  public static void main(String[] args) {
    String query = Window.current().getLocation().getSearch();
    Language language = Language.of(query.substring("?lang=".length())).orElseThrow();
    if (language == Language.ENGLISH) {
      begin(Catalogue.ENGLISH);
      return;
    }
    Fetch.inBrowser()
        .get(
            "words/" + language.code() + ".txt",
            10_000,
            outcome -> {
              String file = ((Fetch.Answered) outcome).body().toText();
              begin(Catalogue.read(language, file));
            });
  }

  private static void begin(Catalogue catalogue) {
    Window.current()
        .addEventListener(
            "hashchange",
            event -> show(Window.current().getLocation().getHash().substring(1), catalogue));
    System.out.println("END");
  }

  private static void show(String name, Catalogue catalogue) {
    Language language = catalogue.language();
    mark(language.tag(), language.rightToLeft() ? "rtl" : "ltr");
    Window.current().getDocument().getBody().setTextContent("");
    Exhibit shown = Exhibits.of(new Cast(System.currentTimeMillis())).get(name);
    GalleryMain gallery = new GalleryMain(shown.messenger(), catalogue);
    gallery.dispatch(new Action.Settle(Tenancy.HERE));
    shown.actions().forEach(gallery::dispatch);
    touch(name);
    System.out.println("END");
  }

  private static void touch(String name) {
    switch (name) {
      case "safety", "placed" -> showLast(".sheet");
      case "talked", "knocking" -> openDetails();
      case "told" -> tell();
      case "found" -> find();
      default -> {}
    }
  }

  @JSBody(
      params = {"tag", "direction"},
      script = "document.documentElement.lang = tag; document.documentElement.dir = direction;")
  private static native void mark(String tag, String direction);

  @JSBody(
      params = "outer",
      script = "var o = document.querySelector(outer); o.scrollTop = o.scrollHeight;")
  private static native void showLast(String outer);

  @JSBody(script = "document.querySelectorAll('details').forEach(function (d) { d.open = true; });")
  private static native void openDetails();

  private static void tell() {
    openDetails();
    showFirst();
  }

  @JSBody(script = "document.querySelector('.scroll').scrollTop = -9999;")
  private static native void showFirst();

  @JSBody(script = "document.querySelectorAll('.bubble').forEach(b => b.classList.add('found'));")
  private static native void find();

  private void dispatch(Action action) {
    state = News.noticed(state.after(action), messenger);
    patch.show(new Scene(state, messenger, words, calendar, "https://wisp.example.org"));
  }
}
