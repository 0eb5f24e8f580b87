package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people who meet every third day, or miss each other, while their daily keys come and go. */
class FortyDaysTest {
  private final World world = new World(51);
  private final KeyUse keyUse = new KeyUse(world);
  private final Person ada = world.person("Ada");
  private final Person ben = world.person("Ben");

  @Test
  void pausesLongerThanAnyKeyIsKept() {
    for (int day = 0; day < 40; day += 3) {
      ada.restart();
      ada.write(ben, "Ada, day " + day);
      ada.write(ben, "Ada again, day " + day);
      world.run(5_000);
      ada.away();
      world.run(3_600_000);
      ben.restart();
      ben.write(ada, "Ben, day " + day);
      world.run(10_000);
      ben.away();
      world.run(3_600_000);
      ada.restart();
      world.run(10_000);
      ada.away();
      world.run(3 * Days.DAY_MILLIS);
    }
    ben.restart();
    ada.restart();
    world.run(60_000);
    assertConversation(ada, ben, 28);
    assertConversation(ben, ada, 14);
    assertEquals(List.of(), keyUse.faults());
  }

  /** Nothing but texts, and each of them arrived. */
  private static void assertConversation(Person from, Person to, int texts) {
    List<ChatMessage> sent = from.messages(to).stream().filter(ChatMessage::mine).toList();
    List<ChatMessage> got = to.messages(from).stream().filter(line -> !line.mine()).toList();
    assertEquals(texts, sent.size());
    assertEquals(sent.stream().map(ChatMessage::text).toList(), texts(got));
    assertTrue(sent.stream().allMatch(line -> line.state() == State.DELIVERED), sent.toString());
  }

  private static List<String> texts(List<ChatMessage> got) {
    return got.stream().map(ChatMessage::text).toList();
  }
}
