package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  private final List<String> failures = new ArrayList<>();

  @Test
  void aFlagThatCannotBeWrittenEndsTheNode(@TempDir Path folder) throws CannotStart, IOException {
    Path inTheWay = Files.createDirectories(folder.resolve("once-full.new").resolve("x"));
    try (DataFolder data = DataFolder.open(folder)) {
      Memory memory = new Memory(data, new TestEngine().engine(), failures::add);
      memory.setOnceFull();
      assertFalse(memory.isOnceFull());
      assertEquals(1, failures.size());
      assertTrue(failures.getFirst().startsWith("could not write to the data folder"));
      Files.delete(inTheWay);
      memory.setOnceFull();
      assertTrue(memory.isOnceFull());
      assertEquals(1, failures.size());
    }
  }
}
