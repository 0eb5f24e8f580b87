package wisp.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.client.Picture;
import wisp.web.storage.ActiveTab;
import wisp.web.storage.Database;
import wisp.web.storage.Database.Change;
import wisp.web.transport.Fetch;
import wisp.web.view.Attention;
import wisp.web.view.BrowserCalendar;
import wisp.web.view.Clipboard;
import wisp.web.words.Language;

/** Uses every binding to the browser once, and prints what came of it. */
public final class BindingsMain {
  private static final String DATABASE = "bindings";
  private static final int TIMEOUT_MILLIS = 5_000;

  private final Deque<Consumer<Runnable>> steps = new ArrayDeque<>();
  private final Fetch fetch = Fetch.inBrowser();

  private BindingsMain() {}

  public static void main(String[] args) {
    BindingsMain all = new BindingsMain();
    all.synchronous();
    all.requests();
    all.steps.add(all::storage);
    all.steps.add(all::storedAgain);
    all.steps.add(all::tabs);
    all.steps.add(next -> Clipboard.write("text", written -> say("clipboard " + written, next)));
    all.steps.add(BindingsMain::picture);
    all.next();
  }

  private static void picture(Runnable next) {
    choose(() -> Files.picture(small -> say("picture " + Picture.isSound(small), next)));
  }

  /** A noisy picture of 300 by 200 pixels in the field where a person would choose one. */
  @JSBody(
      params = "chosen",
      script =
          """
          var canvas = document.createElement('canvas');
          canvas.width = 300;
          canvas.height = 200;
          var pen = canvas.getContext('2d');
          for (var i = 0; i < 60000; i++) {
            pen.fillStyle = 'hsl(' + (i * 7919) % 360 + ' 90% 50%)';
            pen.fillRect(i % 300, i / 300, 1, 1);
          }
          canvas.toBlob(function (blob) {
            var field = document.createElement('input');
            field.type = 'file';
            field.dataset.testid = 'picture-choose';
            var given = new DataTransfer();
            given.items.add(new File([blob], 'noise.png'));
            field.files = given.files;
            document.body.append(field);
            chosen();
          });
          """)
  private static native void choose(Chosen chosen);

  @JSFunctor
  interface Chosen extends JSObject {
    void run();
  }

  private void next() {
    if (steps.isEmpty()) {
      System.out.println("END");
      return;
    }
    steps.remove().accept(this::next);
  }

  private static void say(String line, Runnable next) {
    System.out.println(line);
    next.run();
  }

  private void synchronous() {
    BrowserEntropy entropy = new BrowserEntropy();
    System.out.println("entropy " + !entropy.bytes(32).equals(entropy.bytes(32)));
    System.out.println("attention " + Attention.isHere());
    BrowserCalendar english = new BrowserCalendar(Language.ENGLISH);
    System.out.println("date " + english.time(0) + ", " + english.longDay(0));
  }

  private void requests() {
    Bytes body = Hex.decode("00ff7f80");
    steps.add(next -> fetch.post("echo", body, TIMEOUT_MILLIS, outcome -> show(outcome, next)));
    steps.add(next -> fetch.get("missing", TIMEOUT_MILLIS, outcome -> show(outcome, next)));
    steps.add(next -> fetch.post("hang", body, 50, outcome -> show(outcome, next)));
    steps.add(next -> fetch.get("http://127.0.0.1:1/", 5_000, outcome -> show(outcome, next)));
    steps.add(this::aborted);
  }

  private static void show(Fetch.Outcome outcome, Runnable next) {
    say(
        switch (outcome) {
          case Fetch.Answered(int status, Bytes body) -> "fetch " + status + " " + Hex.encode(body);
          case Fetch.TimedOut() -> "fetch timed out";
          case Fetch.Unreachable() -> "fetch unreachable";
        },
        next);
  }

  private void aborted(Runnable next) {
    fetch
        .get("hang", TIMEOUT_MILLIS, outcome -> System.out.println("fetch ended after abort"))
        .abort();
    Window.setTimeout(next::run, 50);
  }

  private void storage(Runnable next) {
    Database.inBrowser(DATABASE).open(opened -> write(opened, next), () -> say("no storage", next));
  }

  private static void write(Database.Opened opened, Runnable next) {
    Database database = opened.database();
    System.out.println("new at version " + opened.version());
    database.commit(
        1,
        List.of(put("a", "01"), put("b", "80ff")),
        done -> say("1 " + (done == Database.Outcome.KEPT), () -> {}));
    database.commit(
        1,
        List.of(put("a", "02")),
        done -> say("1 again " + (done == Database.Outcome.KEPT), () -> {}));
    database.commit(
        3, List.of(put("a", "02")), done -> say("3 " + (done == Database.Outcome.KEPT), () -> {}));
    Change deletion = new Change("a", Optional.empty());
    database.commit(
        2,
        List.of(deletion, put("c", "")),
        done -> say("2 " + (done == Database.Outcome.KEPT), next));
  }

  private static Change put(String key, String hex) {
    return new Change(key, Optional.of(Hex.decode(hex)));
  }

  private void storedAgain(Runnable next) {
    Database.inBrowser(DATABASE)
        .open(
            opened -> say("stored at version " + opened.version() + texts(opened), next),
            () -> say("no storage", next));
  }

  private static String texts(Database.Opened opened) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(opened.values())
        .forEach(
            (key, value) -> text.append(" ").append(key).append("=").append(Hex.encode(value)));
    return text.toString();
  }

  private void tabs(Runnable next) {
    ActiveTab.join("tabs", new Tab("first", () -> second(next)));
  }

  private static void second(Runnable next) {
    ActiveTab[] second = new ActiveTab[1];
    Tab observer = new Tab("second", () -> Window.setTimeout(next::run, 50));
    second[0] = ActiveTab.join("tabs", observer);
    observer.whenPassive = () -> second[0].take();
  }

  private static final class Tab implements ActiveTab.Observer {
    private final String name;
    private final Runnable whenActive;
    private Runnable whenPassive = () -> {};

    Tab(String name, Runnable whenActive) {
      this.name = name;
      this.whenActive = whenActive;
    }

    @Override
    public void active() {
      say(name + " tab active", whenActive);
    }

    @Override
    public void passive() {
      say(name + " tab passive", whenPassive);
    }
  }
}
