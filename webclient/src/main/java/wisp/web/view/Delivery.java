package wisp.web.view;

import wisp.lib.client.ChatMessage;
import wisp.lib.client.State;
import wisp.web.state.Words;

/** How a message of one's own stands, as a sign and in words. */
final class Delivery {
  private Delivery() {}

  static String words(Calendar calendar, ChatMessage message) {
    return Words.state(message, calendar.brief(message.endOfLifeMillis()));
  }

  static Tag icon(Calendar calendar, ChatMessage message) {
    String words = words(calendar, message);
    return Tag.of("span", "delivery " + message.state().word(), sign(message.state()).draw())
        .attr("role", "img")
        .attr("title", words)
        .label(words);
  }

  private static Icon sign(State state) {
    return switch (state) {
      case WAITING -> Icon.WAITING;
      case HELD, RECEIVED -> Icon.TICK;
      case DELIVERED, READ -> Icon.TICKS;
      case EXPIRED -> Icon.ALERT;
    };
  }
}
