package wisp.web.view;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Writing to the clipboard; to be called while a click is being handled. */
public final class Clipboard {
  private Clipboard() {}

  public static void write(String text, Consumer<Boolean> done) {
    copy(text, done::accept);
  }

  /** Outside of HTTPS and localhost there is no clipboard object, only the old command. */
  @JSBody(
      params = {"text", "answer"},
      script =
          """
          function command() {
            var area = document.createElement('textarea');
            area.value = text;
            (document.querySelector('dialog[open]') || document.body).appendChild(area);
            area.select();
            answer(document.execCommand('copy'));
            area.remove();
          }
          if (navigator.clipboard) {
            navigator.clipboard.writeText(text).then(function () { answer(true); }, command);
          } else {
            command();
          }
          """)
  private static native void copy(String text, Answer answer);

  @JSFunctor
  private interface Answer extends JSObject {
    void accept(boolean written);
  }
}
