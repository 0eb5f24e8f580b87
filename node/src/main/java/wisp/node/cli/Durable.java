package wisp.node.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import wisp.node.store.NewFolder;

/** Files and folders for their owner alone, which are there after a crash. */
final class Durable {
  private Durable() {}

  /** Writes what a file is to hold. */
  interface Content {
    void write(OutputStream output) throws IOException;
  }

  /** Makes the folder if need be, and those above it. */
  static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    NewFolder.create(folder, Durable::sync, onlyMine(folder, "rwx------"));
  }

  static FileChannel open(Path file, Set<StandardOpenOption> how) throws IOException {
    return FileChannel.open(file, how, onlyMine(file, "rw-------"));
  }

  /** Puts a whole new {@code file} in the place of the old one, by way of {@code beside}. */
  static void replace(Path file, Path beside, Content content) throws IOException {
    Files.deleteIfExists(beside);
    try {
      write(beside, content);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
    sync(parent(file));
  }

  private static void write(Path file, Content content) throws IOException {
    Set<StandardOpenOption> how = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    try (FileChannel channel = open(file, how)) {
      content.write(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  /** Makes names in a folder durable, where folders can be opened. */
  static void sync(Path folder) throws IOException {
    if (isPosix(folder)) {
      NewFolder.sync(folder);
    }
  }

  static Path parent(Path path) {
    return path.toAbsolutePath().getParent();
  }

  private static FileAttribute<?>[] onlyMine(Path path, String permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
