package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.web.state.Action;
import wisp.web.state.Device;
import wisp.web.state.Dialog;
import wisp.web.words.Common;
import wisp.web.words.Meeting;
import wisp.web.words.Setup;
import wisp.web.words.Word;
import wisp.web.words.Words;

/** Storage, shortcuts, version, security notes and licences. */
final class AboutView {
  private static final long KILOBYTE = 1_000;
  private static final Action LICENCES = new Action.Ask(new Dialog.About(""));
  private static final Action HELP = new Action.Ask(new Dialog.Help());

  private AboutView() {}

  static Tag storage(Words words, Device device) {
    List<Part> parts = new ArrayList<>();
    device.store().ifPresent(store -> parts.addAll(stored(words, store)));
    return SettingsView.card(words.say(Setup.STORAGE))
        .with(parts)
        .with(VaultView.backup(words))
        .testId("storage");
  }

  private static List<Tag> stored(Words words, Device.Store store) {
    String used = size(words, store.usedBytes());
    Word fate = store.lasting() ? Setup.STORAGE_LASTING : Setup.STORAGE_FRAIL;
    return List.of(
        Tag.text("p", "muted", words.say(Setup.STORAGE_USED, used)).testId("storage-used"),
        Tag.text("p", "muted", words.say(fate)));
  }

  private static String size(Words words, long bytes) {
    long kilobytes = (bytes + KILOBYTE - 1) / KILOBYTE;
    return kilobytes < KILOBYTE
        ? words.number(kilobytes) + " kB"
        : words.number((kilobytes + KILOBYTE - 1) / KILOBYTE) + " MB";
  }

  static Tag about(Scene scene) {
    Words words = scene.words();
    return SettingsView.card(
        words.say(Setup.ABOUT),
        Tag.text("p", "muted", words.say(Setup.VERSION, Release.VERSION)).testId("version"),
        note(words, Setup.OPEN_IN_TIME, scene.life()),
        note(words, Setup.NOT_NOTIFIED),
        note(words, Setup.SECURE),
        note(words, Setup.METADATA),
        note(words, Setup.NOT_AUDITED),
        Tag.of(
            "div",
            "pair",
            Button.quiet(words.say(Setup.SHORTCUTS), HELP)
                .attr("class", "quiet keyboard")
                .testId("shortcuts"),
            Button.quiet(words.say(Setup.LICENCES), LICENCES).testId("licences")));
  }

  private static Tag note(Words words, Word word, String... values) {
    return Tag.text("p", "muted", words.say(word, values));
  }

  static Tag licences(Words words, String texts) {
    String shown = texts.isEmpty() ? words.say(Common.ONE_MOMENT) : texts;
    return DialogView.dialog(
        "about",
        words.say(Setup.LICENCES),
        Tag.of(
            "div",
            "stack",
            Tag.text("pre", "licences", shown).attr("tabindex", "0").attr("dir", "ltr"),
            close(words)));
  }

  static Tag help(Words words) {
    return DialogView.dialog(
        "help",
        words.say(Setup.SHORTCUTS),
        Tag.of(
            "div",
            "stack",
            Tag.of(
                "dl",
                "keys",
                key(words, Setup.KEY_SEARCH, "/", "Ctrl F"),
                key(words, Meeting.ADD_CONTACT, "n"),
                key(words, Setup.KEY_NEXT, "Alt ↓"),
                key(words, Setup.KEY_PREVIOUS, "Alt ↑"),
                key(words, Setup.KEY_ARROWS, "↑ ↓"),
                key(words, Setup.KEY_RECALL, "↑"),
                key(words, Setup.SETTINGS, ","),
                key(words, Common.BACK, "Esc"),
                key(words, Setup.KEY_HELP, "?")),
            close(words)));
  }

  private static Tag key(Words words, Word meaning, String... keys) {
    Tag drawn = Tag.of("dt").with(Lists.map(List.of(keys), key -> Tag.text("kbd", "", key)));
    return Tag.of("div", "key", drawn, Tag.text("dd", "", words.say(meaning)));
  }

  private static Tag close(Words words) {
    return Button.quiet(words.say(Common.CLOSE), DialogView.CLOSE).attr("autofocus", "");
  }
}
