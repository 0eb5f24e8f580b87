package wisp.web.view;

/** Line drawings on a grid of 24. */
final class Icon {
  static final String ADD = "M12 5v14M5 12h14";
  static final String BACK = "M15 5l-7 7 7 7";
  static final String SEND = "M4 12l16-8-5 16-4-6-7-2zm7 2l4-5";
  static final String INFO = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v5m0-8.5v.1";
  static final String RING =
      "M12 3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM5 16a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0"
          + " 0-4.4zM19 16a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM11 7.2l-4.9 9M13 7.2l4.9 9M7.2"
          + " 18.2h9.6";
  static final String SETTINGS =
      "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z"
          + "M8.5 14.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z";
  static final String CROSS = "M6 6l12 12M18 6L6 18";
  static final String SCAN =
      "M4 8V5a1 1 0 0 1 1-1h3m8 0h3a1 1 0 0 1 1 1v3m0 8v3a1 1 0 0 1-1 1h-3m-8 0H5a1 1 0 0 1-1-1v-3"
          + "M8 8h3v3H8zm5 5h3v3h-3zm0-5h3M8 14v2";
  static final String WAITING = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 4v4.5l3 1.5";
  static final String TICK = "M5 12.5l4.5 4.5L19 7.5";
  static final String TICKS = "M2 12.5l4.5 4.5L16 7.5M11.5 16.5l.5.5L22 7.5";
  static final String SHIELD = "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zm-3.5 9l2.5 2.5 4.5-5";
  static final String ALERT = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 4v5m0 3v.1";

  static final String MORE = "M6 12h.1M12 12h.1M18 12h.1";
  static final String SEARCH = "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12l4 4";
  static final String UP = "M6 14l6-6 6 6";
  static final String DOWN = "M6 10l6 6 6-6";
  static final String COPY = "M9 9h10v11H9zM5 15V4h10";
  static final String FORWARD = "M13 6l6 6-6 6M19 12H9a5 5 0 0 0-5 5v1";
  static final String BIN = "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13";
  static final String PIN = "M9 4h6l-1 6 3 3H7l3-3zM12 13v7";
  static final String MUTE = "M5 10v4h3l4 4V6l-4 4zM16 10l4 4M20 10l-4 4";
  static final String TIMER = "M12 6a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm0 3v4l2 2M10 3h4";
  static final String SMILE =
      "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 14a4 4 0 0 0 7 0M9 9.5v.1M15 9.5v.1";
  static final String NOTE = "M6 3h9l4 4v14H6zM9 11h7M9 15h7";

  private Icon() {}

  static Tag draw(String icon) {
    return drawing("0 0 24 24", icon).attr("class", "icon").attr("aria-hidden", "true");
  }

  /** A drawing that means something. */
  static Tag sign(String classes, String icon, String meaning) {
    return Tag.of("span", classes, draw(icon))
        .attr("role", "img")
        .attr("title", meaning)
        .label(meaning);
  }

  static Tag drawing(String box, String path) {
    return Tag.of("svg", Tag.of("path").attr("d", path)).attr("viewBox", box);
  }
}
