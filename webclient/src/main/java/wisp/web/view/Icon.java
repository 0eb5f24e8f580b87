package wisp.web.view;

/** Line drawings on a grid of 24. */
enum Icon {
  ADD("M12 5v14M5 12h14"),
  BACK("M15 5l-7 7 7 7"),
  SEND("M4 12l16-8-5 16-4-6-7-2zm7 2l4-5"),
  COPY("M9 9h11v11H9zM5 15H4V4h11v1"),
  CLOSE("M6 6l12 12M18 6L6 18"),
  INFO("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v5m0-8.5v.1"),
  RING("M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z" + "M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3"),
  SETTINGS(
      "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.500a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z"
          + "M8.5 14.500a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z"),
  WAITING("M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 4v4.500l3 1.5"),
  TICK("M5 12.500l4.5 4.500L19 7.5"),
  TICKS("M2 12.500l4.5 4.500L16 7.500M11.5 16.500l.5.500L22 7.5"),
  ALERT("M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 4v5m0 3v.1"),
  RETRY("M5 12a7 7 0 1 1 2 4.9M5 18v-4h4");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  Tag draw() {
    return drawing("0 0 24 24", path).attr("class", "icon").attr("aria-hidden", "true");
  }

  static Tag drawing(String box, String path) {
    return Tag.of("svg", Tag.of("path").attr("d", path)).attr("viewBox", box);
  }
}
