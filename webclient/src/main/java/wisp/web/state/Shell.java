package wisp.web.state;

/**
 * What the browser does for the page. {@code renewable}: a new version waits; {@code pushing}:
 * messages come over an open socket; {@code offering}: whether to notify is being asked; {@code
 * emoji}: those to pick from, with spaces between them, a line for each kind.
 */
public record Shell(
    boolean renewable,
    boolean pushing,
    Alerts alerts,
    boolean offering,
    Whereabouts whereabouts,
    String emoji) {
  /** Those at hand before the others are loaded. */
  public static final String FEW_EMOJI = "👍 ❤️ 😂 😮 😢 🙏";

  static final Shell PLAIN =
      new Shell(false, false, Alerts.OFF, false, Whereabouts.UNKNOWN, FEW_EMOJI);

  Shell after(Action action) {
    return switch (action) {
      case Action.Renewable waits -> new Shell(true, pushing, alerts, offering, whereabouts, emoji);
      case Action.Renew begun -> new Shell(false, pushing, alerts, offering, whereabouts, emoji);
      case Action.Carried(boolean pushed) ->
          new Shell(renewable, pushed, alerts, offering, whereabouts, emoji);
      case Action.OfferAlerts offer ->
          new Shell(renewable, pushing, alerts, true, whereabouts, emoji);
      case Action.Alert(Alerts wanted) ->
          new Shell(renewable, pushing, wanted, false, whereabouts, emoji);
      case Action.Located(Whereabouts places) ->
          new Shell(renewable, pushing, alerts, offering, places, emoji);
      case Action.EmojiSeen(String all) ->
          new Shell(renewable, pushing, alerts, offering, whereabouts, all.trim());
      default -> this;
    };
  }

  /** Whether there may be more of them. */
  public boolean hasFewEmoji() {
    return emoji.equals(FEW_EMOJI);
  }
}
