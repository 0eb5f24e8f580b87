package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A recipient who stays away: the sender learns it, sends again, and it arrives once. Mostly waits,
 * so beside other tests.
 */
@Execution(ExecutionMode.CONCURRENT)
class ExpiryIT {
  @TempDir static Path folder;

  @Test
  void expiredWithNackThenSentAgain() throws IOException {
    try (Nodes nodes = Nodes.start(folder, 3, "--max-ttl", "10s");
        Chromium chromium = new Chromium();
        Person ada = Person.open(chromium.browser, nodes.url(0) + "/");
        Person ben = Person.open(chromium.browser, nodes.url(1) + "/").onPhone()) {
      ConversationIT.befriend(ada, ben);
      ada.page.waitForTimeout(4_000);
      ada.page.navigate("about:blank");
      ben.write("are you there?");
      ben.awaitState("are you there?", 3_000, "held");
      assertThat(ben.message("are you there?")).containsText("Held by 3 nodes until");
      ben.awaitState("are you there?", 15_000, "expired");
      assertThat(ben.message("are you there?")).containsText("Nobody collected it in time");
      assertEquals("nack", ben.reason("are you there?"));
      ben.at("resend").first().click();
      ben.awaitState("are you there?", 3_000, "held");
      ada.page.navigate(nodes.url(0) + "/");
      ada.openFirstConversation();
      ada.awaitState("are you there?", 8_000, "received");
      ben.awaitState("are you there?", 10_000, "delivered", "read");
      assertEquals(1, ada.message("are you there?").count());
    }
  }
}
