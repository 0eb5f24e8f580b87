package wisp.node.transport;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import wisp.lib.bytes.Bytes;

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
    if (host.startsWith("[") && host.endsWith("]")) {
      String literal = host.substring(1, host.length() - 1);
      if (NetUtil.isValidIpV6Address(literal)) {
        return literal;
      }
    } else if (host.indexOf(':') < 0 && host.indexOf('[') < 0 && host.indexOf(' ') < 0) {
      return host;
    }
    throw new IllegalArgumentException("'" + text + "': an IPv6 host is written [::1]:7000");
  }

  private static int port(String digits, String text) {
    boolean number =
        !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(Address::isDigit);
    int port = number ? Integer.parseInt(digits) : -1;
    if (port < 0 || port > PORT_MAX) {
      throw new IllegalArgumentException("'" + text + "' has no port from 0 to 65535");
    }
    return port;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  Address withPort(int newPort) {
    return new Address(host, newPort);
  }

  /** Whether it stands for every address of the machine, and so for none that others can dial. */
  public boolean isAnyHost() {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
    return bytes != null && Bytes.wrap(bytes).equals(Bytes.wrap(new byte[bytes.length]));
  }

  /** Whether the host needs no look-up. */
  boolean isLiteral() {
    return NetUtil.createByteArrayFromIpAddressString(host) != null;
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
