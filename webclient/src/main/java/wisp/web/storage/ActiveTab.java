package wisp.web.storage;

import org.teavm.jso.JSBody;
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

  private ActiveTab(Channel channel, Observer observer) {
    this.channel = channel;
    this.observer = observer;
  }

  /** Asks the other tabs, and is told within a quarter of a second. */
  public static ActiveTab join(String name, Observer observer) {
    ActiveTab tab = new ActiveTab(newChannel(name), observer);
    tab.channel.addEventListener("message", (MessageEvent event) -> tab.hear(event));
    tab.say(ASK);
    Window.setTimeout(tab::nobodyAnswered, ANSWER_MILLIS);
    return tab;
  }

  /** "Use here": the other tabs become passive. */
  public void take() {
    say(TAKE);
    state = State.ACTIVE;
    observer.active();
  }

  private void nobodyAnswered() {
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

  private interface Channel extends EventTarget {
    void postMessage(JSObject message);
  }
}
