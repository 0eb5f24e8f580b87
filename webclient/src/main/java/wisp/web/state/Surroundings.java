package wisp.web.state;

import wisp.web.words.Phrase;

/**
 * The tab, the window and the voice of the page. {@code patient}: no connection is no news yet;
 * {@code toast}: shown for a moment; {@code spoken}: for a screen reader.
 */
public record Surroundings(
    Looks looks,
    Device device,
    Tenancy tenancy,
    boolean attentive,
    boolean patient,
    Phrase toast,
    Phrase spoken,
    RingView ring,
    Shell shell) {

  static Surroundings start(Looks looks, Device device) {
    return new Surroundings(
        looks,
        device,
        Tenancy.STARTING,
        false,
        true,
        Phrase.NOTHING,
        Phrase.NOTHING,
        new RingView.Loading(),
        Shell.PLAIN);
  }

  public Theme theme() {
    return looks.theme();
  }

  Surroundings after(Action action) {
    return switch (action) {
      case Action.Settle(Tenancy settled) ->
          new Surroundings(looks, device, settled, attentive, patient, toast, spoken, ring, shell);
      case Action.Attend(boolean attends) ->
          new Surroundings(looks, device, tenancy, attends, patient, toast, spoken, ring, shell);
      case Action.LosePatience lost ->
          new Surroundings(looks, device, tenancy, attentive, false, toast, spoken, ring, shell);
      case Action.Toast(Phrase line) ->
          new Surroundings(looks, device, tenancy, attentive, patient, line, spoken, ring, shell);
      case Action.Say(Phrase line) ->
          new Surroundings(looks, device, tenancy, attentive, patient, toast, line, ring, shell);
      case Action.RingSeen(RingView seen) ->
          new Surroundings(
              looks, device, tenancy, attentive, patient, toast, spoken, seen.after(ring), shell);
      default -> on(looks.after(action), device.after(action), shell.after(action));
    };
  }

  private Surroundings on(Looks now, Device here, Shell outside) {
    return new Surroundings(now, here, tenancy, attentive, patient, toast, spoken, ring, outside);
  }
}
