package wisp.web.view;

/** Which one this page is of. */
final class Release {
  static final String VERSION = "0.1.0";

  private Release() {}
}
