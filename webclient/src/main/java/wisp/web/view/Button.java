package wisp.web.view;

import wisp.web.state.Action;

/** The buttons of the page. */
final class Button {
  private Button() {}

  static Tag icon(String icon, String label, Action action) {
    return Tag.of("button", "round", Icon.draw(icon))
        .attr("type", "button")
        .attr("title", label)
        .label(label)
        .on("click", action);
  }

  static Tag main(String words, Action action) {
    return plain("main", words, action);
  }

  static Tag quiet(String words, Action action) {
    return plain("quiet", words, action);
  }

  /** Ends its form. */
  static Tag submit(String words) {
    return Tag.text("button", "main", words).attr("type", "submit");
  }

  private static Tag plain(String classes, String words, Action action) {
    return Tag.text("button", classes, words).attr("type", "button").on("click", action);
  }
}
