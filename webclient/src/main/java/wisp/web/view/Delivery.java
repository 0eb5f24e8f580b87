package wisp.web.view;

import wisp.lib.client.ChatMessage;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Conversation;
import wisp.lib.client.Reason;
import wisp.lib.client.State;
import wisp.web.words.Talk;
import wisp.web.words.Word;
import wisp.web.words.Words;

/** How a message of one's own stands, as a sign and in words. */
final class Delivery {
  private Delivery() {}

  /** Whether it matters to its writer how it stands. */
  static boolean isShown(Conversation conversation, ChatMessage message) {
    boolean isSent = message.kind() == Kind.TEXT || message.kind() == Kind.TIMER;
    return isSent && message.mine() && !conversation.self() && !isQuiet(message);
  }

  /** A timer, unless it failed. */
  static boolean isQuiet(ChatMessage message) {
    return message.kind() == Kind.TIMER && message.state() != State.EXPIRED;
  }

  /** Whether that is said without being asked: what failed, and why the last one waits. */
  static boolean isSpelt(State state, boolean last) {
    return state == State.EXPIRED || (last && state == State.WAITING);
  }

  /** How a message stands. */
  static String words(Words words, Calendar calendar, ChatMessage message) {
    return switch (message.state()) {
      case WAITING -> words.say(waiting(message.reason()));
      case HELD ->
          words.count(
              Talk.HELD, message.holders(), calendar.until(words, message.endOfLifeMillis()));
      case DELIVERED -> words.say(Talk.DELIVERED);
      case READ -> words.say(Talk.READ);
      case EXPIRED ->
          words.say(message.reason() == Reason.CLOCK ? Talk.NOT_CONFIRMED : Talk.NOT_COLLECTED);
      case RECEIVED -> "";
    };
  }

  private static Word waiting(Reason reason) {
    return switch (reason.word()) {
      case "no_card" -> Talk.WAITING_FOR_PERSON;
      case "offline" -> Talk.WAITING_FOR_CONNECTION;
      case "full" -> Talk.WAITING_FOR_ROOM;
      case "retrying" -> Talk.WAITING_AGAIN;
      default -> Talk.WAITING;
    };
  }

  /** What a line says; {@code name}: of the other one. */
  static String line(Words words, ChatMessage message, String name) {
    return switch (message.kind().word()) {
      case "newer" -> words.say(Talk.NEWER);
      case "new-device" -> words.say(Talk.NEW_DEVICE, name);
      case "awaited" -> words.say(Talk.AWAITED);
      case "lost" -> words.say(Talk.LOST);
      case "deleted" -> words.say(message.mine() ? Talk.YOU_DELETED : Talk.MESSAGE_DELETED);
      case "timer" -> timer(words, message.extras().timerMillis());
      default -> message.text();
    };
  }

  private static String timer(Words words, long millis) {
    return millis == 0
        ? words.say(Talk.TIMER_OFF)
        : words.say(Talk.TIMER_SET, Spans.of(words, millis));
  }

  static Tag icon(Words words, Calendar calendar, ChatMessage message) {
    String standing = words(words, calendar, message);
    State state = message.state();
    return Icon.sign("delivery " + state.word(), sign(state), standing);
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
