package wisp.web.view;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen in English. */
class GalleryIT {
  private static Gallery gallery;

  @BeforeAll
  static void open() throws Exception {
    gallery = new Gallery();
  }

  @AfterAll
  static void close() {
    gallery.close();
  }

  static List<String> screens() {
    return Gallery.SCREENS;
  }

  @ParameterizedTest
  @MethodSource("screens")
  void screen(String name) {
    gallery.show(name, "en", true);
  }
}
