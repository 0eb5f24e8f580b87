package wisp.node.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;

/** Touches that Playwright has no words for. */
final class Fingers {
  private static final int WAY_PIXELS = 100;
  private static final int STEP_PIXELS = 20;
  private static final int REST_MILLIS = 300;

  private Fingers() {}

  /** To the right, as the writing runs, and resting there: a tap soon after a fling is none. */
  static void swipe(Person person, Locator message) {
    BoundingBox box = message.boundingBox();
    double x = box.x + 10;
    double y = box.y + box.height / 2;
    CDPSession session = person.page.context().newCDPSession(person.page);
    touch(session, "touchStart", x, y);
    for (int way = STEP_PIXELS; way <= WAY_PIXELS; way += STEP_PIXELS) {
      touch(session, "touchMove", x + way, y);
    }
    person.page.waitForTimeout(REST_MILLIS);
    send(session, "touchEnd", new JsonArray());
    session.detach();
  }

  private static void touch(CDPSession session, String type, double x, double y) {
    JsonObject point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    JsonArray points = new JsonArray();
    points.add(point);
    send(session, type, points);
  }

  private static void send(CDPSession session, String type, JsonArray points) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    session.send("Input.dispatchTouchEvent", event);
  }
}
