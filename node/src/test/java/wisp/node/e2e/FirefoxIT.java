package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in Firefox: from a link to an answer, and after a reload. */
@EnabledIfEnvironmentVariable(named = "FIREFOX", matches = ".+")
@Isolated
class FirefoxIT extends SharedRing {
  @TempDir static Path folder;
  private static Firefox ada;

  @BeforeAll
  static void start() throws Exception {
    ada = new Firefox(folder);
  }

  @AfterAll
  static void stop() {
    ada.close();
  }

  /** Each at a node of its own: to the browser these are two pages. */
  @ParameterizedTest
  @CsvSource({"0, /, wasm", "1, /?js, js"})
  void aConversation(int node, String path, String target) throws Exception {
    Owner ben = Owner.create(folder.resolve("ben-" + target), nodes.url(2));
    ada.open(nodes.url(node) + path + "#/add/" + ben.address());
    ada.focus("display-name");
    ada.type("Ada" + Firefox.ENTER);
    ada.focus("composer");
    ada.type("From Firefox" + Firefox.ENTER);
    ada.await(message("From Firefox", "held"));
    Owner seen = new Owner("", "", received(ben, "From Firefox").path("from").asText());
    ada.await(message("From Firefox", "delivered"));
    ben.send(seen, "Hello, Firefox");
    ada.await(message("Hello, Firefox", "received"));
    ada.open("about:blank");
    ada.open(nodes.url(node) + path);
    ada.click("conversation");
    ada.await(message("Hello, Firefox", "received"));
    ada.focus("composer");
    ada.type("Still here" + Firefox.ENTER);
    ada.await(message("Still here", "held"));
    received(ben, "Still here");
    assertEquals(target, ada.value("document.documentElement.dataset.target"));
  }

  private static String message(String text, String state) {
    return "[...document.querySelectorAll('[data-testid=message][data-state="
        + state
        + "]')].some(each => each.textContent.includes('"
        + text
        + "'))";
  }

  private static JsonNode received(Owner owner, String text) throws Exception {
    return owner.receive().stream()
        .filter(line -> text.equals(line.path("text").asText()))
        .findFirst()
        .orElseThrow();
  }
}
