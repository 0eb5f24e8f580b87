package wisp.web.view;

import wisp.lib.client.ChatMessage;
import wisp.lib.client.State;
import wisp.web.state.Words;

/** How a message of one's own stands, as a sign and in words. */
final class Delivery {
  private Delivery() {}

  static String words(Dates dates, ChatMessage message) {
    return Words.state(message, dates.brief(message.endOfLifeMillis()));
  }

  static Tag icon(Dates dates, ChatMessage message) {
    String words = words(dates, message);
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
