package wisp.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The scripts that the page ever starts: its policy of trusted types names no others. */
enum Script {
  STRETCHING("worker.js"),
  SERVICE("sw.js");

  private final String file;

  Script(String file) {
    this.file = file;
  }

  /** To be given to the browser. */
  JSObject url() {
    return trusted(file);
  }

  @JSBody(
      params = "file",
      script =
          """
          var forced = file === 'worker.js' && new URLSearchParams(location.search).has('js');
          var url = forced ? 'worker.js?js' : file;
          if (!self.trustedTypes) return url;
          self.wisp = self.wisp || trustedTypes.createPolicy('wisp', {
            createScriptURL: function (wanted) {
              if (['worker.js', 'worker.js?js', 'sw.js'].indexOf(wanted) < 0) throw new TypeError(wanted);
              return wanted;
            }
          });
          return self.wisp.createScriptURL(url);
          """)
  private static native JSObject trusted(String file);
}
