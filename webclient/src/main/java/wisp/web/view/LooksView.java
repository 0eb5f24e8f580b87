package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.web.state.Action;
import wisp.web.state.Looks;
import wisp.web.state.TextSize;
import wisp.web.state.Theme;
import wisp.web.words.Language;
import wisp.web.words.Setup;
import wisp.web.words.Words;

/** Theme, size of the text, language. */
final class LooksView {
  private LooksView() {}

  static Tag of(Scene scene) {
    Words words = scene.words();
    Looks looks = scene.state().surroundings().looks();
    return SettingsView.card(
        words.say(Setup.APPEARANCE),
        theme(words, looks.theme()),
        size(words, looks.size()),
        language(words, looks.language()));
  }

  private static Tag theme(Words words, Theme now) {
    return Tag.of(
            "div",
            "segments",
            segment(words.say(Setup.SYSTEM), Theme.SYSTEM, now),
            segment(words.say(Setup.LIGHT), Theme.LIGHT, now),
            segment(words.say(Setup.DARK), Theme.DARK, now))
        .attr("role", "group")
        .label(words.say(Setup.APPEARANCE));
  }

  private static Tag segment(String name, Theme theme, Theme now) {
    return Button.quiet(name, new Action.Choose(theme))
        .flag("aria-pressed", theme == now)
        .testId("theme-" + theme.word());
  }

  private static Tag size(Words words, TextSize now) {
    return Field.choice(
        words.say(Setup.TEXT_SIZE),
        "text-size",
        List.of(
            size(words.say(Setup.SIZE_SMALL), TextSize.SMALL, now),
            size(words.say(Setup.SIZE_NORMAL), TextSize.NORMAL, now),
            size(words.say(Setup.SIZE_LARGE), TextSize.LARGE, now),
            size(words.say(Setup.SIZE_LARGEST), TextSize.LARGEST, now)),
        word -> new Action.Resize(TextSize.of(word)));
  }

  private static Tag size(String name, TextSize size, TextSize now) {
    return Field.option(size.word(), name, size == now);
  }

  /** Each in its own name. */
  private static Tag language(Words words, Optional<Language> now) {
    List<Tag> options = new ArrayList<>();
    options.add(Field.option("", words.say(Setup.SYSTEM), now.isEmpty()));
    for (Language language : Language.ALL) {
      boolean selected = now.filter(language::equals).isPresent();
      options.add(
          Field.option(language.code(), language.ownName(), selected).attr("lang", language.tag()));
    }
    return Field.choice(
        words.say(Setup.LANGUAGE),
        "language",
        options,
        code -> new Action.Speak(Language.of(code)));
  }
}
