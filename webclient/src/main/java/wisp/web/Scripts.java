package wisp.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The scripts that the page starts beside itself: files of its own folder, and no others. */
final class Scripts {
  private Scripts() {}

  /**
   * What the browser takes for a script's address; {@code file} such as {@code worker.js}. The
   * policy of trusted types admits nothing else.
   */
  @JSBody(
      params = "file",
      script =
          """
          function checked(name) {
            if (!/^[a-z-]+\\.js(\\?js)?$/.test(name)) throw new TypeError(name);
            return name;
          }
          if (!self.trustedTypes) return checked(file);
          self.wisp = self.wisp || trustedTypes.createPolicy('wisp', { createScriptURL: checked });
          return self.wisp.createScriptURL(file);
          """)
  static native JSObject url(String file);

  /** The same program for the target that the page was forced to. */
  @JSBody(script = "return new URLSearchParams(location.search).has('js') ? '?js' : '';")
  static native String target();
}
