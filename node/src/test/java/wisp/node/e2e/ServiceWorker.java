package wisp.node.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The service worker of a page, spoken to as the browser's own tools do. */
final class ServiceWorker implements AutoCloseable {
  private final Page page;
  private final CDPSession session;
  private final String own;
  private final List<JsonObject> answers = new ArrayList<>();
  private int asked;

  /** {@code page}: any, for Playwright hears of answers only while a page waits. */
  ServiceWorker(Browser browser, Page page, String url) {
    this.page = page;
    session = browser.newBrowserCDPSession();
    session.on("Target.receivedMessageFromTarget", this::answered);
    JsonObject worker = new JsonObject();
    worker.addProperty("targetId", target(url));
    worker.addProperty("flatten", false);
    own = session.send("Target.attachToTarget", worker).get("sessionId").getAsString();
  }

  private String target(String url) {
    JsonArray all = session.send("Target.getTargets").getAsJsonArray("targetInfos");
    for (JsonElement each : all) {
      JsonObject target = each.getAsJsonObject();
      if (target.get("type").getAsString().equals("service_worker")
          && target.get("url").getAsString().startsWith(url)) {
        return target.get("targetId").getAsString();
      }
    }
    throw new AssertionError("no service worker at " + url);
  }

  private void answered(JsonObject event) {
    String message = event.get("message").getAsString();
    JsonObject answer = JsonParser.parseString(message).getAsJsonObject();
    if (answer.has("id")) {
      answers.add(answer);
    }
  }

  /** What a promise of that script gives. */
  JsonElement evaluate(String script) {
    asked++;
    JsonObject parameters = new JsonObject();
    parameters.addProperty("expression", script);
    parameters.addProperty("awaitPromise", true);
    parameters.addProperty("returnByValue", true);
    JsonObject question = new JsonObject();
    question.addProperty("id", asked);
    question.addProperty("method", "Runtime.evaluate");
    question.add("params", parameters);
    JsonObject message = new JsonObject();
    message.addProperty("sessionId", own);
    message.addProperty("message", question.toString());
    session.send("Target.sendMessageToTarget", message);
    Await.until("an answer to " + script, 10_000, this::isAnswered);
    JsonObject result = answers.removeFirst().getAsJsonObject("result");
    if (result.has("exceptionDetails")) {
      throw new AssertionError(result.toString());
    }
    return result.getAsJsonObject("result").get("value");
  }

  private boolean isAnswered() {
    page.waitForTimeout(10);
    return !answers.isEmpty();
  }

  @Override
  public void close() {
    session.detach();
  }
}
