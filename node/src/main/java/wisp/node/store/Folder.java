package wisp.node.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder for its owner's eyes only, whose entries are synced like the files in it. */
class Folder {
  private final Path path;

  Folder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  void open() throws IOException {
    if (!Files.isDirectory(path)) {
      NewFolder.create(path, above -> sync(above, StandardOpenOption.READ), only("rwx------"));
    }
  }

  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(path)) {
      return all.sorted().toList();
    }
  }

  FileChannel create(Path file) throws IOException {
    Set<OpenOption> how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileChannel channel = FileChannel.open(file, how, only("rw-------"));
    syncEntries();
    return channel;
  }

  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    syncEntries();
  }

  private void syncEntries() throws IOException {
    sync(path, StandardOpenOption.READ);
  }

  void sync(Path what, OpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(what, how)) {
      channel.force(true);
    }
  }

  private FileAttribute<?>[] only(String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
