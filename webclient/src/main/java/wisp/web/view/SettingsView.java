package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Profile;
import wisp.lib.client.Settings;
import wisp.web.state.Action;
import wisp.web.state.Theme;

/** Name, picture, link, habits and looks. */
final class SettingsView {
  private SettingsView() {}

  static Tag of(Scene scene) {
    List<Part> sections = new ArrayList<>();
    scene.messenger().profile().ifPresent(profile -> personal(sections, scene, profile));
    sections.add(theme(scene));
    sections.add(about());
    scene.messenger().profile().ifPresent(profile -> sections.add(DepartureView.of()));
    return screen("Settings", sections).key("settings");
  }

  private static void personal(List<Part> sections, Scene scene, Profile profile) {
    sections.add(card("", profile(scene, profile), picture(profile)));
    sections.add(card("My link", ShareView.link(scene)));
    sections.add(delivery(profile.settings()));
    sections.add(VaultView.passphrase(scene.messenger().vaulted(), profile.settings()));
    sections.add(VaultView.backup());
  }

  static Tag card(String heading, Part... parts) {
    Tag card = Tag.of("section", "card wide");
    return (heading.isEmpty() ? card : card.with(Tag.text("h3", "", heading))).with(parts);
  }

  static Tag screen(String heading, List<Part> sections) {
    return Tag.of(
        "main",
        "stage",
        Tag.of("header", "bar", ConversationView.back(), Tag.text("h2", "grow", heading)),
        Tag.of("div", "sheet").with(sections));
  }

  private static Tag profile(Scene scene, Profile profile) {
    String name = scene.state().welcome().typed().orElse(profile.displayName());
    Tag field =
        Tag.of("input")
            .attr("maxlength", "60")
            .attr("autocomplete", "off")
            .attr("required", "")
            .attr("value", name)
            .onInput(Action.NameTyped::new);
    String shown = Names.shown(name, profile.address());
    return Tag.of(
            "form",
            "inline",
            Avatar.of(profile.address(), shown, profile.picture()),
            Tag.of("label", "field grow", Tag.text("span", "", "Your name"), field),
            Button.submit("Save"))
        .on("submit", new Action.Rename(name));
  }

  private static Tag picture(Profile profile) {
    Tag choice =
        Button.file("Choose a picture", "image/*", "picture-choose", new Action.PictureChosen());
    Tag buttons = Tag.of("div", "pair", choice);
    if (profile.picture().isEmpty()) {
      return buttons;
    }
    Action none = new Action.SetPicture(Bytes.EMPTY);
    return buttons.with(Button.quiet("Remove it", none).testId("picture-remove"));
  }

  private static Tag delivery(Settings now) {
    Action receipts = new Action.Configure(now.readReceipts(!now.readReceipts()));
    Action trying = new Action.Configure(now.keepTrying(!now.keepTrying()));
    return card(
        "Messages",
        Button.toggle("Tell others when I have read their messages", now.readReceipts(), receipts)
            .testId("read-receipts"),
        Button.toggle("Keep trying for 7 days what nobody collected", now.keepTrying(), trying)
            .testId("keep-trying"));
  }

  private static Tag theme(Scene scene) {
    Theme chosen = scene.state().surroundings().theme();
    return card(
        "Appearance",
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
    return card(
        "Good to know",
        Tag.text("p", "muted", "Messages wait up to 24 hours on the ring. Open Wisp daily."),
        Tag.text("p", "muted", "A closed page cannot notify you. Wisp has not been audited."));
  }
}
