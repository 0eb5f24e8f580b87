package wisp.node.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** {@code HOST:PORT}; an IPv6 host stands in brackets. */
public record Address(String host, int port) {
  private static final int PORT_MAX = 65_535;

  /**
   * @throws IllegalArgumentException if {@code text} is not HOST:PORT
   */
  public static Address parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException("'" + text + "' is not HOST:PORT");
    }
    return new Address(host(text.substring(0, colon), text), port(text.substring(colon + 1), text));
  }

  static Optional<Address> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String host(String host, String text) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String inside = bracketed ? host.substring(1, host.length() - 1) : host;
    boolean fine = bracketed ? Literal.isIpV6(inside) : Literal.isName(inside);
    if (!fine) {
      throw new IllegalArgumentException(
          "'" + text + "' has no host: a name, an IPv4 address, or [an IPv6 address]");
    }
    return inside;
  }

  private static int port(String digits, String text) {
    boolean number = !digits.isEmpty() && digits.length() <= 5 && Literal.isDigits(digits);
    int port = number ? Integer.parseInt(digits) : -1;
    if (port < 0 || port > PORT_MAX) {
      throw new IllegalArgumentException("'" + text + "' has no port from 0 to 65535");
    }
    return port;
  }

  Address withPort(int newPort) {
    return new Address(host, newPort);
  }

  /** Whether it stands for every address of the machine, and so for none that others can dial. */
  public boolean isAnyHost() {
    return Literal.parse(host).filter(InetAddress::isAnyLocalAddress).isPresent();
  }

  /** Whether the host needs no look-up. */
  boolean isLiteral() {
    return Literal.isIp(host);
  }

  /** Asks the name service unless {@link #isLiteral}: it may take long. */
  InetSocketAddress resolve() throws UnknownHostException {
    return new InetSocketAddress(InetAddress.getByName(host), port);
  }

  /** {@code HOST:PORT} as it is parsed. */
  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
