package wisp.node.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** IP addresses written out: these never reach a name service. */
final class Literal {
  private static final int NAME_MAX = 253;

  private Literal() {}

  static Optional<InetAddress> parse(String text) {
    try {
      return isIp(text) ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  static boolean isIp(String text) {
    return isIpV6(text) || isIpV4(text);
  }

  static boolean isIpV6(String text) {
    return text.indexOf(':') >= 0 && text.chars().allMatch(Literal::isOfIpV6);
  }

  private static boolean isIpV4(String text) {
    String[] parts = text.split("\\.", -1);
    return parts.length == 4
        && isByte(parts[0])
        && isByte(parts[1])
        && isByte(parts[2])
        && isByte(parts[3]);
  }

  private static boolean isByte(String text) {
    return !text.isEmpty() && text.length() <= 3 && isDigits(text) && Integer.parseInt(text) <= 255;
  }

  /** A host name, or an IPv4 address. */
  static boolean isName(String text) {
    return !text.isEmpty() && text.length() <= NAME_MAX && text.chars().allMatch(Literal::isOfName);
  }

  static boolean isDigits(String text) {
    return text.chars().allMatch(Literal::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOfName(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || ".-_".indexOf(c) >= 0;
  }

  private static boolean isOfIpV6(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || ":.%".indexOf(c) >= 0;
  }
}
