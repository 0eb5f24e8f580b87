package wisp.node.transport;

import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Netty small, quick to start and silent; what the command line sets wins. */
final class NettyDefaults {
  private static final Logger SILENT = Logger.getLogger("io.netty");
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "io.netty.noUnsafe", "true",
          "io.netty.noPreferDirect", "true",
          "io.netty.noKeySetOptimization", "true",
          "io.netty.ignoreMaxDirectMemorySize", "true",
          "io.netty.jfr.enabled", "false",
          "io.netty.allocator.type", "unpooled",
          "io.netty.leakDetection.level", "disabled",
          "io.netty.processId", "1",
          "io.netty.machineId", "02:00:00:00:00:00:00:01");

  private NettyDefaults() {}

  /** Before the first use of Netty. */
  static void set() {
    PROPERTIES.forEach((name, value) -> setIfAbsent(name, value));
    SILENT.setLevel(Level.OFF);
    InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
  }

  private static void setIfAbsent(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
