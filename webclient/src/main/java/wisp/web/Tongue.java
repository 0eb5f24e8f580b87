package wisp.web;

import java.util.Optional;
import org.teavm.jso.JSBody;
import wisp.web.transport.Fetch;
import wisp.web.view.BrowserCalendar;
import wisp.web.view.Calendar;
import wisp.web.words.Catalogue;
import wisp.web.words.Language;
import wisp.web.words.Words;

/** The language that the page speaks; all but English are loaded when they are wanted. */
final class Tongue {
  private static final String KEPT = "wisp-language";
  private static final int TIMEOUT_MILLIS = 10_000;

  private final Fetch fetch;
  private final Runnable changed;
  private Language wanted = Language.ENGLISH;
  private Optional<Spoken> spoken = Optional.empty();

  /** {@code changed}: the words are others now. */
  Tongue(Fetch fetch, Runnable changed) {
    this.fetch = fetch;
    this.changed = changed;
  }

  private record Spoken(Words words, Calendar calendar) {}

  static Optional<Language> kept() {
    return Language.of(Browser.kept(KEPT));
  }

  /** Empty: the first of the browser's that is known. */
  void choose(Optional<Language> language) {
    Browser.keep(KEPT, language.map(Language::code).orElse(""));
    wanted = language.orElseGet(() -> Language.among(preferred()));
    if (wanted == Language.ENGLISH) {
      speak(Catalogue.ENGLISH);
    } else {
      load(wanted);
    }
  }

  /** Nothing can be said before that. */
  boolean isReady() {
    return spoken.isPresent();
  }

  Words words() {
    return spoken.orElseThrow().words();
  }

  Calendar calendar() {
    return spoken.orElseThrow().calendar();
  }

  private void load(Language language) {
    String url = Browser.base() + "/words/" + language.code() + ".txt";
    fetch.get(url, TIMEOUT_MILLIS, outcome -> loaded(language, outcome));
  }

  private void loaded(Language language, Fetch.Outcome outcome) {
    if (language != wanted) {
      return;
    }
    boolean found = outcome instanceof Fetch.Answered answered && answered.status() == 200;
    if (found) {
      speak(Catalogue.read(language, ((Fetch.Answered) outcome).body().toText()));
    } else if (!isReady()) {
      speak(Catalogue.ENGLISH);
    }
  }

  private void speak(Catalogue catalogue) {
    Language language = catalogue.language();
    Calendar calendar = new BrowserCalendar(language);
    spoken = Optional.of(new Spoken(new Words(catalogue, calendar::number), calendar));
    mark(language.tag(), language.rightToLeft() ? "rtl" : "ltr");
    changed.run();
  }

  @JSBody(
      params = {"tag", "direction"},
      script =
          """
          document.documentElement.lang = tag;
          document.documentElement.dir = direction;
          """)
  private static native void mark(String tag, String direction);

  @JSBody(script = "return (navigator.languages || [navigator.language]).join(',');")
  private static native String preferred();
}
