package wisp.web.storage;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.events.EventTarget;
import org.teavm.jso.dom.events.MessageEvent;

/**
 * Of all tabs of one origin one is active. A courtesy between tabs, for the screen: what keeps two
 * of them apart is the version that {@link Database#commit} checks.
 */
public final class ActiveTab {
  private static final String ASK = "who is active?";
  private static final String HERE = "active here";
  private static final String TAKE = "active elsewhere from now on";
  private static final int ANSWER_MILLIS = 250;

  private final String name;
  private final Channel channel;
  private final Observer observer;
  private State state = State.ASKING;

  private enum State {
    ASKING,
    ACTIVE,
    PASSIVE
  }

  /** What the tab is told; {@code passive} also later, when another tab takes over. */
  public interface Observer {
    void active();

    void passive();
  }

  private ActiveTab(String name, Observer observer) {
    this.name = name;
    this.channel = newChannel(name);
    this.observer = observer;
  }

  /** Is told at once where no other tab is, else within a quarter of a second. */
  public static ActiveTab join(String name, Observer observer) {
    ActiveTab tab = new ActiveTab(name, observer);
    tab.channel.addEventListener("message", (MessageEvent event) -> tab.hear(event));
    holdIfFree(name, tab::beginUnlessTold, tab::ask);
    return tab;
  }

  /** "Use here": the other tabs become passive. */
  public void take() {
    hold(name);
    say(TAKE);
    state = State.ACTIVE;
    observer.active();
  }

  private void ask() {
    say(ASK);
    Window.setTimeout(this::beginUnlessTold, ANSWER_MILLIS);
  }

  private void beginUnlessTold() {
    if (state == State.ASKING) {
      take();
    }
  }

  private void hear(MessageEvent event) {
    switch (event.getDataAsString()) {
      case ASK -> answer();
      case HERE, TAKE -> yieldTo();
      default -> {}
    }
  }

  private void answer() {
    if (state == State.ACTIVE) {
      say(HERE);
    }
  }

  private void yieldTo() {
    if (state != State.PASSIVE) {
      state = State.PASSIVE;
      observer.passive();
    }
  }

  private void say(String text) {
    channel.postMessage(JSString.valueOf(text));
  }

  @JSBody(params = "name", script = "return new BroadcastChannel(name);")
  private static native Channel newChannel(String name);

  /** Exactly one is called: {@code held}, and the lock lasts as long as the tab, or {@code not}. */
  @JSBody(
      params = {"name", "held", "not"},
      script =
          """
          if (!navigator.locks) return not();
          navigator.locks.request(name, { ifAvailable: true }, function (lock) {
            queueMicrotask(lock ? held : not);
            return lock && new Promise(function () {});
          }).catch(function (problem) { if (problem.name !== 'AbortError') not(); });
          """)
  private static native void holdIfFree(String name, Happening held, Happening not);

  @JSBody(
      params = "name",
      script =
          """
          if (!navigator.locks) return;
          var held = function () { return new Promise(function () {}); };
          navigator.locks.request(name, { steal: true }, held).catch(function () {});
          """)
  private static native void hold(String name);

  @JSFunctor
  private interface Happening extends JSObject {
    void happen();
  }

  private interface Channel extends EventTarget {
    void postMessage(JSObject message);
  }
}
