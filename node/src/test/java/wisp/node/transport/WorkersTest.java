package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final List<String> outcomes = new ArrayList<>();

  @Test
  void workThatEndsInAnErrorHasFailed() {
    new Workers(channel.eventLoop(), Runnable::run)
        .run(WorkersTest::deep, outcomes::add, () -> outcomes.add("otherwise"));
    channel.runPendingTasks();
    assertEquals(List.of("otherwise"), outcomes);
  }

  private static String deep() {
    throw new StackOverflowError();
  }
}
