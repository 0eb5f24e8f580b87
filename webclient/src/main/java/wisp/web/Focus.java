package wisp.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import wisp.web.state.Place;

/** Where the keyboard is on the page. */
final class Focus {
  private Focus() {}

  /** The arrow keys lead through conversations, messages and the items of a menu. */
  @JSBody(
      params = "event",
      script =
          """
          var step = { ArrowDown: 1, ArrowUp: -1 }[event.key], target = event.target;
          if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
          var list = target.closest('.targets, .rows') || target.closest('.items, .log');
          var isSearch = target.matches('[type=search]') && step > 0;
          if (isSearch) list = document.querySelector('.rows');
          var isScroll = target.matches('.scroll') && step < 0;
          if (isScroll) list = target.firstChild;
          if (!list) return;
          var all = Array.from(list.querySelectorAll('.row, .item, .more'));
          var seen = all.filter(function (e) {
            return e.getBoundingClientRect().bottom <= list.parentNode.getBoundingClientRect().bottom;
          });
          var at = all.findIndex(function (e) {
            return e === target || (e.matches('.more') && e.parentNode.contains(target));
          });
          var next = isSearch ? all[0] : isScroll ? seen.pop() : at < 0 ? null : all[at + step];
          if (!next) return;
          event.preventDefault();
          next.focus();
          """)
  static native void move(KeyboardEvent event);

  /** What had the focus may be gone: back in the list it is where one was, else where one is. */
  static void keep(Place before) {
    String row = before.open().map(contact -> "c" + contact.text()).orElse("");
    keep(row);
  }

  @JSBody(
      params = "row",
      script =
          """
          var now = document.activeElement;
          if (now && now !== document.body && now.checkVisibility()) return;
          var places = [document.getElementById(row), document.querySelector('.stage .back')];
          var place = places.find(function (e) { return e && e.checkVisibility(); });
          if (place) place.focus({ preventScroll: true });
          """)
  private static native void keep(String row);
}
