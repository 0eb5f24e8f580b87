package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Profile;
import wisp.lib.client.Settings;
import wisp.web.state.Action;
import wisp.web.words.Common;
import wisp.web.words.Meeting;
import wisp.web.words.Setup;
import wisp.web.words.Talk;
import wisp.web.words.Words;

/** Name, picture, link, habits and looks. */
final class SettingsView {
  private SettingsView() {}

  static Tag of(Scene scene) {
    Words words = scene.words();
    List<Part> sections = new ArrayList<>();
    scene.messenger().profile().ifPresent(profile -> personal(sections, scene, profile));
    sections.add(LooksView.of(scene));
    sections.add(NodesView.of(scene));
    sections.add(AboutView.storage(words, scene.state().surroundings().device()));
    sections.add(AboutView.about(scene));
    scene.messenger().profile().ifPresent(profile -> sections.add(DepartureView.of(words)));
    return screen(words, words.say(Setup.SETTINGS), sections).key("settings");
  }

  private static void personal(List<Part> sections, Scene scene, Profile profile) {
    Words words = scene.words();
    sections.add(card("", profile(scene, profile), picture(words, profile)));
    sections.add(card(words.say(Meeting.MY_LINK), ShareView.link(scene)));
    sections.add(privacy(words, profile.settings()));
    sections.add(messages(words, profile.settings()));
    if (!scene.messenger().blocked().isEmpty()) {
      sections.add(BlockedView.of(words, scene.messenger().blocked()));
    }
    sections.add(ShellView.settings(scene));
    sections.add(VaultView.passphrase(words, scene.messenger().vaulted(), profile.settings()));
  }

  static Tag card(String heading, Part... parts) {
    Tag card = Tag.of("section", "card wide");
    return (heading.isEmpty() ? card : card.with(Tag.text("h2", "", heading))).with(parts);
  }

  static Tag screen(Words words, String heading, List<Part> sections) {
    return Tag.of(
        "section",
        "stage",
        Tag.of("header", "bar", ConversationView.back(words), Tag.text("h1", "grow", heading)),
        Tag.of("div", "sheet").attr("tabindex", "0").with(sections));
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
            Field.of(scene.words().say(Common.YOUR_NAME), field).attr("class", "field grow"),
            Button.submit(scene.words().say(Common.SAVE)))
        .on("submit", new Action.Rename(name));
  }

  private static Tag picture(Words words, Profile profile) {
    Tag choice =
        Button.file(
            words.say(Setup.CHOOSE_PICTURE),
            "image/*",
            "picture-choose",
            new Action.PictureChosen());
    Tag buttons = Tag.of("div", "pair", choice);
    if (profile.picture().isEmpty()) {
      return buttons;
    }
    Action none = new Action.SetPicture(Bytes.EMPTY);
    return buttons.with(
        Button.quiet(words.say(Setup.REMOVE_PICTURE), none).testId("picture-remove"));
  }

  private static Tag privacy(Words words, Settings now) {
    Action receipts = new Action.Configure(now.readReceipts(!now.readReceipts()));
    Action typing = new Action.Configure(now.typing(!now.typing()));
    Action lastSeen = new Action.Configure(now.lastSeen(!now.lastSeen()));
    return card(
        words.say(Setup.PRIVACY),
        Button.toggle(words.say(Setup.READ_RECEIPTS), now.readReceipts(), receipts)
            .testId("read-receipts"),
        Button.toggle(words.say(Talk.TELL_TYPING), now.typing(), typing).testId("tell-typing"),
        Button.toggle(words.say(Talk.SHOW_LAST_SEEN), now.lastSeen(), lastSeen)
            .testId("last-seen"));
  }

  private static Tag messages(Words words, Settings now) {
    Action trying = new Action.Configure(now.keepTrying(!now.keepTrying()));
    return card(
        words.say(Setup.MESSAGES),
        Button.toggle(words.say(Setup.KEEP_TRYING), now.keepTrying(), trying)
            .testId("keep-trying"));
  }
}
