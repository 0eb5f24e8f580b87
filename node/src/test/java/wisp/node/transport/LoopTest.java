package wisp.node.transport;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import wisp.node.Ports;

class LoopTest {
  private static final int TIMES = 300;

  @Test
  void whatItListensOnIsFreeOnceItIsClosedHoweverBusyItWas() throws Exception {
    int port = Ports.free();
    for (int i = 0; i < TIMES; i++) {
      Loop loop = new Loop();
      loop.sockets().listen(new Address("127.0.0.1", port), Sockets::close);
      work(loop);
      loop.close();
      new ServerSocket(port).close();
    }
  }

  private static void work(Loop loop) {
    if (!loop.thread().isShuttingDown()) {
      loop.thread().execute(() -> work(loop));
    }
  }
}
