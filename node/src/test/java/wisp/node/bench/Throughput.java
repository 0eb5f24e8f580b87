package wisp.node.bench;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;

/** tmp */
public final class Throughput {
  public static void main(String[] args) throws Exception {
    int n = Integer.parseInt(args[0]);
    List<String> options =
        args.length > 1 ? List.of(args[1].split(" ")) : List.of("-XX:+UseSerialGC", "-Xmx2g");
    Letters letters = new Letters();
    int warm = Integer.getInteger("warm", 20000), count = Integer.getInteger("count", 10000);
    List<Bytes> frames = letters.stores(warm + 4 * count);
    try (Server ring = Server.start(options, Optional.empty(), Ring.class, "" + n, "memory")) {
      await(ring, n);
      int first = 0;
      one(ring, frames, first, 32, warm, "warm");
      first += warm;
      for (int c : new int[] {1, 16, 64}) {
        int k = c == 1 ? count / 2 : count;
        one(ring, frames, first, c, k, "c=" + c);
        first += k;
      }
    }
  }

  static void one(Server ring, List<Bytes> frames, int first, int c, int k, String name) {
    long cpu = ring.cpuNanos();
    Load load = Clients.run(ring.addresses(), c, new FrameDialect(frames, first, 0x12), k);
    cpu = ring.cpuNanos() - cpu;
    System.out.printf(
        "%s: %.0f/s p50 %.3f p99 %.3f ms cpu %.3f ms others %d%n",
        name, load.aSecond(), load.millis(.5), load.millis(.99), cpu / 1e6 / k, load.others());
  }

  static void await(Server ring, int n) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    for (InetSocketAddress a : ring.addresses()) {
      while (true) {
        String s =
            http.send(
                    HttpRequest.newBuilder(URI.create("http:/" + a + "/v1/status")).build(),
                    HttpResponse.BodyHandlers.ofString())
                .body();
        com.fasterxml.jackson.databind.JsonNode j =
            new com.fasterxml.jackson.databind.ObjectMapper().readTree(s);
        if (j.path("successors").size() == n - 1
            && j.path("ready").asBoolean()
            && j.path("incomplete").asInt() == 0) break;
        Thread.sleep(50);
      }
    }
  }
}
