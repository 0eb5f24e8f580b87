package wisp.web.view;

import wisp.lib.client.ChatMessage;
import wisp.lib.client.State;
import wisp.web.state.Words;

/** How a message of one's own stands, as a sign and in words. */
final class Delivery {
  private Delivery() {}

  static String words(Calendar calendar, ChatMessage message) {
    return Words.state(message, calendar.until(message.endOfLifeMillis()));
  }

  static Tag icon(Calendar calendar, ChatMessage message) {
    String words = words(calendar, message);
    return Tag.of("span", "delivery " + message.state().word(), Icon.draw(sign(message.state())))
        .attr("role", "img")
        .attr("title", words)
        .label(words);
  }

  private static String sign(State state) {
    if (state == State.WAITING) {
      return Icon.WAITING;
    }
    if (state == State.EXPIRED) {
      return Icon.ALERT;
    }
    return state == State.HELD ? Icon.TICK : Icon.TICKS;
  }
}
