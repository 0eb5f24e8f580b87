package wisp.web.view;

import java.util.function.Predicate;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventTarget;

/** What elements can do and the bindings do not say. */
final class Elements {
  private Elements() {}

  /** Calls {@code listener} with what happened; what it acts on goes no further. */
  static void listen(JSObject element, String event, Predicate<Input> listener) {
    ((EventTarget) element)
        .addEventListener(
            event,
            (Event happened) -> {
              Happened details = (Happened) happened;
              if (listener.test(input(details))) {
                happened.preventDefault();
              }
            });
  }

  private static Input input(Happened event) {
    return new Input(value(event), key(event), isBreaking(event), event.isComposing());
  }

  @JSBody(params = "event", script = "return String(event.currentTarget.value || '');")
  private static native String value(Event event);

  @JSBody(params = "event", script = "return event.key || '';")
  private static native String key(Event event);

  @JSBody(
      params = "event",
      script =
          "return !!event.shiftKey"
              + " || !event.ctrlKey && matchMedia('(pointer: coarse)').matches;")
  private static native boolean isBreaking(Event event);

  /** Sets a field's text, unless it has it already and the caret would be lost. */
  @JSBody(
      params = {"field", "value"},
      script = "if (field.value !== value) field.value = value;")
  static native void write(JSObject field, String value);

  /** Whoever points beside it wants it to go, unless it is to be filled in. */
  @JSBody(
      params = "dialog",
      script =
          """
          var beside = false;
          dialog.onpointerdown = function (e) {
            var box = dialog.getBoundingClientRect();
            beside = e.clientX < box.left || e.clientX > box.right || e.clientY < box.top || e.clientY > box.bottom;
          };
          dialog.onclick = function () {
            if (beside && !dialog.querySelector('form.stack')) dialog.dispatchEvent(new Event('cancel'));
          };
          dialog.showModal();
          """)
  static native void showModal(JSObject dialog);

  @JSBody(params = "dialog", script = "dialog.close();")
  static native void close(JSObject dialog);

  /** A menu is beside its message, or, where it is at the bottom, that is moved clear of it. */
  @JSBody(
      script =
          """
          var menu = document.querySelector('.menu'), of = menu && document.getElementById(menu.dataset.of);
          if (!of) return;
          var style = menu.parentNode.style;
          style.cssText = '';
          var box = of.getBoundingClientRect(), size = menu.getBoundingClientRect();
          var room = box.top - of.closest('.scroll').getBoundingClientRect().top - 12;
          style.cssText = '--left:' + Math.max(8, box.left > innerWidth - box.right ? box.left - size.width - 8 : box.right + 8)
            + 'px;--top:' + Math.max(12, Math.min(box.top, innerHeight - size.height - 12))
            + 'px;--lift:' + Math.min(0, Math.max(size.top - box.bottom - 12, -room)) + 'px';
          """)
  static native void placeMenu();

  private interface Happened extends Event {
    @JSProperty("isComposing")
    boolean isComposing();
  }
}
