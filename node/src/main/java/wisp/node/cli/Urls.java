package wisp.node.cli;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The HTTP address of a node, without slashes at its end. */
final class Urls implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    try {
      return parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(wrong.getMessage());
    }
  }

  /**
   * @throws IllegalArgumentException if {@code text} is not such an address
   */
  static String parse(String text) {
    boolean web = text.startsWith("http://") || text.startsWith("https://");
    if (!web || !hasHost(text)) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a URL such as http://localhost:8080");
    }
    return text.replaceAll("/+$", "");
  }

  private static boolean hasHost(String text) {
    try {
      return new URI(text).getHost() != null;
    } catch (URISyntaxException wrong) {
      return false;
    }
  }
}
