package wisp.node.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;

/** A folder that is there after a crash. */
public final class NewFolder {
  private NewFolder() {}

  /** Makes names in a folder durable. */
  public interface Syncing {
    void sync(Path folder) throws IOException;
  }

  /** Makes the names in it durable. */
  public static void sync(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  /**
   * And those above it; each is an entry of the one above, which is synced where it can be read.
   */
  public static void create(Path folder, Syncing syncing, FileAttribute<?>... how)
      throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    if (!Files.isDirectory(above)) {
      create(above, syncing, how);
    }
    Files.createDirectories(folder, how);
    if (Files.isReadable(above)) {
      syncing.sync(above);
    }
  }
}
