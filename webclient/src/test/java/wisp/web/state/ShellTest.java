package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShellTest {
  @Test
  void anAnswerEndsTheOffer() {
    Shell offered = Shell.PLAIN.after(new Action.OfferAlerts());
    assertTrue(offered.offering());
    assertEquals(Alerts.OFF, offered.alerts());
    Shell accepted = offered.after(new Action.Alert(Alerts.NAME));
    assertFalse(accepted.offering());
    assertEquals(Alerts.NAME, accepted.alerts());
  }

  @Test
  void aNewVersionWaitsUntilItIsTaken() {
    Shell waiting = Shell.PLAIN.after(new Action.Renewable()).after(new Action.Carried(true));
    assertTrue(waiting.renewable() && waiting.pushing());
    assertFalse(waiting.after(new Action.Renew()).renewable());
  }

  @Test
  void whatWasKeptIsKnownAgainAndAnythingElseIsOff() {
    for (Alerts alerts : Alerts.values()) {
      assertEquals(alerts, Alerts.of(alerts.word()));
    }
    assertEquals(Alerts.OFF, Alerts.of("<b>"));
  }
}
