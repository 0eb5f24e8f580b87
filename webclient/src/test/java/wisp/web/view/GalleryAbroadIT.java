package wisp.web.view;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen from right to left; the longest and the densest script where most is said. */
class GalleryAbroadIT extends Gallery {
  private static final Set<String> TALKATIVE =
      Set.of("conversation", "settings", "safety", "details", "empty", "network");

  static Stream<Arguments> screens() {
    return Stream.of("ar", "de", "zh")
        .flatMap(language -> SCREENS.stream().map(name -> Arguments.of(name, language)))
        .filter(each -> isShown((String) each.get()[0], (String) each.get()[1]));
  }

  private static boolean isShown(String name, String language) {
    return language.equals("ar") || TALKATIVE.contains(name);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void screen(String name, String language) {
    show(name, language, false);
  }
}
