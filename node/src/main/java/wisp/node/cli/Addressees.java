package wisp.node.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Address;

/** What {@code wisp id show} prints, or a link from the page. */
final class Addressees implements ITypeConverter<Address> {
  @Override
  public Address convert(String text) {
    try {
      return Address.parse(text);
    } catch (Malformed wrong) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is neither an address nor a link to one: copy all of what wisp id show prints");
    }
  }
}
