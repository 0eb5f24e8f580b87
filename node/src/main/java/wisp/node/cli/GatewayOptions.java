package wisp.node.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Through which nodes: the option of the commands that need one. */
final class GatewayOptions {
  @Option(
      names = "--via",
      required = true,
      split = ",",
      paramLabel = "URL",
      converter = Urls.class,
      description = "HTTP addresses of nodes")
  private List<String> via;

  List<String> urls() {
    return via;
  }
}
