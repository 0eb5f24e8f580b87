package wisp.web.state;

/**
 * The tab, the window and the voice of the page. {@code patient}: no connection is no news yet;
 * {@code toast}: one line shown for a moment; {@code spoken}: the last line for a screen reader.
 */
public record Surroundings(
    Theme theme,
    Tenancy tenancy,
    boolean attentive,
    boolean patient,
    String toast,
    String spoken,
    RingView ring) {

  static Surroundings start(Theme theme) {
    return new Surroundings(theme, Tenancy.STARTING, false, true, "", "", new RingView.Loading());
  }

  Surroundings after(Action action) {
    return switch (action) {
      case Action.Choose(Theme chosen) ->
          new Surroundings(chosen, tenancy, attentive, patient, toast, spoken, ring);
      case Action.Settle(Tenancy settled) ->
          new Surroundings(theme, settled, attentive, patient, toast, spoken, ring);
      case Action.Attend(boolean attends) ->
          new Surroundings(theme, tenancy, attends, patient, toast, spoken, ring);
      case Action.LosePatience lost ->
          new Surroundings(theme, tenancy, attentive, false, toast, spoken, ring);
      case Action.Toast(String line) ->
          new Surroundings(theme, tenancy, attentive, patient, line, spoken, ring);
      case Action.Say(String line) ->
          new Surroundings(theme, tenancy, attentive, patient, toast, line, ring);
      case Action.RingSeen(RingView seen) ->
          new Surroundings(theme, tenancy, attentive, patient, toast, spoken, seen);
      default -> this;
    };
  }
}
