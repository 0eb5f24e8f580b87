package wisp.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The service worker: keeps the page for offline times, and its next version until asked for. */
final class Renewal {
  private Renewal() {}

  /**
   * {@code ready}: the next version waits. {@code wanted}: what a notification that was clicked
   * belongs to. Without a secure origin there is no service worker.
   */
  static void begin(Runnable ready, Consumer<String> wanted) {
    begin(Scripts.url("sw.js"), ready::run, wanted::accept);
  }

  /** All tabs of this origin get the new version at the same time. */
  @JSBody(
      params = {"url", "ready", "wanted"},
      script =
          """
          var service = navigator.serviceWorker;
          if (!service || !self.isSecureContext) return;
          var held = !!service.controller;
          service.addEventListener('controllerchange', function () {
            if (held) location.reload();
            held = true;
          });
          service.addEventListener('message', function (event) {
            if (typeof event.data === 'string') wanted(event.data);
          });
          service.register(url, { updateViaCache: 'none' }).then(function (registration) {
            function look() { if (registration.waiting && service.controller) ready(); }
            function follow() {
              var next = registration.installing;
              if (next) next.addEventListener('statechange', look);
            }
            look();
            follow();
            registration.addEventListener('updatefound', follow);
            setInterval(function () { registration.update().catch(function () {}); }, 3600000);
          }).catch(function () {});
          """)
  private static native void begin(JSObject url, Happening ready, Wanted wanted);

  /** The version that waits is used from now on. */
  @JSBody(
      script =
          """
          navigator.serviceWorker.getRegistration().then(function (registration) {
            if (registration && registration.waiting) registration.waiting.postMessage('take over');
          });
          """)
  static native void take();

  @JSFunctor
  interface Happening extends JSObject {
    void happen();
  }

  @JSFunctor
  interface Wanted extends JSObject {
    void accept(String address);
  }
}
