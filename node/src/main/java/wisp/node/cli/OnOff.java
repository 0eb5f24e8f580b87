package wisp.node.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A choice with two ends. */
record OnOff(boolean isOn) {
  @Override
  public String toString() {
    return isOn ? "on" : "off";
  }

  /** From a word. */
  static final class Words implements ITypeConverter<OnOff> {
    @Override
    public OnOff convert(String text) {
      return switch (text) {
        case "on" -> new OnOff(true);
        case "off" -> new OnOff(false);
        default -> throw new TypeConversionException("'" + text + "' is neither on nor off");
      };
    }
  }
}
