package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Commands that die by SIGKILL in the middle of their work, and are started again. */
@Execution(ExecutionMode.CONCURRENT)
class KilledShellIT extends SharedRing {
  private static final List<String> LINES =
      IntStream.range(0, 150).mapToObj(i -> "line " + i).toList();

  @TempDir private Path folder;

  @Test
  void nothingIsLostAndNothingComesTwice() throws Exception {
    Owner ann = Owner.create(folder.resolve("ann"), nodes.url(0));
    Owner bob = Owner.create(folder.resolve("bob"), nodes.url(1));
    Process receiving = follow(bob, "first");
    Process sending = send(ann, bob, LINES, "sent");
    killAfter(40, "sent", sending);
    List<String> taken = ann.history(bob);
    assertTrue(taken.size() >= 40 && taken.size() < LINES.size(), taken.size() + " lines taken");
    assertEquals(LINES.subList(0, taken.size()), taken);

    killAfter(20, "first", receiving);
    Process again = send(ann, bob, LINES.subList(taken.size(), LINES.size()), "sent again");
    receiving = follow(bob, "second");
    killAfter(30, "second", receiving);
    assertEquals(0, again.waitFor());
    List<String> printed = new ArrayList<>(lines("first"));
    printed.addAll(lines("second"));
    bob.receive().forEach(line -> printed.add(line.toString()));
    assertEquals(LINES.size(), new HashSet<>(printed).size());
    assertTrue(printed.size() <= LINES.size() + 2, printed.size() + " lines");
    assertEquals(LINES, bob.history(ann));
    assertEquals(LINES, ann.history(bob));
  }

  private Process follow(Owner owner, String output) throws Exception {
    return owner.start(
        folder.resolve(output), "receive", "--follow", "--json", "--via", owner.url());
  }

  private Process send(Owner from, Owner to, List<String> lines, String output) throws Exception {
    Process process =
        from.start(
            folder.resolve(output), "send", "--json", "--via", from.url(), to.address(), "-");
    process
        .getOutputStream()
        .write(String.join("\n", lines).concat("\n\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    return process;
  }

  private void killAfter(int count, String output, Process process) {
    Await.until(count + " lines of " + output, 30_000, () -> lines(output).size() >= count);
    process.destroyForcibly().onExit().join();
  }

  private List<String> lines(String output) {
    try {
      return Files.readAllLines(folder.resolve(output));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
