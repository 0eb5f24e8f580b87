package wisp.node.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Entropy;
import wisp.node.store.NewFolder;

/**
 * What a node keeps between runs: its keys, peers it knew and lost, a flag. One process at a time.
 */
final class DataFolder implements AutoCloseable {
  private static final String KEYS = "node.keys";
  private static final String PEERS = "peers";
  private static final String DEAD = "dead";
  private static final String ONCE_FULL = "once-full";
  private static final String LOCK = "lock";
  static final int PEERS_MAX = 64;
  static final int DEAD_MAX = 64;
  private static final Set<PosixFilePermission> PRIVATE_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> PRIVATE_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static DataFolder open(Path folder) throws CannotStart {
    try {
      if (!Files.isDirectory(folder)) {
        NewFolder.create(folder, NewFolder::sync);
        restrict(folder, PRIVATE_FOLDER);
      }
      return new DataFolder(folder, lock(folder));
    } catch (IOException unusable) {
      throw new CannotStart(
          "cannot use the data folder " + folder + ": " + Unusable.why(folder, unusable));
    }
  }

  private static FileChannel lock(Path folder) throws IOException, CannotStart {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new CannotStart("the data folder " + folder + " is in use by another node");
    }
    return channel;
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  NodeKeys keys(Entropy entropy) throws CannotStart {
    Path file = folder.resolve(KEYS);
    try {
      if (Files.exists(file)) {
        return NodeKeys.decode(Files.readString(file));
      }
      NodeKeys fresh = NodeKeys.generate(entropy);
      write(KEYS, fresh.encode());
      return fresh;
    } catch (Malformed damaged) {
      throw new CannotStart(
          "the key file " + file + " is damaged: restore it, or delete it to become a new node");
    } catch (IOException unusable) {
      throw new CannotStart(
          "cannot use the key file " + file + ": " + Unusable.why(file, unusable));
    }
  }

  boolean isOnceFull() {
    return Files.exists(folder.resolve(ONCE_FULL));
  }

  void setOnceFull() throws IOException {
    write(ONCE_FULL, "");
  }

  /** Peers' addresses of the last run; none if there are none or they cannot be read. */
  List<Address> peers() {
    try {
      return Files.readAllLines(folder.resolve(PEERS)).stream()
          .limit(PEERS_MAX)
          .map(Address::parse)
          .toList();
    } catch (IOException | IllegalArgumentException unknown) {
      return List.of();
    }
  }

  void remember(List<Address> peers) throws IOException {
    List<String> lines = peers.stream().limit(PEERS_MAX).map(Address::toString).toList();
    write(PEERS, String.join("\n", lines) + "\n");
  }

  /** Addresses of members declared dead, and when; none if they cannot be read. */
  Map<Address, Long> dead() {
    try {
      Map<Address, Long> dead = new LinkedHashMap<>();
      Files.readAllLines(folder.resolve(DEAD)).stream()
          .limit(DEAD_MAX)
          .map(line -> line.split(" ", 2))
          .forEach(words -> dead.put(Address.parse(words[1]), Long.parseLong(words[0])));
      return dead;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unknown) {
      return Map.of();
    }
  }

  void bury(Map<Address, Long> dead) throws IOException {
    write(
        DEAD,
        dead.entrySet().stream()
            .limit(DEAD_MAX)
            .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
            .collect(Collectors.joining()));
  }

  /** Old or new content, whatever happens in between; for the owner's eyes only. */
  private synchronized void write(String name, String content) throws IOException {
    Path fresh = folder.resolve(name + ".new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      restrict(fresh, PRIVATE_FILE);
      var bytes = StandardCharsets.UTF_8.encode(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    NewFolder.sync(folder);
  }

  private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException alreadyGone) {
      throw new UncheckedIOException(alreadyGone);
    }
  }
}
