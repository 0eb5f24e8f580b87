package wisp.web.state;

import java.util.Optional;
import wisp.web.words.Language;
import wisp.web.words.Phrase;

/**
 * The tab, the window and the voice of the page. {@code language}: none is the browser's; {@code
 * patient}: no connection is no news yet; {@code toast}: shown for a moment; {@code spoken}: for a
 * screen reader.
 */
public record Surroundings(
    Theme theme,
    Optional<Language> language,
    Tenancy tenancy,
    boolean attentive,
    boolean patient,
    Phrase toast,
    Phrase spoken,
    RingView ring,
    Shell shell) {

  static Surroundings start(Theme theme, Optional<Language> language) {
    return new Surroundings(
        theme,
        language,
        Tenancy.STARTING,
        false,
        true,
        Phrase.NOTHING,
        Phrase.NOTHING,
        new RingView.Loading(),
        Shell.PLAIN);
  }

  Surroundings after(Action action) {
    return switch (action) {
      case Action.Choose(Theme chosen) ->
          new Surroundings(
              chosen, language, tenancy, attentive, patient, toast, spoken, ring, shell);
      case Action.Speak(Optional<Language> tongue) ->
          new Surroundings(theme, tongue, tenancy, attentive, patient, toast, spoken, ring, shell);
      case Action.Settle(Tenancy settled) ->
          new Surroundings(
              theme, language, settled, attentive, patient, toast, spoken, ring, shell);
      case Action.Attend(boolean attends) ->
          new Surroundings(theme, language, tenancy, attends, patient, toast, spoken, ring, shell);
      case Action.LosePatience lost ->
          new Surroundings(theme, language, tenancy, attentive, false, toast, spoken, ring, shell);
      case Action.Toast(Phrase line) ->
          new Surroundings(theme, language, tenancy, attentive, patient, line, spoken, ring, shell);
      case Action.Say(Phrase line) ->
          new Surroundings(theme, language, tenancy, attentive, patient, toast, line, ring, shell);
      case Action.RingSeen(RingView seen) ->
          new Surroundings(
              theme, language, tenancy, attentive, patient, toast, spoken, seen.after(ring), shell);
      default -> with(shell.after(action));
    };
  }

  private Surroundings with(Shell changed) {
    return new Surroundings(
        theme, language, tenancy, attentive, patient, toast, spoken, ring, changed);
  }
}
