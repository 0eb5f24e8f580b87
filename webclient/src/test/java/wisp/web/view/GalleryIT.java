package wisp.web.view;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every screen in English. */
class GalleryIT extends Gallery {
  @ParameterizedTest
  @FieldSource("SCREENS")
  void screen(String name) {
    show(name, "en", true);
  }
}
