package wisp.web.view;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen from right to left; the longest and the densest script where most is said. */
class GalleryAbroadIT extends Gallery {
  private static final Set<String> TALKATIVE =
      Set.of(
          "conversation",
          "lively",
          "told",
          "menu",
          "settings",
          "safety",
          "details",
          "empty",
          "placed",
          "offer");

  static Stream<Arguments> screens() {
    return Stream.of("ar", "de", "es", "zh")
        .flatMap(language -> SCREENS.stream().map(name -> Arguments.of(name, language)))
        .filter(each -> isShown((String) each.get()[0], (String) each.get()[1]));
  }

  private static boolean isShown(String name, String language) {
    return language.equals("ar") || TALKATIVE.contains(name);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void screen(String name, String language) {
    boolean isArabic = language.equals("ar");
    show(name, language, Glass.DESK, isArabic, ColorScheme.LIGHT);
    show(name, language, Glass.PHONE, isArabic, ColorScheme.DARK);
  }
}
