package wisp.web.view;

import java.util.Optional;
import wisp.web.state.Action;
import wisp.web.state.Alerts;
import wisp.web.state.Shell;
import wisp.web.words.Shelter;
import wisp.web.words.Words;

/** Quiet offers above the conversations, and what the person chose of them. */
final class ShellView {
  private ShellView() {}

  /** At most one at a time. */
  static Optional<Tag> offer(Scene scene) {
    Shell shell = scene.state().surroundings().shell();
    Words words = scene.words();
    if (shell.renewable()) {
      Tag now =
          Button.quiet(words.say(Shelter.RELOAD), new Action.Renew()).testId("reload-version");
      return Optional.of(line(words.say(Shelter.NEW_VERSION), now));
    }
    return shell.offering() ? Optional.of(alerts(words)) : Optional.empty();
  }

  private static Tag alerts(Words words) {
    return line(
        words.say(Shelter.OFFER) + " " + words.say(Shelter.ONLY_OPEN),
        Button.quiet(words.say(Shelter.NOTIFY_ME), new Action.Alert(Alerts.NAME))
            .testId("alerts-yes"),
        Button.quiet(words.say(Shelter.NOT_NOW), new Action.Alert(Alerts.OFF)).testId("alerts-no"));
  }

  private static Tag line(String sentence, Tag... buttons) {
    return Tag.of("div", "offer", Tag.text("p", "grow", sentence))
        .with(Tag.of("div", "choices").with(buttons))
        .attr("role", "status")
        .key("offer");
  }

  static Tag settings(Scene scene) {
    Words words = scene.words();
    Alerts chosen = scene.state().surroundings().shell().alerts();
    return SettingsView.card(
        words.say(Shelter.NOTIFICATIONS),
        Tag.of(
                "div",
                "segments",
                choice(words.say(Shelter.ALERTS_OFF), Alerts.OFF, chosen),
                choice(words.say(Shelter.ALERTS_NAME), Alerts.NAME, chosen),
                choice(words.say(Shelter.ALERTS_TEXT), Alerts.TEXT, chosen))
            .attr("role", "group")
            .label(words.say(Shelter.NOTIFICATIONS)),
        Tag.text("p", "muted small", words.say(Shelter.ONLY_OPEN)));
  }

  private static Tag choice(String name, Alerts detail, Alerts chosen) {
    return Button.quiet(name, new Action.Alert(detail))
        .flag("aria-pressed", detail == chosen)
        .testId("alerts-" + detail.word());
  }
}
