package wisp.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;
import wisp.web.state.Action;
import wisp.web.words.Meeting;
import wisp.web.words.Word;

/**
 * Looks for a QR code through the camera or in a picture, and draws those of the page; its script
 * is loaded when wanted.
 */
final class Scanner {
  private final Consumer<Action> dispatch;
  private boolean filming;

  Scanner(Consumer<Action> dispatch) {
    this.dispatch = dispatch;
  }

  /** {@code wanted}: the camera's picture is on the page. */
  void watch(boolean wanted) {
    if (wanted == filming) {
      return;
    }
    filming = wanted;
    if (wanted) {
      film(program(), this::found, () -> fail(Meeting.SCAN_NO_CAMERA));
    } else {
      stop();
    }
  }

  /** Looks into the picture just chosen. */
  void read() {
    read(program(), this::found, () -> fail(Meeting.SCAN_NONE));
  }

  /** Those that are new on the page. */
  static void draw() {
    draw(program());
  }

  private void found(JSString text) {
    dispatch.accept(new Action.Scanned(text.stringValue()));
  }

  private void fail(Word why) {
    dispatch.accept(new Action.ScanFailed(why));
  }

  private static JSObject program() {
    return Scripts.url("scan-worker.js" + Scripts.target());
  }

  @JSBody(
      params = {"program", "found", "failed"},
      script =
          """
          var video = document.querySelector('[data-testid=scan-camera]');
          self.bring('scan').then(function (scan) {
            if (video) scan.film(video, program, found, failed);
          }, failed);
          """)
  private static native void film(JSObject program, Found found, Failed failed);

  @JSBody(script = "self.bring('scan').then(function (scan) { scan.stop(); }, function () {});")
  private static native void stop();

  @JSBody(
      params = {"program", "found", "failed"},
      script =
          """
          var field = document.querySelector('[data-testid=scan-picture]');
          var file = field.files[0];
          field.value = '';
          if (!file) return;
          self.bring('scan').then(function (scan) {
            return scan.read(file, program, found, failed);
          }).catch(failed);
          """)
  private static native void read(JSObject program, Found found, Failed failed);

  @JSBody(
      params = "program",
      script =
          """
          document.querySelectorAll('.qr').forEach(function (code) {
            if (code.drawn === code.dataset.code) return;
            code.drawn = code.dataset.code;
            self.bring('scan').then(function (scan) { scan.draw(code, program); }, function () {
              code.drawn = '';
            });
          });
          """)
  private static native void draw(JSObject program);

  @JSFunctor
  interface Found extends JSObject {
    void accept(JSString text);
  }

  @JSFunctor
  interface Failed extends JSObject {
    void run();
  }
}
