package wisp.web.state;

/**
 * What the browser does for the page. {@code renewable}: a new version waits; {@code pushing}:
 * messages come over an open socket; {@code offering}: whether to notify is being asked.
 */
public record Shell(
    boolean renewable, boolean pushing, Alerts alerts, boolean offering, Whereabouts whereabouts) {
  static final Shell PLAIN = new Shell(false, false, Alerts.OFF, false, Whereabouts.UNKNOWN);

  Shell after(Action action) {
    return switch (action) {
      case Action.Renewable waits -> new Shell(true, pushing, alerts, offering, whereabouts);
      case Action.Renew begun -> new Shell(false, pushing, alerts, offering, whereabouts);
      case Action.Carried(boolean pushed) ->
          new Shell(renewable, pushed, alerts, offering, whereabouts);
      case Action.OfferAlerts offer -> new Shell(renewable, pushing, alerts, true, whereabouts);
      case Action.Alert(Alerts wanted) -> new Shell(renewable, pushing, wanted, false, whereabouts);
      case Action.Located(Whereabouts places) ->
          new Shell(renewable, pushing, alerts, offering, places);
      default -> this;
    };
  }
}
