package wisp.node.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.message.Parameters;
import wisp.node.transport.Address;
import wisp.node.transport.CannotStart;
import wisp.node.transport.Log;
import wisp.node.transport.Node;
import wisp.node.transport.NodeSettings;
import wisp.node.transport.NodesTogether;

/**
 * The measured side, in a process of its own: so many nodes of one ring in one JVM. One alone has
 * its own threads, as everywhere else.
 */
final class Ring implements Served.Server {
  private static final long MAX_BYTES = 1L << 30;
  private final Log log = new Log(new PrintStream(PrintStream.nullOutputStream()));
  private final NodesTogether together = new NodesTogether();
  private final boolean isAlone;
  private final boolean inMemory;
  private final List<Node> nodes = new ArrayList<>();

  private Ring(boolean isAlone, boolean inMemory) {
    this.isAlone = isAlone;
    this.inMemory = inMemory;
  }

  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    Ring ring = new Ring(count == 1, args[1].equals("memory"));
    for (int i = 0; i < count; i++) {
      ring.add();
    }
    Served.untilInputEnds(ring);
  }

  @Override
  public List<String> addresses() {
    return nodes.stream().map(Node::url).map(url -> url.substring("http://".length())).toList();
  }

  @Override
  public void add() throws IOException, CannotStart {
    Address anyPort = Address.parse("127.0.0.1:0");
    List<Address> first = nodes.stream().limit(1).map(Node::address).map(Address::parse).toList();
    Path data = Files.createTempDirectory("wisp-bench-node");
    NodeSettings settings =
        new NodeSettings(
            anyPort,
            Optional.empty(),
            anyPort,
            Optional.empty(),
            Optional.empty(),
            false,
            first,
            data,
            inMemory,
            MAX_BYTES,
            new Parameters(3, 16, 0),
            "bench");
    nodes.add(isAlone ? Node.start(settings, log) : together.start(settings, log));
  }
}
