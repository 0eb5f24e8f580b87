package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.web.state.Action;
import wisp.web.words.Language;
import wisp.web.words.Setup;
import wisp.web.words.Words;

/** The choice of the page's language, each in its own name. */
final class LanguageView {
  private LanguageView() {}

  static Tag of(Scene scene) {
    Words words = scene.words();
    Optional<Language> chosen = scene.state().surroundings().language();
    List<Tag> options = new ArrayList<>();
    options.add(option("", words.say(Setup.SYSTEM), chosen.isEmpty()));
    for (Language language : Language.ALL) {
      boolean selected = chosen.filter(language::equals).isPresent();
      options.add(
          option(language.code(), language.ownName(), selected).attr("lang", language.tag()));
    }
    return SettingsView.card(
        words.say(Setup.LANGUAGE),
        Tag.of("select")
            .testId("language")
            .label(words.say(Setup.LANGUAGE))
            .with(options)
            .onChange(code -> new Action.Speak(Language.of(code))));
  }

  private static Tag option(String code, String name, boolean selected) {
    return Tag.text("option", "", name).attr("value", code).when(selected, "selected");
  }
}
