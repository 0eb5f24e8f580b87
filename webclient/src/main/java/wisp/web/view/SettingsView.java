package wisp.web.view;

import java.util.List;
import wisp.lib.client.Profile;
import wisp.web.state.Action;
import wisp.web.state.Theme;

/** Name, link and looks. */
final class SettingsView {
  private SettingsView() {}

  static Tag of(Scene scene) {
    return screen(
            "Settings",
            Tag.of("section", "card wide").with(profile(scene)),
            Tag.of("section", "card wide", Tag.text("h3", "", "My link"), ShareView.link(scene)),
            theme(scene),
            about())
        .key("settings");
  }

  static Tag screen(String heading, Part... sections) {
    return Tag.of(
        "main",
        "stage",
        Tag.of("header", "bar", ConversationView.back(), Tag.text("h2", "grow", heading)),
        Tag.of("div", "sheet").with(sections));
  }

  private static List<Part> profile(Scene scene) {
    return scene.messenger().profile().map(p -> profile(scene, p)).orElseGet(List::of);
  }

  private static List<Part> profile(Scene scene, Profile profile) {
    String name = scene.state().welcome().typed().orElse(profile.displayName());
    Tag field =
        Tag.of("input")
            .attr("maxlength", "60")
            .attr("autocomplete", "off")
            .attr("required", "")
            .attr("value", name)
            .onInput(Action.NameTyped::new);
    return List.of(
        Tag.of(
                "form",
                "inline",
                Avatar.of(profile.address(), Names.shown(name, profile.address())),
                Tag.of("label", "field grow", Tag.text("span", "", "Your name"), field),
                Button.submit("Save"))
            .on("submit", new Action.Rename(name)));
  }

  private static Tag theme(Scene scene) {
    Theme chosen = scene.state().surroundings().theme();
    return Tag.of(
        "section",
        "card wide",
        Tag.text("h3", "", "Appearance"),
        Tag.of(
                "div",
                "segments",
                choice("System", Theme.SYSTEM, chosen),
                choice("Light", Theme.LIGHT, chosen),
                choice("Dark", Theme.DARK, chosen))
            .attr("role", "group")
            .label("Appearance"));
  }

  private static Tag choice(String words, Theme theme, Theme chosen) {
    return Button.quiet(words, new Action.Choose(theme))
        .attr("aria-pressed", theme == chosen ? "true" : "false");
  }

  private static Tag about() {
    return Tag.of(
        "section",
        "card wide",
        Tag.text("h3", "", "Good to know"),
        Tag.text("p", "muted", "Messages wait up to 24 hours on the ring. Open Wisp daily."),
        Tag.text("p", "muted", "A closed page cannot notify you. Wisp has not been audited."));
  }
}
