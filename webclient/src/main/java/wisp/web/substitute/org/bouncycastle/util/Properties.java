package wisp.web.substitute.org.bouncycastle.util;

/** Without {@code java.security.Security}: nothing is set in a page. */
public final class Properties {
  private Properties() {}

  public static int asInteger(String name, int defaultValue) {
    return defaultValue;
  }
}
