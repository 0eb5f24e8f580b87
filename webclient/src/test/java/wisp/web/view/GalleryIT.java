package wisp.web.view;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every screen in English. */
class GalleryIT extends Gallery {
  @ParameterizedTest
  @FieldSource("SCREENS")
  void screen(String name) {
    show(name, "en", Glass.DESK, true, ColorScheme.LIGHT, ColorScheme.DARK);
    show(name, "en", Glass.PHONE, true, ColorScheme.DARK, ColorScheme.LIGHT);
  }
}
