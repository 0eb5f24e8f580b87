package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A page where nothing happens asks for next to nothing; mostly waits, so beside other tests. */
@Execution(ExecutionMode.CONCURRENT)
class QuietIT {
  @TempDir Path folder;

  @Test
  void atMostThreeRequestsInAnIdleMinute() throws IOException {
    try (Nodes nodes = Nodes.start(folder, 2);
        Chromium chromium = new Chromium();
        Person ada = Person.open(chromium.browser, nodes.url(0) + "/");
        Person ben = Person.open(chromium.browser, nodes.url(1) + "/")) {
      ConversationIT.befriend(ada, ben);
      ada.page.waitForTimeout(8_000);
      AtomicInteger requests = new AtomicInteger();
      ada.page.onRequest(request -> requests.incrementAndGet());
      ada.page.waitForTimeout(60_000);
      assertTrue(requests.get() <= 3, requests + " requests in an idle minute");
    }
  }
}
