package wisp.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Notifications of the system, and the number on the app's icon. */
final class Alert {
  private Alert() {}

  /** Whether the browser could still ask the person. */
  @JSBody(script = "return !!self.Notification && Notification.permission === 'default';")
  static native boolean isOpen();

  @JSBody(script = "return !!self.Notification && Notification.permission === 'granted';")
  static native boolean isPermitted();

  static String kept() {
    return Browser.kept("wisp-alerts");
  }

  static void keep(String word) {
    Browser.keep("wisp-alerts", word);
  }

  @JSBody(
      params = "answered",
      script =
          "if (!self.Notification) answered(false); else"
              + " Notification.requestPermission().then(function (a) { answered(a === 'granted');"
              + " });")
  static native void ask(Answer answered);

  /** One for each conversation: a newer one takes the place of the one before. */
  @JSBody(
      params = {"title", "text", "address", "clicked"},
      script =
          """
          var options = {
            body: text, tag: address, data: address, renotify: true, icon: 'icons/wisp-192.png'
          };
          function plain() {
            try {
              var note = new Notification(title, options);
              self.rung = self.rung || {};
              self.rung[address] = note;
              note.onclick = function () { window.focus(); clicked(); note.close(); };
            } catch (e) {}
          }
          var service = navigator.serviceWorker;
          if (!service || !service.controller) { plain(); return; }
          service.ready
            .then(function (r) { return r.showNotification(title, options); })
            .catch(plain);
          """)
  static native void show(String title, String text, String address, Clicked clicked);

  /** Takes those of a conversation away, or, where the address is empty, all. */
  @JSBody(
      params = "address",
      script =
          """
          var rung = self.rung || {};
          Object.keys(rung).forEach(function (from) {
            if (address && from !== address) return;
            rung[from].close();
            delete rung[from];
          });
          var service = navigator.serviceWorker;
          if (!service || !self.Notification) return;
          service.getRegistration()
            .then(function (r) { return r ? r.getNotifications(address ? { tag: address } : {}) : []; })
            .then(function (notes) { notes.forEach(function (note) { note.close(); }); })
            .catch(function () {});
          """)
  static native void end(String address);

  @JSBody(
      params = "unread",
      script =
          """
          if (!navigator.setAppBadge) return;
          var done = unread ? navigator.setAppBadge(unread) : navigator.clearAppBadge();
          done.catch(function () {});
          """)
  static native void badge(int unread);

  @JSFunctor
  interface Answer extends JSObject {
    void accept(boolean granted);
  }

  @JSFunctor
  interface Clicked extends JSObject {
    void happen();
  }
}
