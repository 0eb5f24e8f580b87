package wisp.node.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The HTTP address of a node, without slashes at its end. */
final class Urls implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      throw new TypeConversionException("'" + text + "' does not start with http:// or https://");
    }
    return text.replaceAll("/+$", "");
  }
}
