package wisp.node.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Client;
import wisp.lib.client.Effect;
import wisp.lib.client.Profile;
import wisp.lib.client.Storage;
import wisp.lib.crypto.Entropy;

/** The folder of one account: its file, readable by its owner alone, and one process at a time. */
final class Home implements Storage, AutoCloseable {
  private static final String ACCOUNT = "account.wisp";
  private static final String LOCK = "lock";

  private final Path folder;
  private final Journal journal;
  private final FileChannel lock;

  private Home(Path folder, Journal journal, FileChannel lock) {
    this.folder = folder;
    this.journal = journal;
    this.lock = lock;
  }

  /**
   * @throws IllegalStateException if another process has it, or the folder cannot be used
   */
  static Home open(Path folder) {
    try {
      Files.createDirectories(folder, onlyMine(folder, "rwx------"));
      FileChannel lock = lock(folder);
      return new Home(folder, Journal.read(folder.resolve(ACCOUNT)), lock);
    } catch (IOException failure) {
      throw new IllegalStateException("cannot use " + folder + ": " + failure.getMessage());
    }
  }

  /** The account in that folder; reads only, and so works beside another process. */
  static Profile profile(Path folder, Entropy entropy) {
    try {
      Journal journal = Journal.read(folder.resolve(ACCOUNT));
      return Client.restore(journal.version(), journal.values(), entropy)
          .profile()
          .orElseThrow(() -> noAccount(folder));
    } catch (IOException failure) {
      throw new IllegalStateException("cannot read " + folder + ": " + failure.getMessage());
    }
  }

  static IllegalStateException noAccount(Path folder) {
    return new IllegalStateException(
        "no account in " + folder + "; make one with: wisp id new --home " + folder);
  }

  static FileAttribute<?>[] onlyMine(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  Path folder() {
    return folder;
  }

  Client restore(Entropy entropy) {
    Map<String, Bytes> stored = journal.values();
    return Client.restore(journal.version(), stored, entropy);
  }

  @Override
  public void commit(long version, List<Effect.Change> changes, Consumer<Boolean> done) {
    boolean fits = version == journal.version() + 1;
    if (fits) {
      append(version, changes);
    }
    done.accept(fits);
  }

  private void append(long version, List<Effect.Change> changes) {
    try {
      journal.append(version, changes);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write to " + folder, failure);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static FileChannel lock(Path folder) throws IOException {
    Path path = folder.resolve(LOCK);
    FileChannel channel =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE),
            onlyMine(path, "rw-------"));
    if (!isLocked(channel)) {
      channel.close();
      throw new IllegalStateException("another wisp uses " + folder + " just now; stop it first");
    }
    return channel;
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }
}
