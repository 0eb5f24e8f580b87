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
  private static final long LIFE_MILLIS = 10_000;

  /** Longer than a client rests, so long that it learns the time anew. */
  private static final long REST_MILLIS = 61_000;

  /** As long as it has patience; it goes on with the time that it knows. */
  private static final long PATIENCE_MILLIS = 59_000;

  @TempDir static Path folder;

  @Test
  void expiredWithNackThenSentAgain() throws IOException {
    try (Nodes nodes = Nodes.start(folder, 3, "--max-ttl", "10s");
        Chromium chromium = new Chromium();
        Person ada = Person.open(chromium.browser, nodes.url(0) + "/");
        Person ben = Person.open(chromium.browser, "about:blank", true).onPhone()) {
      ben.page.clock().install();
      ben.page.navigate(nodes.url(1) + "/");
      ConversationIT.befriend(ada, ben);
      ada.page.waitForTimeout(4_000);
      ada.page.navigate("about:blank");
      ben.write("are you there?");
      ben.awaitState("are you there?", 3_000, "held");
      assertThat(ben.message("are you there?")).containsText("Held by 3 nodes until");
      ben.awaitState("are you there?", 15_000, "expired");
      assertThat(ben.message("are you there?")).containsText("Not delivered in time");
      assertEquals("nack", ben.reason("are you there?"));
      ben.at("resend").first().click();
      ben.awaitState("are you there?", 3_000, "held");
      ada.page.navigate(nodes.url(0) + "/");
      ada.openFirstConversation();
      ada.awaitState("are you there?", 8_000, "received");
      ben.awaitState("are you there?", 10_000, "delivered", "read");
      assertEquals(1, ada.message("are you there?").count());
      sentAgainByItself(ada, ben, nodes.url(0) + "/");
      ada.page.navigate("about:blank");
      noConfirmation(ben, nodes);
    }
  }

  private static void sentAgainByItself(Person ada, Person ben, String home) {
    keepTrying(ben, "ALWAYS");
    ada.page.navigate("about:blank");
    ben.write("still trying");
    ben.awaitState("still trying", 3_000, "held");
    ben.awaitState("still trying", 15_000, "waiting");
    ben.page.clock().fastForward(REST_MILLIS);
    ada.page.navigate(home);
    ada.openFirstConversation();
    ada.awaitState("still trying", 15_000, "received");
    ben.awaitState("still trying", 10_000, "delivered", "read");
    assertEquals(1, ada.message("still trying").count());
    assertEquals(0, ben.at("resend").count());
  }

  private static void noConfirmation(Person ben, Nodes nodes) throws IOException {
    keepTrying(ben, "NEVER");
    ben.write("did you get this?");
    ben.awaitState("did you get this?", 5_000, "held");
    long overMillis = System.currentTimeMillis() + LIFE_MILLIS;
    for (int i = 0; i < nodes.size(); i++) {
      nodes.kill(i);
    }
    for (int i = 0; i < nodes.size(); i++) {
      nodes.restart(i);
    }
    Await.until("its life is over", 12_000, () -> System.currentTimeMillis() > overMillis);
    ben.page.clock().fastForward(PATIENCE_MILLIS);
    ben.awaitState("did you get this?", 90_000, "expired");
    assertEquals("clock", ben.reason("did you get this?"));
    assertThat(ben.message("did you get this?")).containsText("No confirmation");
  }

  private static void keepTrying(Person person, String choice) {
    person.at("details").click();
    person.at("trying").selectOption(choice);
    person.page.keyboard().press("Escape");
  }
}
