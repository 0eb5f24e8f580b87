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

  static Tag danger(String words, Action action) {
    return plain("quiet danger", words, action);
  }

  /** Says and changes whether something is so. */
  static Tag toggle(String words, boolean on, Action change) {
    return Tag.of("button", "switch", Tag.text("span", "grow", words), Tag.of("i", "knob"))
        .attr("type", "button")
        .attr("role", "switch")
        .flag("aria-checked", on)
        .on("click", change);
  }

  /** Opens the browser's choice of a file; {@code chosen} comes when there is one. */
  static Tag file(String words, String kinds, String testId, Action chosen) {
    Tag field =
        Tag.of("input")
            .attr("type", "file")
            .attr("accept", kinds)
            .testId(testId)
            .on("change", chosen);
    return Tag.of("label", "quiet file", Tag.text("span", "", words), field);
  }

  /** Ends its form. */
  static Tag submit(String words) {
    return Tag.text("button", "main", words).attr("type", "submit");
  }

  private static Tag plain(String classes, String words, Action action) {
    return Tag.text("button", classes, words).attr("type", "button").on("click", action);
  }
}
