package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;
import wisp.lib.message.Parameters;
import wisp.node.transport.Address;
import wisp.node.transport.NodeSettings;
import wisp.node.transport.NodeSettings.TlsFiles;

class NodeCommandTest {
  private static NodeSettings settings(String bootstrap, String... options) {
    NodeCommand command = new NodeCommand();
    command.commandLine().parseArgs(options);
    return command.settings(bootstrap);
  }

  @Test
  void fewOptionsAreEnough() {
    NodeSettings settings = settings("", "--listen", "[::1]:7003", "--http", "localhost:8083");
    assertEquals(new Address("::1", 7003), settings.listen());
    assertEquals(new Address("localhost", 8083), settings.http());
    assertEquals(List.of(), settings.bootstrap());
    assertEquals(new Parameters(0, 0, 0), settings.parameters());
    assertEquals("wisp", settings.network());
    assertTrue(settings.data().endsWith(Path.of(".wisp", "node-7003")));
    assertFalse(settings.inMemory());
    assertTrue(settings.maxBytes() > 0);
  }

  @Test
  void everyOptionArrives() {
    NodeSettings settings =
        settings(
            "ignored:1",
            "--listen=0.0.0.0:7000",
            "--advertise=example.org:7000",
            "--http=0.0.0.0:8080",
            "--public-url=https://example.org/",
            "--tls-cert=c.pem",
            "--tls-key=k.pem",
            "--trust-proxy",
            "--bootstrap=a:1, [::1]:2",
            "--data=d",
            "--in-memory",
            "--max-bytes=1000",
            "--replicas=5",
            "--max-ttl=10m",
            "--network=test-1");
    NodeSettings expected =
        new NodeSettings(
            new Address("0.0.0.0", 7000),
            Optional.of(new Address("example.org", 7000)),
            new Address("0.0.0.0", 8080),
            Optional.of("https://example.org"),
            Optional.of(new TlsFiles(Path.of("c.pem"), Path.of("k.pem"))),
            true,
            List.of(new Address("a", 1), new Address("::1", 2)),
            Path.of("d"),
            true,
            1_000,
            new Parameters(5, 0, 600_000),
            "test-1");
    assertEquals(expected, settings);
  }

  @Test
  void thereIsNoMoreRoomThanHalfOfTheHeap() {
    long mostBytes = Runtime.getRuntime().maxMemory() / 2;
    assertEquals(mostBytes, withRoom(mostBytes).maxBytes());
    String line =
        assertThrows(ParameterException.class, () -> withRoom(mostBytes + 1)).getMessage();
    assertTrue(line.contains("WISP_JAVA_OPTIONS=-Xmx") && line.indexOf('\n') < 0, line);
  }

  private static NodeSettings withRoom(long bytes) {
    return settings("", "--listen", "a:1", "--http", "a:2", "--max-bytes", "" + bytes);
  }

  @Test
  void theEnvironmentNamesBootstrapNodes() {
    NodeSettings settings = settings("b:2,c:3", "--listen", "a:1", "--http", "a:2");
    assertEquals(List.of(new Address("b", 2), new Address("c", 3)), settings.bootstrap());
  }
}
