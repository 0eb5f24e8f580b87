package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that die by SIGKILL; the page comes from a host that does not. */
class DeathIT {
  @TempDir Path folder;

  private static String[] urls(Nodes nodes) {
    return IntStream.range(0, 5).mapToObj(nodes::url).toArray(String[]::new);
  }

  @Test
  void theOwnerDiesAfterHeldAndTheMessageArrives() throws IOException {
    try (Nodes nodes = Nodes.start(folder, 5);
        StaticHost host = StaticHost.serving(urls(nodes));
        Chromium chromium = new Chromium();
        Person ada = Person.open(chromium.browser, host.url(), true);
        Person ben = Person.open(chromium.browser, host.url(), true)) {
      ConversationIT.befriend(ada, ben);
      Await.until(
          "all collected",
          20_000,
          () -> {
            ada.page.waitForTimeout(50);
            ben.page.waitForTimeout(50);
            return nodes.alive().map(nodes::messages).sum() == 0;
          });
      ada.page.navigate("about:blank");
      ben.write("survives");
      ben.awaitState("survives", 5_000, "held");
      nodes.kill(nodes.ownerOfTheOnlyMailbox());
      ada.page.navigate(host.url());
      ada.openFirstConversation();
      ada.awaitState("survives", 10_000, "received");
      ben.awaitState("survives", 15_000, "delivered", "read");
      assertEquals(1, ada.message("survives").count());
    }
  }

  @Test
  void theBootstrapNodeDiesAndThePageGoesOn() throws IOException {
    try (Nodes nodes = Nodes.start(folder, 5);
        Chromium chromium = new Chromium();
        Person ada = Person.open(chromium.browser, nodes.url(0) + "/", true);
        Person ben = Person.open(chromium.browser, nodes.url(1) + "/", true)) {
      ConversationIT.befriend(ada, ben);
      nodes.kill(0);
      ben.write("your node is gone");
      ada.awaitState("your node is gone", 12_000, "received");
      ada.write("I went on");
      ben.awaitState("I went on", 12_000, "received");
      assertEquals(1, ada.message("your node is gone").count());
    }
  }

  @Test
  void aPlainStaticHost() throws IOException {
    try (Nodes nodes = Nodes.start(folder, 2);
        StaticHost host = StaticHost.serving(nodes.url(0));
        Chromium chromium = new Chromium();
        Person ada = Person.open(chromium.browser, host.url());
        Person ben = Person.open(chromium.browser, nodes.url(1) + "/")) {
      String link = ConversationIT.befriend(ada, ben);
      ada.write("from a plain host");
      ben.awaitState("from a plain host", 8_000, "received");
      assertTrue(link.startsWith(host.url() + "#/add/"), link);
    }
  }
}
