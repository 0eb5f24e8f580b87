package wisp.node.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import wisp.lib.bytes.Bytes;
import wisp.node.Ports;

/** SET and GET of 2,048 bytes, where {@code redis-server} is on the PATH; nothing on disk. */
final class Redis {
  private static final int TRIES = 500;
  private static final long PAUSE_NANOS = 10_000_000;
  private static final Bytes VALUE = Bytes.wrap(new byte[2_048]);

  private Redis() {}

  static List<Figure> measure(int count, int connections) {
    return program().map(program -> measure(program, count, connections)).orElse(List.of());
  }

  private static Optional<Path> program() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, "redis-server"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<Figure> measure(Path program, int count, int connections) {
    try {
      int port = Ports.free();
      Process redis =
          new ProcessBuilder(
                  program.toString(), "--port", "" + port, "--bind", "127.0.0.1", "--save", "")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        return measure(reached(port), count, connections);
      } finally {
        redis.destroy();
        redis.onExit().join();
      }
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<Figure> measure(InetSocketAddress redis, int count, int connections) {
    return List.of(
        one("Redis, SET", redis, new RedisDialect(false, VALUE), count, connections),
        one("Redis, GET", redis, new RedisDialect(true, VALUE), count, connections));
  }

  private static Figure one(
      String name, InetSocketAddress redis, Dialect dialect, int count, int connections) {
    Load warm = Clients.run(List.of(redis), connections, dialect, count);
    Load load = Clients.run(List.of(redis), connections, dialect, count);
    if (warm.others() + load.others() > 0) {
      throw new IllegalStateException(name + ": not all answers were good");
    }
    return Figure.atLeast(0, name + ", " + connections + " at once", load.aSecond());
  }

  private static InetSocketAddress reached(int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    for (int i = 0; i < TRIES && !isReached(address); i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return address;
  }

  private static boolean isReached(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
