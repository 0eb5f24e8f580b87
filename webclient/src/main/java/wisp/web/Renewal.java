package wisp.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The service worker: keeps the page for offline times, and its next version until asked for. */
final class Renewal {
  private Renewal() {}

  /** {@code wanted}: the address that a notification belongs to which was clicked. */
  static void listen(Consumer<String> wanted) {
    hear(wanted::accept);
  }

  @JSBody(
      params = "wanted",
      script =
          """
          var service = navigator.serviceWorker;
          if (!service) return;
          service.addEventListener('message', function (event) {
            if (typeof event.data === 'string') wanted(event.data);
          });
          if (service.controller) service.controller.postMessage('what was clicked?');
          """)
  private static native void hear(Wanted wanted);

  /** {@code ready}: the next version waits. Without a secure origin there is no service worker. */
  static void begin(Runnable ready) {
    begin(Scripts.url("sw.js"), ready::run);
  }

  /** All tabs of this origin get the new version at the same time. */
  @JSBody(
      params = {"url", "ready"},
      script =
          """
          var service = navigator.serviceWorker;
          if (!service || !self.isSecureContext) return;
          var held = !!service.controller;
          service.addEventListener('controllerchange', function () {
            if (held) location.reload();
            held = true;
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
  private static native void begin(JSObject url, Happening ready);

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
