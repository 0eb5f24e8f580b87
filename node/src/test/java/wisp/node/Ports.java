package wisp.node;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Ports that nobody has and that nobody else is given. They lie below those that Linux gives to
 * connections going out (32,768 and above), one of which could otherwise take a port before its
 * listener is there, or while it restarts.
 */
public final class Ports {
  private static final int LOWEST = 20_000;
  private static final int COUNT = 12_000;
  private static final Random RANDOM = new Random();
  private static final Set<Integer> GIVEN = new HashSet<>();

  private Ports() {}

  public static synchronized int free() throws IOException {
    int port = LOWEST + RANDOM.nextInt(COUNT);
    return isFree(port) && GIVEN.add(port) ? port : free();
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException taken) {
      return false;
    }
  }
}
