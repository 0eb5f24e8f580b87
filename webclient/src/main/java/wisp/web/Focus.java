package wisp.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import wisp.web.state.Place;

/** Where the keyboard is on the page. */
final class Focus {
  private Focus() {}

  /** Where one writes or looks for something, or with the arrow keys to what is beside it. */
  static void move(KeyboardEvent event, boolean writing) {
    if (writing) {
      Browser.focusComposer(true);
      Browser.focus("find");
      return;
    }
    move(event);
  }

  /** The arrow keys lead through conversations, messages and the items of a menu. */
  @JSBody(
      params = "event",
      script =
          """
          var from = event.target, grid = from.closest('.emoji'), side = document.dir === 'rtl' ? -1 : 1;
          var wide = grid && getComputedStyle(grid).gridTemplateColumns.split(' ').length;
          var step = (grid ? { ArrowDown: wide, ArrowUp: -wide, ArrowRight: side, ArrowLeft: -side } : { ArrowDown: 1, ArrowUp: -1 })[event.key];
          if (!step || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
          var list = grid || from.closest('.targets, .rows, .items, .log');
          var isSearch = step > 0 && from.matches('[type=search]');
          var isScroll = step < 0 && from.matches('.scroll');
          if (isSearch) list = document.querySelector('.rows');
          if (isScroll) list = from.firstChild;
          if (!list) return;
          var all = Array.from(list.querySelectorAll('.row, .item, .more, .emoji > *'));
          var at = all.findIndex(function (e) {
            return isScroll
              ? e.getBoundingClientRect().bottom > from.getBoundingClientRect().bottom
              : e === from || e.matches('.more') && e.parentNode.contains(from);
          });
          if (isScroll && at < 0) at = all.length;
          var next = isSearch ? all[0] : at < 0 ? null : all[at + step];
          if (!next) return;
          event.preventDefault();
          next.focus();
          """)
  private static native void move(KeyboardEvent event);

  /** What had the focus may be gone: back in the list it is where one was, else where one is. */
  static void keep(Place before) {
    if (isLost()) {
      take(before.open().isEmpty() ? "" : "c" + before.open().get().text());
    }
  }

  /** Where one writes; where fingers do, no keyboard comes up. */
  static void restore() {
    if (isLost()) {
      Browser.focusComposer(false);
    }
    keep(Place.HOME);
  }

  @JSBody(
      script =
          """
          var now = document.activeElement, body = document.body;
          return !!body.checkVisibility && (!now || now === body || !now.checkVisibility());
          """)
  private static native boolean isLost();

  @JSBody(
      params = "row",
      script =
          """
          var places = [document.getElementById(row), document.querySelector('.stage .back')];
          var place = places.find(function (e) { return e && e.checkVisibility(); });
          if (place) place.focus({ preventScroll: true });
          """)
  private static native void take(String row);
}
