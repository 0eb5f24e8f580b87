package wisp.web;

import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import wisp.lib.client.MessageRef;
import wisp.lib.client.Search;
import wisp.web.state.Hits;
import wisp.web.state.Spot;

/** Where in a conversation the page stands. */
final class Scrolling {
  private Scrolling() {}

  /** Brings a message into the middle, and shows for a moment which one it is. */
  static void reveal(MessageRef message, Hits hits) {
    unmark();
    Optional<Search.Hit> hit = hits.current().filter(at -> at.message().ref().equals(message));
    reveal(
        Spot.id(message), hit.map(Search.Hit::start).orElse(0), hit.map(Search.Hit::end).orElse(0));
  }

  /** Nothing is marked as found any more. */
  @JSBody(script = "if (CSS.highlights) CSS.highlights.clear();")
  static native void unmark();

  /** What of the text was looked for stays marked, and is in the middle of a long one. */
  @JSBody(
      params = {"id", "start", "end"},
      script =
          """
          var message = document.getElementById(id);
          if (!message) return;
          message.scrollIntoView({ block: 'center' });
          document.querySelectorAll('.found').forEach(function (e) { e.classList.remove('found'); });
          message.classList.add('found');
          setTimeout(function () { message.classList.remove('found'); }, 2000);
          var range = new Range(), at = 0, node;
          var texts = document.createTreeWalker(message, 4, function (e) { return e.parentNode.closest('.text') ? 1 : 3; });
          while ((node = texts.nextNode()) && at < end) {
            var next = at + node.length;
            if (start >= at && start < next) range.setStart(node, start - at);
            if (end > at && end <= next) range.setEnd(node, end - at);
            at = next;
          }
          if (!at) return;
          var rest = range.startContainer.parentNode.closest('.rest');
          if (rest) rest.open = true;
          var scroll = message.closest('.scroll'), box = range.getBoundingClientRect(), seen = scroll.getBoundingClientRect();
          scroll.scrollTop += (box.top + box.bottom - seen.top - seen.bottom) / 2;
          if (CSS.highlights) CSS.highlights.set('hit', new Highlight(range));
          """)
  private static native void reveal(String id, int start, int end);

  /** As many of the messages from there on as there is room for. */
  static void showFrom(MessageRef message) {
    showFrom(Spot.id(message));
  }

  @JSBody(
      params = "id",
      script =
          """
          var message = document.getElementById(id);
          if (message) message.scrollIntoView({ block: 'start' });
          """)
  private static native void showFrom(String id);

  /** The id of the last message whose beginning is on the screen, else empty. */
  @JSBody(
      script =
          """
          var scroll = document.querySelector('.scroll');
          if (!scroll) return '';
          var end = scroll.getBoundingClientRect().bottom, all = scroll.querySelectorAll('.log > [id]');
          for (var i = all.length - 1; i >= 0; i--) {
            var box = all[i].getBoundingClientRect();
            if (box.top + Math.min(box.height, 48) <= end) return all[i].id;
          }
          return '';
          """)
  static native String lowest();

  /**
   * The first message on the screen and where it is; none where the newest stays in sight, or a
   * menu has moved them.
   */
  @JSBody(
      script =
          """
          var scroll = document.querySelector('.scroll');
          if (!scroll || scroll.scrollTop > -1 || document.querySelector('.menu')) return null;
          var top = scroll.getBoundingClientRect().top;
          var first = Array.from(scroll.querySelectorAll('.log > [id]')).find(function (e) {
            return e.getBoundingClientRect().bottom > top;
          });
          return first ? { message: first, top: first.getBoundingClientRect().top } : null;
          """)
  static native JSObject held();

  /** Whatever came or went around it, that message is where it was; browsers' own way fails. */
  @JSBody(
      params = "held",
      script =
          """
          if (!held || !held.message.isConnected || document.querySelector('.menu')) return;
          var moved = held.message.getBoundingClientRect().top - held.top;
          if (moved) held.message.closest('.scroll').scrollTop += moved;
          """)
  static native void hold(JSObject held);

  /** Whether the newest messages are out of sight. */
  @JSBody(
      script =
          "var scroll = document.querySelector('.scroll');"
              + " return !!scroll && scroll.scrollTop < -240;")
  static native boolean isAway();

  /** Whether there are earlier messages and the page is soon at the first that it shows. */
  @JSBody(
      script =
          """
          var earlier = document.querySelector('.scroll .earlier');
          return !!earlier && earlier.getBoundingClientRect().bottom > -600;
          """)
  static native boolean isNearEarlier();

  /** Whether the page is soon at the last that it shows; at the end it would stay there. */
  @JSBody(
      script =
          """
          var scroll = document.querySelector('.scroll');
          if (!scroll || scroll.scrollTop < -600) return false;
          if (scroll.scrollTop === 0) scroll.scrollTop = -1;
          return true;
          """)
  static native boolean isNearLater();

  /**
   * Calls {@code listener} whenever something was scrolled; a text that is opened grows downwards,
   * the signs above emoji lead to them, and bubbles can be swiped.
   */
  static void follow(Listener listener) {
    onScroll(listener);
    openDownwards();
    swipe();
  }

  /** A bubble that a finger drew far enough along the line hears of it. */
  @JSBody(
      script =
          """
          document.addEventListener('pointerdown', function (e) {
            var bubble = e.pointerType === 'touch' && e.isPrimary && e.target.closest('article');
            if (!bubble) return;
            var from = e.clientX, side = document.dir === 'rtl' ? -1 : 1, way = 0;
            bubble.onpointermove = function (e) {
              way = Math.max(0, Math.min(64, (e.clientX - from) * side));
              bubble.style.translate = way * side + 'px';
            };
            bubble.onpointerup = bubble.onpointercancel = function (e) {
              bubble.onpointermove = bubble.onpointerup = bubble.style.translate = '';
              if (way === 64 && e.type === 'pointerup') bubble.dispatchEvent(new Event('swipe'));
            };
          });
          """)
  private static native void swipe();

  @JSBody(
      params = "listener",
      script = "document.addEventListener('scroll', function () { listener(); }, true);")
  private static native void onScroll(Listener listener);

  @JSBody(
      script =
          """
          document.addEventListener('click', function (e) {
            var jump = e.target.closest('.groups > *'), rest = e.target.closest('.rest');
            if (jump) {
              var first = document.querySelectorAll('.begins')[Array.from(jump.parentNode.children).indexOf(jump)];
              first.scrollIntoView();
              first.focus({ preventScroll: true });
            }
            var fold = e.target.closest('summary.quiet');
            if (fold) setTimeout(function () { fold.scrollIntoView(); });
            if (!rest || !e.target.closest('summary')) return;
            e.preventDefault();
            var start = rest.previousElementSibling, top = start.getBoundingClientRect().top;
            rest.open = !rest.open;
            rest.closest('.scroll').scrollTop += start.getBoundingClientRect().top - top;
          });
          """)
  private static native void openDownwards();

  /** Without arguments. */
  @JSFunctor
  interface Listener extends JSObject {
    void scrolled();
  }
}
