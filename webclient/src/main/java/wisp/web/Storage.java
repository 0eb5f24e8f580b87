package wisp.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import wisp.web.state.Device;

/** What the browser keeps for the page. */
final class Storage {
  private Storage() {}

  /** Asks the browser not to drop it by itself. */
  @JSBody(
      script =
          """
          if (navigator.storage && navigator.storage.persist) {
            navigator.storage.persist().catch(function () {});
          }
          """)
  static native void persist();

  /** How much it is; never called where the browser does not tell. */
  static void look(Consumer<Device.Store> seen) {
    estimate((used, lasting) -> seen.accept(new Device.Store((long) used, lasting)));
  }

  @JSBody(
      params = "seen",
      script =
          """
          if (navigator.storage && navigator.storage.estimate) {
            Promise.all([navigator.storage.estimate(), navigator.storage.persisted()])
              .then(function (all) { seen(all[0].usage || 0, all[1]); }, function () {});
          }
          """)
  private static native void estimate(Estimate seen);

  @JSFunctor
  private interface Estimate extends JSObject {
    void accept(double usedBytes, boolean lasting);
  }
}
