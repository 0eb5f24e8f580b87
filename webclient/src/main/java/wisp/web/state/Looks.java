package wisp.web.state;

import java.util.Optional;
import wisp.web.words.Language;

/** How the page looks on this device; no {@code language}: the browser's. */
public record Looks(Theme theme, TextSize size, Optional<Language> language) {
  public static final Looks DEFAULT = new Looks(Theme.SYSTEM, TextSize.NORMAL, Optional.empty());

  Looks after(Action action) {
    return switch (action) {
      case Action.Choose(Theme chosen) -> new Looks(chosen, size, language);
      case Action.Resize(TextSize chosen) -> new Looks(theme, chosen, language);
      case Action.Speak(Optional<Language> chosen) -> new Looks(theme, size, chosen);
      default -> this;
    };
  }
}
