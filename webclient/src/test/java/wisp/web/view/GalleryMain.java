package wisp.web.view;

import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import wisp.lib.client.Connection;
import wisp.web.state.Action;
import wisp.web.state.AppState;
import wisp.web.state.Device;
import wisp.web.state.Dialog;
import wisp.web.state.Dialog.Secret.Purpose;
import wisp.web.state.Looks;
import wisp.web.state.Messenger;
import wisp.web.state.News;
import wisp.web.state.RingView;
import wisp.web.state.Screen;
import wisp.web.state.Tenancy;
import wisp.web.transport.Fetch;
import wisp.web.words.Catalogue;
import wisp.web.words.Common;
import wisp.web.words.Language;
import wisp.web.words.Meeting;
import wisp.web.words.Phrase;
import wisp.web.words.Secrets;
import wisp.web.words.Setup;
import wisp.web.words.Words;

/**
 * Shows screens of the page over invented people: in which language the query says, which the hash.
 */
public final class GalleryMain {
  private static final Device DEVICE =
      new Device(true, true, List.of("http://localhost:8080"), List.of(), Optional.empty());

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
    Cast cast = new Cast(System.currentTimeMillis());
    GalleryMain gallery = new GalleryMain(messenger(name, cast), catalogue);
    gallery.dispatch(new Action.Settle(Tenancy.HERE));
    actions(name).forEach(gallery::dispatch);
    if (name.equals("safety")) {
      showLast(".sheet");
    }
    if (name.equals("talked")) {
      openDetails();
    }
    System.out.println("END");
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

  private static Messenger messenger(String name, Cast cast) {
    if (name.equals("welcome") || name.equals("invited")) {
      return new Messenger(
          Optional.empty(), List.of(), new Connection(false, "", List.of()), false);
    }
    if (name.equals("fresh")) {
      return Cast.fresh();
    }
    return name.equals("empty") ? Cast.alone() : cast.busy();
  }

  private static List<Action> actions(String name) {
    return switch (name) {
      case "invited" -> List.of(new Action.Invited("https://x/#/add/abc", false));
      case "conversation", "talked" -> List.of(new Action.Open(Cast.BEN));
      case "long" ->
          List.of(
              new Action.Open(Cast.BEN),
              new Action.Typed(Cast.BEN, "Line of a draft\n".repeat(6) + "x".repeat(61_000)));
      case "fresh" -> List.of(new Action.Open(Cast.BEN));
      case "hostile" -> List.of(new Action.Open(Cast.DAN));
      case "request" -> List.of(new Action.Open(Cast.CLEO));
      case "add" -> List.of(new Action.AskContact(""));
      case "wrong" ->
          List.of(new Action.AskContact("nonsense"), new Action.ConfirmContact(Cast.ADA));
      case "details" ->
          List.of(
              new Action.Open(Cast.BEN),
              new Action.AskDetails(Cast.BEN, "Ben"),
              new Action.Numbered(Cast.DIGITS));
      case "delete" -> List.of(new Action.Open(Cast.BEN), new Action.Ask(Cast.deletion()));
      case "farewell" -> List.of(new Action.Show(Screen.SETTINGS), Cast.farewell());
      default -> dialogs(name);
    };
  }

  private static List<Action> dialogs(String name) {
    return switch (name) {
      case "scan" -> List.of(ScanView.ASK);
      case "blind" -> List.of(ScanView.ASK, new Action.ScanFailed(Meeting.SCAN_NO_CAMERA));
      case "node" ->
          List.of(
              new Action.Show(Screen.SETTINGS),
              new Action.Ask(new Dialog.NewNode("no node", Setup.BAD_NODE)));
      case "help" -> List.of(new Action.Ask(new Dialog.Help()));
      case "about" -> List.of(new Action.Ask(new Dialog.About("Licence\n\n".repeat(40))));
      case "passphrase" -> List.of(new Action.Show(Screen.SETTINGS), secret(Purpose.PROTECT));
      case "restore" -> List.of(secret(Purpose.RESTORE));
      case "locked" -> List.of(new Action.Settle(Tenancy.LOCKED));
      case "forgotten" ->
          List.of(
              new Action.Settle(Tenancy.LOCKED), new Action.SecretFailed(Secrets.WRONG_PASSPHRASE));
      case "full" -> List.of(new Action.Settle(Tenancy.FULL));
      case "safety" ->
          List.of(
              new Action.StoreSeen(new Device.Store(1_234_567, true)),
              new Action.Show(Screen.SETTINGS));
      case "leaving" -> List.of(new Action.Settle(Tenancy.LEAVING));
      case "settings" ->
          List.of(
              new Action.UseNodes(List.of("http://localhost:8080", "https://wisp.example.org")),
              new Action.Show(Screen.SETTINGS));
      case "network" -> List.of(new Action.Show(Screen.NETWORK), new Action.RingSeen(ring()));
      case "elsewhere" -> List.of(new Action.Settle(Tenancy.ELSEWHERE));
      case "toast" ->
          List.of(new Action.Open(Cast.BEN), new Action.Toast(Phrase.of(Common.COPIED)));
      default -> List.of();
    };
  }

  private static Action secret(Purpose purpose) {
    return new Action.Ask(Dialog.Secret.of(purpose));
  }

  private static RingView ring() {
    return RingView.Known.of(
        "3fa2c81b90",
        List.of(
            new RingView.Node("1be40c77d2", "127.0.0.1:7003", "http://localhost:8083"),
            new RingView.Node("58c01f92aa", "127.0.0.1:7001", "http://localhost:8081"),
            new RingView.Node("9d33b07fe1", "127.0.0.1:7004", "")),
        3,
        12,
        Calendar.DAY_MILLIS);
  }

  private void dispatch(Action action) {
    state = News.noticed(state.after(action), messenger);
    patch.show(new Scene(state, messenger, words, calendar, "https://wisp.example.org"));
  }
}
